import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const target = resolve(root, 'dist/web');
const STAMP = 'stamp.txt';
/** What pdf.js needs for documents whose fonts are not inside them; Korean ones among them. */
const PDF_DATA = ['cmaps', 'standard_fonts'];

/**
 * Builds the page into dist/web unless what is there was made of the same sources. Made aside and put
 * into place whole: two builds at one time end with one of them.
 * @returns whether something was built
 */
export async function buildPage(): Promise<boolean> {
  const stamp = stampOf(root);
  if (builtStamp() === stamp) return false;
  const { build } = await import('vite');
  const aside = `${target}-${process.pid}`;
  await build({ configFile: resolve(root, 'vite.config.ts'), build: { outDir: aside } });
  for (const name of PDF_DATA) {
    cpSync(resolve(root, 'node_modules/pdfjs-dist', name), resolve(aside, 'pdf', name), {
      recursive: true,
    });
  }
  writeFileSync(resolve(aside, STAMP), stamp);
  putInPlace(aside);
  return true;
}

function putInPlace(aside: string): void {
  const old = `${target}-old-${process.pid}`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(aside, target);
  rmSync(old, { recursive: true, force: true });
}

function builtStamp(): string | null {
  const path = resolve(target, STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** A hash over the sources of the page and the versions that it is built with. */
function stampOf(folder: string): string {
  const hash = createHash('sha256');
  const sources = globSync('src/web/**/*.*', { cwd: folder }).toSorted();
  for (const path of [...sources, 'vite.config.ts', 'scripts/build-page.ts']) {
    hash.update(`${path}\n`).update(readFileSync(resolve(folder, path)));
  }
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(resolve(folder, 'package.json'), 'utf8'),
  );
  const { preact, vite } = devDependencies;
  return hash.update(JSON.stringify([dependencies['pdfjs-dist'], preact, vite])).digest('hex');
}

/** A production image has no Vite: what was built into it is served. */
async function main(): Promise<void> {
  try {
    const started = performance.now();
    if (!(await buildPage())) return;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`화면을 만들었습니다(${seconds}초).\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(
      existsSync(target)
        ? '화면을 만드는 도구(Vite)가 없어, 전에 만든 화면을 씁니다.\n'
        : '화면을 만드는 도구(Vite)가 없어 화면 없이 시작합니다. `npm ci`를 실행한 뒤 다시 시작하십시오.\n',
    );
  }
}

if (import.meta.main) await main();
