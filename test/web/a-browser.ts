import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** False on machines without Chromium; the tests of the page say so and are skipped there. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) {
  console.warn(`${executablePath} is missing: the tests of the page are skipped`);
}

/** A Chromium that calls nobody but the page's own server. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=ko-KR',
    ],
  });
}

export interface OpenedPage {
  readonly page: Page;
  /** What its console complains about; violations of the policy and failed loads land there too. */
  readonly complaints: string[];
}

/** A page that has found its service. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ locale: 'ko-KR', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  await page.locator('#mode:not(:empty)').waitFor({ state: 'attached' });
  return { page, complaints };
}

/** Asks and waits for the whole answer. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('질문', { exact: true }).fill(question);
  await page.getByRole('button', { name: '질문하기' }).click();
  await answered(page);
}

export async function answered(page: Page, turn = 0): Promise<void> {
  await page.locator(`#turn-${turn} .answer-foot`).waitFor();
}

export async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > innerWidth');
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly {
      readonly target: readonly string[];
      readonly failureSummary: string;
    }[];
  }[];
}

/** What axe finds against WCAG 2.2 AA that is serious or worse. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // The policy of the page forbids foreign scripts; the debugger of the browser may put one in.
  await page.evaluate(readFileSync(axe, 'utf8'));
  const { violations } = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeResult;
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
}
