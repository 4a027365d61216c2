import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../http/an-answering-service.ts';
import { said } from './a-page-corpus.ts';
import { aPageService, type PageService } from './a-page-service.ts';
import { ask, hasBrowser, launchBrowser, openPage } from './a-browser.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

describe.skipIf(!hasBrowser)('원문', () => {
  let browser: Browser;
  let service: PageService;
  let pdf: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    service = await aPageService(browser);
    const response = await fetch(`${service.url}/v1/documents`);
    const { documents } = (await response.json()) as {
      documents: { id: string; format: string }[];
    };
    pdf = documents.find(({ format }) => format === 'pdf')!.id;
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  /** Asks so that the PDF's second page is cited, and opens the citation. */
  async function openCited(): Promise<{ page: Page; complaints: string[] }> {
    service.says((messages) => `${said.pdf} [${keyOf(messages, '활력징후는 4시간')}]`);
    const opened = await openPage(browser, service.generatedUrl);
    await ask(opened.page, '격리실 환자의 활력징후는 몇 시간마다 측정하나요?');
    await opened.page.locator('.cite').first().click();
    return opened;
  }

  const drawn = (page: Page, number: number) =>
    page.locator(`.pdf-page[data-page="${number}"][data-drawn=true]`).waitFor();

  async function boxesOf(page: Page, selector: string): Promise<Box[]> {
    const located = await page.locator(selector).all();
    const boxes = await Promise.all(located.map((one) => one.boundingBox()));
    return boxes.filter((box) => box !== null);
  }

  test('PDF 인용은 그 쪽을 그리고, 인용한 글이 있는 자리를 칠한다', async () => {
    const { page, complaints } = await openCited();
    await drawn(page, 2);
    await page.locator('.place.cited').first().waitFor();
    const [frame] = await boxesOf(page, '.pdf-page');
    const cited = await boxesOf(page, '.place.cited');
    // The heading of the page is above, the rest of the page below is empty.
    for (const box of cited) {
      expect((box.y - frame!.y) / frame!.height).toBeGreaterThan(0.08);
      expect((box.y - frame!.y) / frame!.height).toBeLessThan(0.4);
    }
    const [region] = await boxesOf(page, '.place.framed');
    const area = (boxes: Box[]) =>
      boxes.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area(cited)).toBeGreaterThan(1000);
    expect(area(cited)).toBeLessThan(region!.width * region!.height);
    expect(await page.locator('.source .passage-text mark').textContent()).toBe(said.pdf);
    expect(complaints).toEqual([]);
  });

  test('칠한 자리에는 글자가 있다', async () => {
    const { page } = await openCited();
    await drawn(page, 2);
    await page.locator('.place.cited').first().waitFor();
    const dark: number = await page.evaluate(`(() => {
      const canvas = document.querySelector('.pdf-page canvas');
      const [page, box] = ['.pdf-page', '.place.cited'].map((name) =>
        document.querySelector(name).getBoundingClientRect());
      const scale = canvas.width / page.width;
      const at = [box.x - page.x, box.y - page.y, box.width, box.height].map((n) => Math.round(n * scale));
      const { data } = canvas.getContext('2d').getImageData(...at);
      return data.filter((value, index) => index % 4 === 0 && value < 128).length / (data.length / 4);
    })()`);
    expect(dark).toBeGreaterThan(0.05);
  });

  test('앞뒤 쪽으로 넘기고 인용한 쪽으로 돌아온다', async () => {
    const { page } = await openCited();
    await drawn(page, 2);
    await page.keyboard.press(']');
    await drawn(page, 3);
    expect(await page.locator('.place').count()).toBe(0);
    expect(await page.getByRole('button', { name: '뒤 쪽' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '인용한 쪽으로' }).click();
    await drawn(page, 2);
    await page.getByRole('button', { name: '앞 쪽' }).click();
    await drawn(page, 1);
  });

  test('원문을 열고 닫아도 답의 자리는 그대로이고, 초점이 돌아온다', async () => {
    const { page } = await openCited();
    await drawn(page, 2);
    const scroll = () => page.evaluate('scrollY');
    expect(await scroll()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('.source').waitFor({ state: 'detached' });
    expect(await scroll()).toBe(0);
    expect(await page.evaluate('document.activeElement.className')).toBe('cite');
  });

  test('표 단락은 표로 보인다', async () => {
    const { page } = await openPage(browser, `${service.url}#/library`);
    await page.getByRole('link', { name: '가정혈압 지침' }).click();
    await page.getByRole('tab', { name: '단락' }).click();
    const cells = await page.locator('.passage-text td').allTextContents();
    expect(cells.join(' ')).toContain('아침');
  });

  test('색인한 뒤에 바뀐 파일은 보이지 않고 까닭을 말한다', async () => {
    const path = join(service.folder, '격리실-지침.pdf');
    const bytes = readFileSync(path);
    appendFileSync(path, '\n%changed\n');
    try {
      const { page } = await openCited();
      await page.locator('.source [role=alert]').waitFor();
      expect(await page.locator('.source [role=alert]').textContent()).toContain(
        '색인한 뒤에 바뀌어',
      );
      expect(await page.locator('.source .passage-text').textContent()).toContain(said.pdf);
    } finally {
      writeFileSync(path, bytes);
    }
  });

  test('없는 단락의 주소는 까닭을 말한다', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const { page } = await openPage(browser, `${service.url}#/ask?passage=${id}`);
    await page.locator('.source [role=alert]').waitFor();
    expect(await page.locator('.source').textContent()).toContain('지금 색인에 없습니다');
  });

  test('쪽별 품질에서 그 쪽을 연다', async () => {
    const { page } = await openPage(browser, `${service.url}#/document?id=${pdf}&part=pages`);
    await page.getByRole('button', { name: /^3쪽/ }).click();
    await drawn(page, 3);
  });
});
