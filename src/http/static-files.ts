import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

const folder = new URL('../web/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page at `/` and its parts, read once; nothing outside the folder can be asked for. */
export function pageRoutes() {
  const app = new Hono();
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const content = readFileSync(new URL(name, folder), 'utf8');
    app.get(name === 'index.html' ? '/' : `/${name}`, etag(), (c) =>
      c.body(content, 200, { 'content-type': type, 'cache-control': 'no-cache' }),
    );
  }
  return app;
}
