import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPageService, type PageService } from './a-page-service.ts';
import {
  answered,
  ask,
  hasBrowser,
  isTooWide,
  launchBrowser,
  openPage,
  seriousFindings,
} from './a-browser.ts';

const QUESTION = '냉각담요 안전관리에 관한 법률에서 점검일지는 몇 년간 보관하여야 하나요?';

type Scene = readonly [name: string, path: string, settle: (page: Page) => Promise<void>];

const scenes: readonly Scene[] = [
  ['첫 화면', '#/ask', async (page) => page.locator('.examples').waitFor()],
  ['답', `#/ask?q=${QUESTION}`, async (page) => answered(page)],
  [
    '답과 조문',
    `#/ask?q=${QUESTION}`,
    async (page) => {
      await answered(page);
      await page.locator('.cite').first().click();
      await page.getByRole('button', { name: /^연혁/ }).click();
    },
  ],
  ['거절', '#/ask?q=구내식당 점심은 얼마인가요?', async (page) => answered(page)],
  [
    '인용 검사',
    '#/check',
    async (page) => {
      const text = '「냉각담요 안전관리에 관한 법률」 제3조와 제88조에 따른다.';
      await page.getByLabel('검사할 글').fill(text);
      await page.getByRole('button', { name: '검사하기' }).click();
      await page.locator('.check-summary').waitFor();
    },
  ],
  ['자료실', '#/library', async (page) => page.locator('.documents').waitFor()],
  [
    '법령',
    '#/document?id=law-990001-900002',
    async (page) => page.locator('.chapter').first().waitFor(),
  ],
  [
    '지침',
    '#/document?id=obesity-2022',
    async (page) => page.locator('.recommendations').waitFor(),
  ],
  [
    '도움말',
    '#/ask',
    async (page) => {
      await page.getByRole('button', { name: '도움말과 단축키' }).click();
      await page.locator('dialog[open]').waitFor();
    },
  ],
];

describe.skipIf(!hasBrowser)('누구나 쓸 수 있는 화면', () => {
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

  const views = [
    { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
    { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
    { colorScheme: 'light', viewport: { width: 360, height: 740 } },
  ] as const;

  describe.each(views)('$colorScheme $viewport.width', (view) => {
    test.each(scenes)(
      '%s: 심각한 접근성 문제가 없고 옆으로 밀리지 않는다',
      async (_, path, settle) => {
        const { page, complaints } = await openPage(browser, `${service.url}${path}`, view);
        await settle(page);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        expect(complaints).toEqual([]);
        await page.context().close();
      },
    );
  });

  test.each([768, 1920])('%i 화소 너비에서도 옆으로 밀리지 않는다', async (width) => {
    const { page } = await openPage(browser, service.url, { viewport: { width, height: 740 } });
    await ask(page, QUESTION);
    await page.locator('.cite').first().click();
    await page.locator('.source mark').first().waitFor();
    expect(await isTooWide(page)).toBe(false);
    await page.goto(`${service.url}/docs`);
    expect(await isTooWide(page)).toBe(false);
  });

  const focusedClass = (page: Page): Promise<string> =>
    page.evaluate('document.activeElement.className');

  async function tabTo(page: Page, name: string): Promise<void> {
    for (let tabs = 0; tabs < 40; tabs += 1) {
      if ((await focusedClass(page)).split(' ').includes(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no .${name} within 40 tabs`);
  }

  test('키보드만으로 묻고, 근거를 열어 벌칙까지 보고, 제자리로 돌아온다', async () => {
    const { page } = await openPage(browser, service.url);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('냉각담요 안전관리에 관한 법률에서');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('점검일지는 몇 년간 보관하여야 하나요?');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await page.locator('.asked').textContent()).toContain('\n');
    await tabTo(page, 'cite');
    await page.keyboard.press('Enter');
    await page.locator('.source mark').first().waitFor();
    expect(await focusedClass(page)).toBe('source');
    await page.keyboard.press('Tab');
    expect(await focusedClass(page)).toBe('close');
    await page.keyboard.press('Escape');
    await page.locator('.source').waitFor({ state: 'detached' });
    expect(await focusedClass(page)).toBe('cite');
  });

  test('단축키로 근거를 차례로 열고 화면을 옮기며, 끌 수 있다', async () => {
    const { page } = await openPage(browser, `${service.url}#/ask?q=${QUESTION}`);
    await answered(page);
    await page.locator('main').focus();
    await page.keyboard.press('j');
    await page.locator('.source').waitFor();
    await page.keyboard.press('3');
    await page.locator('.documents').waitFor();
    await page.keyboard.press('?');
    await page.getByLabel('한 글자 단축키 쓰기').uncheck();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('2');
    expect(page.url()).toContain('#/library');
  });

  test('바로 가기는 본문으로 간다', async () => {
    const { page } = await openPage(browser, `${service.url}#/library`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    expect(page.url()).toContain('#/library');
  });

  test('밝기를 고르면 이 컴퓨터에 남는다', async () => {
    const { page } = await openPage(browser, service.url, { colorScheme: 'light' });
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await page.getByRole('button', { name: /화면 밝기: 자동/ }).click();
    await page.getByRole('button', { name: /화면 밝기: 밝게/ }).click();
    expect(await ground()).not.toBe(light);
    await page.reload();
    await page.getByRole('button', { name: /화면 밝기: 어둡게/ }).waitFor();
    expect(await ground()).not.toBe(light);
  });

  test('인쇄하면 답과 인용한 글만 남는다', async () => {
    const { page } = await openPage(browser, `${service.url}#/ask?q=${QUESTION}`);
    await answered(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form.ask').isVisible()).toBe(false);
    expect(await page.locator('.sources blockquote').first().isVisible()).toBe(true);
    expect(await page.locator('footer').textContent()).toContain('의료기기가 아닙니다');
  });
});
