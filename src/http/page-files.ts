import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

/** What the page is made of, built by scripts/build-page.ts. */
export const pageFolder = resolve(import.meta.dirname, '../../dist/web');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

export interface PageFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Every file of the built page by its address; empty while nothing is built. Read once: nothing outside can be asked for. */
export function readPageFiles(folder: string = pageFolder): ReadonlyMap<string, PageFile> {
  if (!existsSync(folder)) return new Map();
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    const content = new Uint8Array(readFileSync(path));
    files.set(name === 'index.html' ? '/' : `/${name}`, { content, type });
  }
  return files;
}
