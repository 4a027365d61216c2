import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { html } from 'hono/html';
import { etag } from 'hono/etag';
import { readPageFiles } from './page-files.ts';

/** Names of built files tell their content; they never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The page at `/` and its parts. */
export function pageRoutes() {
  const app = new Hono();
  const files = readPageFiles();
  if (!files.has('/')) app.get('/', notBuilt);
  for (const [address, { content, type }] of files) {
    const caching = address.startsWith('/assets/') ? FOR_EVER : 'no-cache';
    app.get(address, etag(), compress(), (c) =>
      c.body(content, 200, { 'content-type': type, 'cache-control': caching }),
    );
  }
  return app;
}

/** The API works without the page. */
function notBuilt(c: Context) {
  return c.html(
    html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>지침</title></head><body>
<h1>화면이 아직 만들어지지 않았습니다</h1>
<p>서버를 <code>npm start</code>로 시작하면 화면이 함께 만들어집니다. API는 지금도 쓸 수 있습니다: <a href="/docs">API 안내</a></p>
</body></html>`,
    503,
  );
}
