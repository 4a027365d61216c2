import { Readable } from 'node:stream';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { openServable } from '../ask/servable.ts';
import type { Document } from '../model/document.ts';
import { byteRange } from './byte-range.ts';
import type { AppDeps } from './deps.ts';
import { findStored } from './documents.ts';
import { openSourceFile } from './open-source-file.ts';
import { sendProblem } from './problem.ts';
import { problems } from './responses.ts';

/** Nothing that a browser would run: texts are text, whatever is in them. */
const types: Readonly<Record<Document['format'], string>> = {
  pdf: 'application/pdf',
  hwp: 'application/x-hwp',
  hwpx: 'application/hwp+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'law-markdown': 'text/plain; charset=utf-8',
  'law-xml': 'text/plain; charset=utf-8',
  markdown: 'text/plain; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};

const file = { schema: z.string().openapi({ format: 'binary' }) };

const route = createRoute({
  method: 'get',
  path: '/v1/documents/{id}/file',
  tags: ['문서'],
  summary: '문서의 원본 파일을 줍니다',
  description:
    '색인한 파일과 내용(SHA-256)이 같을 때만 줍니다. 색인에 있는 문서의 파일만 주며, 일부(Range)만 받을 수 있습니다.',
  request: { params: z.object({ id: z.string().describe('문서 id') }) },
  responses: {
    200: { description: '원본 파일', content: { 'application/octet-stream': file } },
    206: { description: '원본 파일의 일부', content: { 'application/octet-stream': file } },
    ...problems(
      'not-found',
      'source-changed',
      'range-not-satisfiable',
      'internal-error',
      'not-ready',
    ),
  },
});

/** `GET /v1/documents/:id/file` */
export function documentFileRoutes({ store }: AppDeps) {
  return new OpenAPIHono().openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const { document, source } = await findStored(await openServable(store), id);
    const { handle, size } = await openSourceFile(source);
    const etag = `"${source.sha256}"`;
    const headers = {
      'content-type': types[document.format],
      'content-disposition': disposition(document),
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      etag,
    };
    const isSame = c.req.header('if-none-match')?.includes(etag) === true;
    const isOther = c.req.header('if-range') !== undefined && c.req.header('if-range') !== etag;
    const range = byteRange(isOther ? undefined : c.req.header('range'), size);
    if (isSame || range === 'unsatisfiable' || c.req.method === 'HEAD') {
      await handle.close();
      if (isSame) return c.body(null, 304 as never, headers);
      if (range !== 'unsatisfiable')
        return c.body(null, 200, { ...headers, 'content-length': String(size) }) as never;
      const detail = `파일은 ${size}바이트입니다. 그 안의 범위를 요청해 주십시오.`;
      return sendProblem(c, 'range-not-satisfiable', {
        detail,
        headers: { 'content-range': `bytes */${size}` },
      }) as never;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    const body = Readable.toWeb(handle.createReadStream({ start, end })) as ReadableStream;
    const sent = { ...headers, 'content-length': String(end - start + 1) };
    if (range === null) return c.body(body, 200, sent) as never;
    return c.body(body, 206, {
      ...sent,
      'content-range': `bytes ${start}-${end}/${size}`,
    }) as never;
  });
}

/** A PDF is shown by the browser; what the browser cannot show is kept under its own name. */
function disposition({ format, fileName }: Document): string {
  const how = format === 'pdf' || types[format].startsWith('text/') ? 'inline' : 'attachment';
  return `${how}; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['()*]/g, percent)}`;
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
