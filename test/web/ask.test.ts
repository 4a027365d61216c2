import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../http/an-answering-service.ts';
import { said } from './a-page-corpus.ts';
import { aPageService, type PageService } from './a-page-service.ts';
import { answered, ask, hasBrowser, launchBrowser, openPage } from './a-browser.ts';

const RECORDS = '냉각담요 안전관리에 관한 법률에서 점검일지는 몇 년간 보관하여야 하나요?';
const UNKNOWN = '구내식당의 점심 메뉴와 격리실 주차 요금은 얼마인가요?';
const generatedRecords = '의료기관은 냉각담요 점검일지를 10년간 보관하여야 합니다.';

describe.skipIf(!hasBrowser)('질문 화면', () => {
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

  const open = (path = '', options = {}) => openPage(browser, `${service.url}${path}`, options);
  const openGenerated = () => openPage(browser, service.generatedUrl);
  const text = (page: Page, selector: string) => page.locator(selector).first().textContent();

  test('질문하고 근거를 누르면 조문이 옆에 열리고 인용한 항이 표시된다', async () => {
    const { page, complaints } = await open();
    await ask(page, RECORDS);
    expect(await text(page, '.lane.legal .lane-name')).toBe('법적 의무');
    await page.getByRole('button', { name: /^근거 1 / }).click();
    await page.locator('.source mark').first().waitFor();
    const marked = (await page.locator('.source mark').allTextContents()).join('');
    expect(marked).toContain(said.after);
    expect(marked).not.toContain('보건복지부령');
    expect(await text(page, '.source h2')).toContain(
      '「냉각담요 안전관리에 관한 법률」 제3조제1항',
    );
    expect(complaints).toEqual([]);
  });

  test('기준일을 바꾸면 그날의 조문으로 답한다', async () => {
    const { page } = await open();
    await ask(page, RECORDS);
    expect(await text(page, '.said')).toContain('10년간');
    await page.getByLabel('기준일').fill('2024-12-31');
    await page.locator('.said', { hasText: '5년간' }).waitFor();
    await page.locator('.cite').first().click();
    await page.locator('.source mark').first().waitFor();
    expect(await text(page, '.source .article-text')).toContain(said.before);
    expect(page.url()).toContain('date=2024-12-31');
  });

  test('질문에 적힌 날짜로 열린 원문도 그날의 것이다', async () => {
    const { page } = await open();
    await ask(page, `2021년 6월 1일 기준으로 ${RECORDS}`);
    await page.locator('.cite').first().click();
    await page.locator('.source mark').first().waitFor();
    expect(await text(page, '.source .article-text')).toContain(said.before);
  });

  test('답이 없으면 찾아본 것과 가까운 단락을 보이고, 누르면 열린다', async () => {
    const { page } = await open();
    await ask(page, UNKNOWN);
    expect(await text(page, '.refusal h3')).toBe('문서에서 답을 찾지 못했습니다');
    expect(await text(page, '.refusal')).toContain('찾아본 문서');
    await page.locator('.nearest a').first().click();
    await page.locator('.source h2').waitFor();
    expect(await page.locator('.source .number').count()).toBe(0);
  });

  test('모델의 문장은 확인되는 대로 하나씩 보이고, AI가 썼다고 표시된다', async () => {
    const gate = Promise.withResolvers<void>();
    service.says(async function* (messages) {
      const key = keyOf(messages, said.after);
      yield `${generatedRecords} [${key}]\n`;
      await gate.promise;
      yield `의료기관은 냉각담요 점검일지를 30년간 보관하여야 합니다. [${key}]\n`;
    });
    const { page, complaints } = await openGenerated();
    await page.getByLabel('질문', { exact: true }).fill(RECORDS);
    await page.keyboard.press('Enter');
    await page.locator('.said', { hasText: generatedRecords }).waitFor();
    expect(await page.locator('#turn-0').getAttribute('aria-busy')).toBe('true');
    expect(await text(page, '.mode')).toContain('AI 생성');
    gate.resolve();
    await answered(page);
    expect(await page.locator('.said').count()).toBe(1);
    expect(await text(page, '.withheld summary')).toContain('보이지 않은 문장 1건');
    await page.locator('.withheld summary').click();
    expect(await text(page, '.withheld li')).not.toBe('');
    expect(await page.locator('#turn-0').textContent()).not.toContain('30년간');
    expect(await text(page, '.mode')).toContain('생성형 인공지능');
    expect(complaints).toEqual([]);
  });

  test('법령의 의무와 지침의 권고는 따로 선다', async () => {
    service.says((messages) => {
      const [law, guideline] = [keyOf(messages, said.after), keyOf(messages, said.diary)];
      return `${said.diary} [${guideline}]\n${said.after} [${law}]`;
    });
    const { page } = await openGenerated();
    await ask(page, '의료기관의 냉각담요 점검일지는 어떻게 하도록 되어 있나요?');
    expect(await page.locator('.lane h3').allTextContents()).toEqual(['법령', '진료지침']);
    expect(await text(page, '.lane.legal .said')).toBe(said.after);
    expect(await text(page, '.lane.clinical .said')).toBe(said.diary);
    expect(await text(page, '.lane.clinical .lane-name')).toBe('임상 권고');
  });

  test('답을 기다리는 동안 찾은 단락을 볼 수 있고, 멈출 수 있다', async () => {
    const gate = Promise.withResolvers<void>();
    service.says(async function* () {
      await gate.promise;
      yield '';
    });
    const { page } = await openGenerated();
    await page.getByLabel('질문', { exact: true }).fill(RECORDS);
    await page.keyboard.press('Enter');
    await page.getByText('찾은 단락 먼저 보기').click();
    expect(await page.locator('.found li').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '멈추기' }).click();
    await page.getByText('멈추었습니다.').waitFor();
    gate.resolve();
  });

  test('모델과 문서의 글은 언제나 글자로만 보인다', async () => {
    service.says((messages) => {
      const key = keyOf(messages, '발열로 판정');
      return `<img src=x onerror=alert(1)> **체온**은 38.5 ℃ 이상을 발열로 판정한다. [${key}]`;
    });
    const { page, complaints } = await openGenerated();
    await ask(page, '격리실에서 체온은 몇 도 이상을 발열로 판정하나요?');
    await page.locator('.cite').first().click();
    await page.locator('.source .passage-text').waitFor();
    expect(await page.locator('main img, main script, .source script, main strong').count()).toBe(
      0,
    );
    expect(await text(page, '.source .passage-text')).toContain(
      '<script>document.title="털림"</script>',
    );
    expect(await page.title()).not.toContain('털림');
    expect(complaints).toEqual([]);
  });

  test('인용과 함께 복사된다', async () => {
    const { page } = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await ask(page, RECORDS);
    await page.getByRole('button', { name: 'Markdown으로 복사' }).click();
    await page.getByText('복사했습니다').waitFor();
    const copied: string = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain('[1]');
    expect(copied).toContain('「냉각담요 안전관리에 관한 법률」 제3조제1항');
    expect(copied).toContain('의료기기가 아닙니다');
  });

  test('질문, 기준일, 열린 근거는 주소에 있어 새로 열어도 같다', async () => {
    const { page } = await open();
    await ask(page, RECORDS);
    await page.locator('.cite').first().click();
    await page.locator('.source mark').first().waitFor();
    const { page: other } = await openPage(browser, page.url());
    await answered(other);
    await other.locator('.source mark').first().waitFor();
    expect(await text(other, '.asked')).toBe(RECORDS);
    expect(await text(other, '.source h2')).toBe(await text(page, '.source h2'));
  });

  test('물은 것은 서버의 주소에 나가지 않는다', async () => {
    const { page } = await open();
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
    await ask(page, RECORDS);
    await page.reload();
    await answered(page);
    expect(addresses.filter((address) => address.includes('점검일지'))).toEqual([]);
    expect(new Set(addresses.map((address) => new URL(address).origin)).size).toBe(1);
  });

  test('뒤로 가면 근거가 닫히고 답은 그대로 있다', async () => {
    const { page } = await open();
    await ask(page, RECORDS);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('.cite').first().click();
    await page.locator('.source h2').waitFor();
    await page.goBack();
    await page.locator('.source').waitFor({ state: 'detached' });
    expect(await text(page, '.said')).toContain('10년간');
    expect(asked).not.toContain('/v1/ask');
  });

  test('이어 물으면 앞의 질문과 함께 보낸다', async () => {
    const { page } = await open();
    await ask(page, RECORDS);
    const sent = page.waitForRequest('**/v1/ask');
    await page.getByLabel('이어 묻기', { exact: true }).first().fill('어기면 어떤 벌칙이 있나요?');
    await page.keyboard.press('Enter');
    expect((await sent).postDataJSON().conversation[0].question).toBe(RECORDS);
    await answered(page, 1);
    expect(await page.locator('.turn').count()).toBe(2);
    expect(new URL(page.url()).hash.match(/[?&]q=/g)).toHaveLength(2);
  });

  test('틀렸다고 알리면 환자 정보를 가리고 남긴다', async () => {
    const { page } = await open();
    await ask(page, RECORDS);
    await page.getByRole('button', { name: '틀림' }).click();
    await page.getByLabel('옛 내용임').check();
    await page.getByLabel(/^설명/).fill('010-1234-5678로 전화 주세요');
    await page.getByRole('button', { name: '보내기' }).click();
    await page.getByText('의견을 남겼습니다').waitFor();
    const kept = readFileSync(join(service.dataDir, 'feedback.jsonl'), 'utf8');
    const record = JSON.parse(kept.trim().split('\n').at(-1)!);
    expect(record).toMatchObject({ verdict: 'wrong', reasons: ['outdated'], question: RECORDS });
    expect(kept).not.toContain('1234-5678');
  });

  test('한글을 조합하는 중의 Enter는 보내지 않는다', async () => {
    const { page } = await open();
    await page.getByLabel('질문', { exact: true }).fill('보존');
    const box = page.locator('#question');
    await box.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await page.locator('.turn').count()).toBe(0);
    await box.dispatchEvent('keydown', { key: 'Enter' });
    await page.locator('.turn').waitFor();
  });

  test('서버가 거절하면 그 까닭을 그대로 보인다', async () => {
    const { page } = await open(`#/ask?q=${'가'.repeat(2001)}`);
    await page.getByRole('alert').waitFor();
    expect(await text(page, '[role=alert]')).toContain('질문은 2000자까지 받습니다.');
  });

  test('조문의 연혁에서 앞의 글을 보고 견줄 수 있고, 벌칙은 한 번에 열린다', async () => {
    const { page } = await open('#/ask?law=냉각담요 안전관리에 관한 법률&article=3');
    await page.getByRole('button', { name: /^벌칙/ }).click();
    expect(await text(page, '.panel')).toContain('500만원 이하의 벌금');
    await page.getByRole('button', { name: /^연혁/ }).click();
    await page.getByRole('button', { name: '지금 보는 글과 비교' }).click();
    expect(await text(page, '.difference del')).toContain('5');
    expect(await text(page, '.difference ins')).toContain('10');
    await page.getByRole('link', { name: '이 글 보기' }).click();
    await page.locator('.article-text', { hasText: '5년간' }).waitFor();
  });
});
