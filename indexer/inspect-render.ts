import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DOTS_PER_INCH = 90;
const LONGEST_MS = 30_000;
const MAX_BYTES = 32 * 1024 * 1024;

export const PIXELS_PER_POINT = DOTS_PER_INCH / 72;

/** Pictures of pages as data URLs, by page number; a page that cannot be rendered is missing. */
export type PageImages = ReadonlyMap<number, string>;

/** Renders pages with poppler's pdftoppm; null when the machine has none. */
export async function renderPages(
  path: string,
  numbers: readonly number[],
  command = 'pdftoppm',
): Promise<PageImages | null> {
  const images = new Map<number, string>();
  for (const number of numbers) {
    try {
      images.set(number, await renderPage(command, path, number));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    }
  }
  return images;
}

async function renderPage(command: string, path: string, number: number): Promise<string> {
  const page = String(number);
  const options = ['-jpeg', '-r', String(DOTS_PER_INCH), '-f', page, '-l', page, '-singlefile'];
  const { stdout } = await run(command, [...options, path], {
    encoding: 'buffer',
    timeout: LONGEST_MS,
    maxBuffer: MAX_BYTES,
  });
  return `data:image/jpeg;base64,${stdout.toString('base64')}`;
}
