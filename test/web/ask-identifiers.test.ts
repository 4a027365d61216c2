import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, hasBrowser, launchBrowser, openPage } from './a-browser.ts';
import { aPageService, type PageService } from './a-page-service.ts';

const RECORDS = '냉각담요 안전관리에 관한 법률에서 점검일지는 몇 년간 보관하여야 하나요?';

describe.skipIf(!hasBrowser)('질문에 적힌 식별정보', () => {
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

  const open = (path = '') => openPage(browser, `${service.url}${path}`);
  const text = (page: Page, selector: string) => page.locator(selector).first().textContent();

  test('가린 식별정보는 주소와 제목에도 남지 않는다', async () => {
    const { page } = await open();
    await ask(page, `010-1234-5678 환자입니다. ${RECORDS}`);
    await page.waitForFunction("!decodeURIComponent(location.hash).includes('1234')");
    expect(await text(page, '.turn h2')).toContain('[전화번호]');
    expect(await page.locator('.turn').count()).toBe(1);
  });

  test('거절된 주민등록번호는 주소에 남지 않는다', async () => {
    const { page } = await open(
      `#/ask?q=${encodeURIComponent('900101-1234567 환자의 기록을 봐도 되나요?')}`,
    );
    await page.getByRole('alert').waitFor();
    await page.waitForFunction("!decodeURIComponent(location.hash).includes('1234567')");
    expect(await text(page, '.turn h2')).toContain('[번호]');
    expect(await text(page, '[role=alert]')).toContain('주민등록번호');
  });
});
