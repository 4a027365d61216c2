import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/http/listen.ts';
import { aService, publishSample, recordsTexts, scriptText } from '../http/a-service.ts';
import { hasBrowser, launchBrowser, openPage } from './a-browser.ts';

const RECORDS = '의료기관은 수술기록지를 얼마 동안 보존하여야 하나요?';
const BLOOD_PRESSURE = '가정혈압은 135/85 mmHg 이상을 고혈압으로 진단하나요?';
const UNKNOWN = '구내식당 점심 메뉴가 무엇인가요?';

describe.skipIf(!hasBrowser)('화면', () => {
  let service: Awaited<ReturnType<typeof aService>>;
  let listening: Listening;
  let browser: Browser;

  beforeAll(async () => {
    service = await aService();
    await publishSample(service.store);
    listening = await listen(service.app, { host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await listening.close();
    await service.close();
  });

  const open = (options = {}) => openPage(browser, listening.url, options);

  async function ask(page: Page, question: string): Promise<void> {
    await page.getByLabel('질문', { exact: true }).fill(question);
    await page.getByRole('button', { name: '질문하기' }).click();
    await page.locator('#answer h2').waitFor();
  }

  async function focused(page: Page): Promise<string> {
    return page.evaluate('document.activeElement.tagName + " " + document.activeElement.className');
  }

  async function isTooWide(page: Page): Promise<boolean> {
    return page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  }

  test('질문하고 인용을 누르면 인용한 곳이 강조된다', async () => {
    const { page, complaints } = await open();
    await ask(page, RECORDS);
    await page.getByRole('button', { name: /^근거 1: / }).click();
    const said = await page.locator('.said').first().textContent();
    expect(said).toContain('10년 동안');
    expect(await page.locator('#source mark').textContent()).toBe(said);
    expect(await page.locator('#source .text').textContent()).toBe(recordsTexts[1]);
    expect(await page.locator('#source h2').textContent()).toContain('「기록보존법」 제2조');
    expect(await page.locator('#source').textContent()).toContain('2020년 1월 1일 시행');
    expect(complaints).toEqual([]);
  });

  test('답이 없으면 찾아본 것과 가까운 단락을 보이고, 누르면 열린다', async () => {
    const { page } = await open();
    await ask(page, `${UNKNOWN} 보존`);
    expect(await page.locator('#answer h2').textContent()).toBe('문서에서 답을 찾지 못했습니다');
    expect(await page.locator('#answer').textContent()).toContain('찾아본 문서: 3건');
    await page.locator('.nearest button').first().click();
    await page.locator('#source .text').waitFor();
    expect(await page.locator('#source mark').count()).toBe(0);
  });

  test('문서 속의 스크립트는 글자로만 보인다', async () => {
    const { page, complaints } = await open();
    await ask(page, BLOOD_PRESSURE);
    await page.locator('.cite').first().click();
    expect(await page.locator('#source .text').textContent()).toBe(scriptText);
    expect(await page.locator('#answer script, #source script').count()).toBe(0);
    expect(await page.title()).not.toContain('털림');
    expect(await page.locator('#source .badge').textContent()).toBe('체험용 요약');
    expect(complaints).toEqual([]);
  });

  test('시행 전인 조문에는 시행 예정이 붙는다', async () => {
    const { page } = await open();
    await ask(page, '로봇간호사의 원격지도');
    await page.locator('.cite').first().click();
    expect(await page.locator('#source .badge').first().textContent()).toBe('시행 예정');
  });

  test('키보드만으로 묻고, 인용을 열고, 닫으면 제자리로 돌아온다', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('의료기관은 수술기록지를');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('얼마 동안 보존하여야 하나요?');
    await page.keyboard.press('Enter');
    const cite = page.locator('.cite').first();
    await cite.waitFor();
    expect(await page.locator('.asked').textContent()).toContain('\n');
    for (let tabs = 0; tabs < 15; tabs += 1) {
      if ((await focused(page)) === 'BUTTON cite') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('#source mark').waitFor();
    expect(await focused(page)).toBe('H2 ');
    await page.keyboard.press('Escape');
    expect(await page.locator('#source').isHidden()).toBe(true);
    expect(await focused(page)).toBe('BUTTON cite');
  });

  test.each([360, 768, 1280])('%i 화소 너비에서 옆으로 밀리지 않는다', async (width) => {
    const { page } = await open({ viewport: { width, height: 740 } });
    expect(await isTooWide(page)).toBe(false);
    await ask(page, RECORDS);
    await page.locator('.cite').first().click();
    await page.locator('#source mark').waitFor();
    expect(await isTooWide(page)).toBe(false);
    await page.goto(`${listening.url}/docs`);
    expect(await isTooWide(page)).toBe(false);
  });

  test('예시를 누르면 바로 묻는다', async () => {
    const { page } = await open();
    const example = page.locator('#examples button').first();
    const question = await example.textContent();
    await example.click();
    expect(await page.locator('.asked').textContent()).toBe(question);
  });

  test('서버에 닿지 않으면 까닭을 말하고, 다시 시도할 수 있다', async () => {
    const { page } = await open();
    await page.route('**/v1/ask', (route) => route.abort());
    await page.getByLabel('질문', { exact: true }).fill(RECORDS);
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('서버에 연결하지 못했습니다');
    await page.unroute('**/v1/ask');
    await page.getByRole('button', { name: '다시 시도' }).click();
    await page.locator('.cite').first().waitFor();
  });

  test('서버가 거절하면 그 까닭을 그대로 보인다', async () => {
    const { page } = await open();
    await page.evaluate('document.querySelector("#question").removeAttribute("maxlength")');
    await page.getByLabel('질문', { exact: true }).fill('가'.repeat(2001));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('질문은 2000자까지 받습니다.');
  });

  test('한글을 조합하는 중의 Enter는 보내지 않는다', async () => {
    const { page } = await open();
    await page.getByLabel('질문', { exact: true }).fill('보존');
    await page.locator('#question').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await page.waitForTimeout(200);
    expect(await page.locator('#answer').textContent()).toBe('');
    await page.locator('#question').dispatchEvent('keydown', { key: 'Enter' });
    await page.locator('#answer h2').waitFor();
  });

  test('답이 오는 곳은 화면 낭독기가 읽고, 의료기기가 아님을 밝힌다', async () => {
    const { page } = await open();
    expect(await page.locator('#answer').getAttribute('aria-live')).toBe('polite');
    expect(await page.locator('footer').textContent()).toContain('의료기기가 아닙니다');
    expect(await page.locator('#mode').textContent()).toContain('발췌 답변');
  });

  test('스타일과 스크립트는 모두 이 서버에서만 온다', async () => {
    const { page } = await open();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.reload();
    await ask(page, RECORDS);
    expect([...hosts]).toEqual([listening.url]);
  });
});
