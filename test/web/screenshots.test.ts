import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPageService, type PageService } from './a-page-service.ts';
import { hasBrowser, launchBrowser } from './a-browser.ts';
import { scenes } from './scenes.ts';

/** `SCREENSHOTS=docs/screens npx vitest run test/web/screenshots.test.ts` writes a picture of every screen there. */
const { SCREENSHOTS: folder } = process.env;

const views = [
  { view: 'light', colorScheme: 'light', viewport: { width: 1360, height: 850 } },
  { view: 'dark', colorScheme: 'dark', viewport: { width: 1360, height: 850 } },
  { view: 'narrow', colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { view: 'narrow-dark', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

describe.skipIf(!hasBrowser || !folder)('그림', () => {
  let browser: Browser;
  let service: PageService;

  beforeAll(async () => {
    mkdirSync(folder!, { recursive: true });
    browser = await launchBrowser();
    service = await aPageService(browser, ['corpus/law', 'corpus/guidelines']);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  describe.each(views)('$view', ({ view, ...options }) => {
    test.each(scenes)('$name', async ({ name, show }) => {
      const context = await browser.newContext({ locale: 'ko-KR', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await show(page, service);
      const picture = await pictureOf(page);
      writeFileSync(join(folder!, `${name}-${view}.webp`), picture);
      expect(picture.length).toBeLessThan(100_000);
      await context.close();
    });
  });
});

/** WebP: a tenth of a PNG of the same. */
async function pictureOf(page: Page): Promise<Buffer> {
  // What comes into view is drawn first.
  await page.waitForTimeout(300);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
  return Buffer.from(data, 'base64');
}
