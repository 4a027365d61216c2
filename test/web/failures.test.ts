import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../src/compose.ts';
import { aPageService, type PageService, serve } from './a-page-service.ts';
import { answered, hasBrowser, launchBrowser, openPage } from './a-browser.ts';

const QUESTION = '냉각담요 안전관리에 관한 법률에서 점검일지는 몇 년간 보관하여야 하나요?';

describe.skipIf(!hasBrowser)('안 될 때의 화면', () => {
  let browser: Browser;
  let service: PageService;

  beforeAll(async () => {
    browser = await launchBrowser();
    service = await aPageService(browser);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  test('서버가 다시 켜지면 묻던 것을 저절로 이어 한다', async () => {
    const services = await compose({ dataDir: service.dataDir });
    const first = await serve(services);
    const { page } = await openPage(browser, first.url);
    await first.close();
    await page.getByLabel('질문', { exact: true }).fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.locator('.banner').waitFor();
    expect(await page.locator('.banner').textContent()).toContain('다시 시작하는 중일 수 있습니다');
    const second = await serve(services, Number(new URL(first.url).port));
    await answered(page);
    await page.locator('.banner').waitFor({ state: 'detached' });
    expect(await page.locator('.said').first().textContent()).toContain('10년간');
    await page.context().close();
    await second.close();
    await services.close();
  });

  test('네트워크가 없으면 이 컴퓨터의 문제라고 말하고, 다시 시도할 수 있다', async () => {
    const { page } = await openPage(browser, service.url);
    await page.context().setOffline(true);
    await page.getByLabel('질문', { exact: true }).fill(QUESTION);
    await page.keyboard.press('Enter');
    const failure = page.locator('.turn .failure');
    await failure.waitFor();
    expect(await failure.textContent()).toContain('네트워크에 연결되어 있지 않습니다');
    await page.context().setOffline(false);
    await answered(page);
  });

  test('색인이 없으면 아직 답할 수 없다고 말한다', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jichim-empty-'));
    const services = await compose({ dataDir });
    const listening = await serve(services);
    const page = await browser.newPage();
    await page.goto(listening.url);
    await page.locator('.banner').waitFor();
    expect(await page.locator('.banner').textContent()).toContain('아직 답할 수 없습니다');
    await page.close();
    await listening.close();
    await services.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('답변 모델이 느리면 그렇다고 말하고, 모델이 죽으면 원문으로 답한다', async () => {
    const gate = Promise.withResolvers<void>();
    service.says(async function* () {
      await gate.promise;
      yield '근거 없는 문장입니다.\n';
    });
    const { page } = await openPage(browser, service.generatedUrl);
    await page.clock.install();
    await page.getByLabel('질문', { exact: true }).fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.locator('.progress', { hasText: '대조하고 있습니다' }).waitFor();
    await page.clock.runFor(9000);
    await page.locator('.slow').waitFor();
    expect(await page.locator('.slow').textContent()).toContain('답변 모델이 느립니다');
    gate.resolve();
    await answered(page);
    expect(await page.locator('.mode').textContent()).toContain('발췌 답변');
    expect(await page.locator('.notice').first().textContent()).not.toBe('');
  });

  test('긴 질문 뒤에 끊긴 답은 끊겼다고 말한다', async () => {
    const { page } = await openPage(browser, service.url);
    await page.route('**/v1/ask', (route) =>
      route.fulfill({ status: 200, contentType: 'text/event-stream', body: ': \n\n' }),
    );
    await page.getByLabel('질문', { exact: true }).fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.locator('.turn .failure').waitFor();
    expect(await page.locator('.turn .failure').textContent()).toContain('연결이 끊겼습니다');
  });
});
