import { html } from 'hono/html';
import { docsOperation } from './docs-operation.ts';
import { docsSchema } from './docs-schema.ts';
import type { OpenApiDocument } from './openapi.ts';
import { problemTypes } from './problem.ts';

const methods = ['get', 'post'] as const;

/** The API page, drawn from the OpenAPI document alone. */
export function docsPage(document: OpenApiDocument) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
  const schemas = Object.entries(document.components?.schemas ?? {});
  return html`<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${document.info.title}</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/docs.css">
  </head>
  <body>
    <main class="docs">
      <h1>${document.info.title}</h1>
      <p>${document.info.description}</p>
      <p><a href="/">질문 화면</a> · <a href="/openapi.json">OpenAPI 문서(JSON)</a></p>
      <nav aria-label="주소 목록"><ul>${operations.map(
        ({ path, method, operation }) =>
          html`<li><a href="#${method}-${path}"><code>${method.toUpperCase()} ${path}</code></a> ${operation.summary}</li>`,
      )}</ul></nav>
      ${operations.map(docsOperation)}
      <h2 id="problems">오류</h2>
      <p>오류는 모두 <code>application/problem+json</code>(RFC 9457)으로 답합니다.</p>
      <div class="table"><table>
        <thead><tr><th>상태</th><th>종류</th><th>뜻</th></tr></thead>
        <tbody>${Object.entries(problemTypes).map(
          ([name, { status, title }]) =>
            html`<tr id="problem-${name}"><td>${status}</td><td><code>${name}</code></td><td>${title}</td></tr>`,
        )}</tbody>
      </table></div>
      <h2 id="schemas">자료 형식</h2>
      ${schemas.map(([name, schema]) => docsSchema(name, schema))}
    </main>
  </body>
</html>`;
}
