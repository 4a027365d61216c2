import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataRoot } from '../../eval/data-root.ts';
import { aPageService, type PageService } from './a-page-service.ts';
import { answered, hasBrowser, launchBrowser, openPage } from './a-browser.ts';

const law = join(dataRoot, 'law/의료법');
const notice = join(
  dataRoot,
  'guidelines/hira_자656_경피적_관상동맥_스텐트_삽입술_시_스텐트의_급여기준.hwp.pdf',
);
const hasData = existsSync(law) && existsSync(notice);
if (!hasData) console.warn(`${dataRoot} is missing: the page is not tried with real documents`);

describe.skipIf(!hasBrowser || !hasData)('진짜 의료법과 진짜 PDF', () => {
  let browser: Browser;
  let service: PageService;

  beforeAll(async () => {
    browser = await launchBrowser();
    service = await aPageService(browser, [law, notice]);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  test('의료법 제22조를 물으면 그 조문이 항마다 열리고, 벌칙이 있다', async () => {
    const { page } = await openPage(browser, `${service.url}#/ask?q=의료법 제22조제3항`);
    await answered(page);
    await page.locator('.cite').first().click();
    await page.locator('.source mark').first().waitFor();
    expect(await page.locator('.source h2').textContent()).toContain('「의료법」 제22조');
    expect(await page.locator('.source mark').first().textContent()).toContain('③');
    await page.getByRole('button', { name: /^벌칙/ }).click();
    expect(await page.locator('.panel').textContent()).toContain('제88조');
  });

  test('급여기준 PDF의 단락은 그 쪽의 그 자리에 표시된다', async () => {
    const { page, complaints } = await openPage(browser, `${service.url}#/library?kind=notice`);
    await page.locator('.documents tbody a').first().click();
    await page.locator('.passages > li a').first().click();
    await page.locator('.pdf-page[data-drawn=true]').waitFor();
    await page.locator('.place.cited').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
