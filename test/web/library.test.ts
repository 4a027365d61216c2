import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPageService, type PageService } from './a-page-service.ts';
import { hasBrowser, launchBrowser, openPage } from './a-browser.ts';

describe.skipIf(!hasBrowser)('자료실', () => {
  let browser: Browser;
  let service: PageService;

  beforeAll(async () => {
    browser = await launchBrowser();
    service = await aPageService(browser, ['corpus/guidelines']);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  const open = async (path: string) => (await openPage(browser, `${service.url}${path}`)).page;

  test('문서마다 종류, 판, 날짜, 상태, 단락 수를 보인다', async () => {
    const page = await open('#/library');
    const rows = page.locator('.documents tbody tr');
    await rows.first().waitFor();
    const former = rows.filter({ hasText: '냉각담요' }).filter({ hasText: '대체됨' });
    expect(await former.count()).toBe(1);
    expect(await former.textContent()).toMatch(/법령.*2020\.\s1\.\s1\.\s시행.*3$/s);
  });

  test('제목과 종류로 좁히고, 좁힌 것은 주소에 있다', async () => {
    const page = await open('#/library');
    await page.getByLabel('문서 찾기').fill('냉각담요 안전');
    expect(await page.locator('.documents tbody tr').count()).toBe(2);
    await page.getByText('진료지침', { exact: true }).first().click();
    await page.getByText('조건에 맞는 문서가 없습니다.').waitFor();
    expect(decodeURIComponent(page.url())).toContain('kind=guideline&find=냉각담요+안전');
  });

  test('법령은 차례에서 조문으로 간다', async () => {
    const page = await open('#/document?id=law-990001-900002');
    await page.locator('.chapter').first().waitFor();
    expect(await page.locator('.chapter h2').allTextContents()).toEqual([
      '제1장 총칙',
      '제2장 보관',
    ]);
    await page.getByRole('link', { name: /제3조 보관기간/ }).click();
    await page.locator('.article-text', { hasText: '10년간' }).waitFor();
  });

  test('대체된 판의 차례와 조문은 그 판의 날의 것이다', async () => {
    const page = await open('#/document?id=law-990001-900001');
    await page.getByRole('link', { name: /제3조 보관기간/ }).click();
    await page.locator('.article-text', { hasText: '5년간' }).waitFor();
  });

  test('지침은 권고문을 등급과 함께 표로 보인다', async () => {
    const page = await open('#/document?id=obesity-2022');
    const row = page.locator('.recommendations tbody tr').first();
    await row.waitFor();
    expect(await row.locator('.grade').allTextContents()).toEqual(['Class I', 'B']);
    await row.getByRole('link').click();
    await page.locator('.source h2').waitFor();
  });

  test('문서 안에서 찾는다', async () => {
    const page = await open('#/document?id=obesity-2022');
    await page.getByRole('searchbox').fill('허리둘레');
    await page.keyboard.press('Enter');
    await page.locator('.found-within li', { hasText: '허리둘레' }).first().waitFor();
  });

  test('단락을 차례로 넘긴다', async () => {
    const page = await open('#/document?id=obesity-2022&part=passages');
    await page.locator('.passages > li').first().waitFor();
    expect(await page.locator('.turning').first().textContent()).toContain('1–50 / 54');
    await page.locator('.turning button').last().click();
    await page.locator('.turning', { hasText: '51–54' }).first().waitFor();
  });

  test('이 문서에만 질문할 수 있다', async () => {
    const page = await open('#/document?id=obesity-2022');
    await page.getByRole('button', { name: '이 문서에 질문하기' }).click();
    await page.getByText('문서 1건에서만').waitFor();
    const sent = page.waitForRequest('**/v1/ask');
    await page.getByLabel('질문', { exact: true }).fill('체중 감량 목표는 얼마인가요?');
    await page.keyboard.press('Enter');
    expect((await sent).postDataJSON().filters).toEqual({ documentIds: ['obesity-2022'] });
  });

  test('없는 문서의 주소는 까닭을 말한다', async () => {
    const page = await open('#/document?id=nothing');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('지금 색인에 없습니다');
  });
});
