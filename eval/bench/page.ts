import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { pino } from 'pino';
import { buildPage } from '../../scripts/build-page.ts';
import { compose } from '../../src/compose.ts';
import { JichimError } from '../../src/errors.ts';
import { createApp } from '../../src/http/app.ts';
import { listen } from '../../src/http/listen.ts';
import type { Figure } from './figure.ts';
import { quantile } from './quantile.ts';

const LOADS = 7;
const CITATIONS = 300;
const QUESTION = '진료기록부는 몇 년 보존해야 하나요?';

/**
 * The page in Chromium: how long the first look takes with nothing cached, and the longest time that it does
 * not react while a reader asks, opens sources, checks a long text and looks through the library.
 */
export async function benchPage(dataDir: string): Promise<readonly Figure[]> {
  await buildPage();
  const services = await compose({ dataDir });
  const app = createApp({ ...services, log: pino({ level: 'silent' }) });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const browser = await launch();
  try {
    const loads: number[] = [];
    for (let load = 0; load < LOADS; load += 1) loads.push(await firstLook(browser, listening.url));
    const { tasks, answer } = await workThrough(browser, listening.url);
    return [
      {
        name: '첫 화면 (받아 둔 것 없이, 중앙값)',
        value: quantile(loads, 0.5),
        unit: 'ms',
        aim: 1000,
      },
      { name: '첫 화면 (가장 느린 것)', value: Math.max(...loads), unit: 'ms' },
      { name: '질문에서 발췌 답변까지', value: answer, unit: 'ms' },
      { name: '화면이 멈춘 가장 긴 시간', value: Math.max(0, ...tasks), unit: 'ms', aim: 200 },
    ];
  } finally {
    await browser.close();
    await listening.close();
    await services.close();
  }
}

async function launch(): Promise<Browser> {
  const [executablePath] = globSync('/usr/bin/chromium{,-browser}');
  if (executablePath === undefined) {
    throw new JichimError('Chromium이 없습니다. `apt-get install chromium`으로 설치하십시오.');
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Milliseconds from the address to a page that has its examples and knows its service. */
async function firstLook(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(url);
  await page.locator('.examples').waitFor();
  await page.locator('#mode:not(:empty)').waitFor({ state: 'attached' });
  const time = performance.now() - started;
  await context.close();
  return time;
}

/** Tasks over 50 ms, as the browser tells them. */
async function workThrough(browser: Browser, url: string) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.addInitScript(
    `window.longTasks = []; new PerformanceObserver((list) => longTasks.push(...list.getEntries()
      .map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });`,
  );
  await page.goto(url);
  const started = performance.now();
  await page.getByLabel('질문', { exact: true }).fill(QUESTION);
  await page.keyboard.press('Enter');
  await page.locator('.answer-foot').waitFor();
  const answer = performance.now() - started;
  await page.locator('.cite').first().click();
  await page.locator('.source mark').first().waitFor();
  await openPdf(page, url);
  await page.goto(`${url}/#/check`);
  await paste(page, '「의료법」 제22조제1항과 제99조에 따른다.\n'.repeat(CITATIONS));
  await page.getByRole('button', { name: '검사하기' }).click();
  await page.locator('.check-summary').waitFor({ timeout: 60_000 });
  await page.goto(`${url}/#/library`);
  await page.locator('.documents').waitFor();
  await page.waitForTimeout(500);
  const tasks: number[] = await page.evaluate('longTasks');
  return { tasks, answer };
}

/** As people do: writing a text in by its lines takes the browser itself half a second. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('검사할 글').focus();
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}

/** A page of the longest PDF of the index, if there is one. */
async function openPdf(page: Page, url: string): Promise<void> {
  const response = await fetch(`${url}/v1/documents`);
  const { documents } = (await response.json()) as {
    documents: { id: string; format: string; passages: number }[];
  };
  const [pdf] = documents
    .filter(({ format }) => format === 'pdf')
    .toSorted((left, right) => right.passages - left.passages);
  if (pdf === undefined) return;
  await page.goto(`${url}/#/document?id=${encodeURIComponent(pdf.id)}&part=passages`);
  await page.locator('.passages a').first().click();
  await page.locator('.pdf-page[data-drawn=true]').waitFor({ timeout: 30_000 });
}

/** What is looked at without a folder of one's own: the sample corpus. */
export const sampleCorpus: readonly string[] = ['law', 'guidelines'].map((name) =>
  join('corpus', name),
);
