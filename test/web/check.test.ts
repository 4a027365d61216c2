import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf, paragraph } from '../fakes/docx.ts';
import { aPageService, type PageService } from './a-page-service.ts';
import { hasBrowser, launchBrowser, openPage } from './a-browser.ts';

const TEXT =
  '「냉각담요 안전관리에 관한 법률」 제3조제1항에 따라 보관하고, 같은 법 제3조제7항과 제99조를 따른다. <b>「없는나라법」 제1조</b>도 본다.';

describe.skipIf(!hasBrowser)('법령 인용 검사', () => {
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

  async function check(text: string): Promise<{ page: Page; complaints: string[] }> {
    const opened = await openPage(browser, `${service.url}#/check`);
    await opened.page.getByLabel('검사할 글').fill(text);
    await opened.page.getByRole('button', { name: '검사하기' }).click();
    await opened.page.locator('.check-summary').waitFor();
    return opened;
  }

  test('인용마다 글 안에 판정이 붙고, 틀린 것이 먼저 열린다', async () => {
    const { page, complaints } = await check(TEXT);
    expect(await page.locator('.verdict-line').textContent()).toMatch(/^인용 4건 중 1건 확인/);
    expect(await page.locator('.citation').allTextContents()).toEqual([
      expect.stringContaining('✓ 확인'),
      expect.stringContaining('✕ 없는 항'),
      expect.stringContaining('✕ 없는 조'),
      expect.stringMatching(/없는 법령|범위 밖/),
    ]);
    expect(await page.locator('.citation-detail h2').textContent()).toContain('제3조제7항');
    expect(await page.locator('.citation-detail').textContent()).toContain('실제로 있는 범위');
    expect(await page.locator('.marked-document').textContent()).toContain('<b>');
    expect(complaints).toEqual([]);
  });

  test('글은 그대로 있고, 고른 인용의 실제 조문이 옆에 보인다', async () => {
    const { page } = await check(TEXT);
    await page.locator('.citation').first().click();
    expect(await page.locator('.citation-detail').textContent()).toContain('10년간');
    await page.getByRole('link', { name: '조 전체와 벌칙·연혁 보기' }).click();
    await page.locator('.article-text').waitFor();
    expect(await page.locator('.citation').count()).toBe(4);
  });

  test('기준일을 바꾸면 다시 대조한다', async () => {
    const { page } = await check(TEXT);
    await page.getByLabel('기준일').fill('2024-06-01');
    await page.locator('.check-summary', { hasText: '2024' }).waitFor();
    await page.locator('.citation').first().click();
    await page.locator('.citation-detail', { hasText: '5년간' }).waitFor();
  });

  test('결과를 CSV와 Markdown으로 내려받는다', async () => {
    const { page } = await check(TEXT);
    for (const [button, name, part] of [
      ['CSV 내려받기', '붙여 넣은 글-인용검사.csv', '없는 항'],
      ['Markdown 내려받기', '붙여 넣은 글-인용검사.md', '인용 4건 중 1건 확인'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(name);
      expect(readFileSync(await file.path(), 'utf8')).toContain(part);
    }
  });

  test.each([
    ['규정.txt', Buffer.from(TEXT)],
    ['규정.md', Buffer.from(`# 규정\n\n${TEXT}`)],
    ['규정.docx', Buffer.from(docxOf([paragraph(TEXT.replaceAll('<', '&lt;'))]))],
  ])('%s 파일을 읽어 검사한다', async (name, buffer) => {
    const { page } = await openPage(browser, `${service.url}#/check`);
    await page.getByLabel('검사할 파일').setInputFiles({ name, mimeType: '', buffer });
    await page.locator('.check-summary').waitFor({ timeout: 30_000 });
    expect(await page.locator('.verdict-line').textContent()).toContain('1건 확인');
    expect(await page.locator('.check-summary .facts').textContent()).toContain(name);
  });

  test('읽을 수 없는 파일은 까닭을 말하고, 다른 글을 받을 수 있다', async () => {
    const { page } = await openPage(browser, `${service.url}#/check`);
    const buffer = Buffer.from('%PDF-1.7 깨진 파일');
    const file = { name: '깨진.pdf', mimeType: 'application/pdf', buffer };
    await page.getByLabel('검사할 파일').setInputFiles(file);
    await page.getByRole('alert').waitFor({ timeout: 30_000 });
    await page.getByLabel('검사할 글').fill(TEXT);
    await page.getByRole('button', { name: '검사하기' }).click();
    await page.locator('.check-summary').waitFor();
  });

  test('인용이 없는 글은 성공으로 보이지 않는다', async () => {
    const { page } = await check('오늘 점심은 비빔밥입니다.');
    expect(await page.locator('.verdict-line').textContent()).toContain('찾지 못했습니다');
    expect(await page.locator('.verdict-line.ok').count()).toBe(0);
  });
});
