import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../indexer/ingest.ts';
import { silentProgress } from '../../indexer/progress.ts';
import { byteRange } from '../../src/http/byte-range.ts';
import { aService } from './a-service.ts';

const TEXT =
  '# 낙상 지침\n\n<script>alert(1)</script>\n\n낙상 위험은 24시간 이내에 평가하도록 권고한다.\n';

describe('원본 파일', () => {
  let service: Awaited<ReturnType<typeof aService>>;
  let folder: string;
  let path: string;
  let address: string;

  beforeAll(async () => {
    service = await aService();
    folder = mkdtempSync(join(tmpdir(), 'jichim-files-'));
    path = join(folder, "낙상 (최종)'.md");
    writeFileSync(path, TEXT);
    await ingest(service.store, { paths: [folder], progress: silentProgress });
    const list = await service.app.request('/v1/documents');
    const { documents } = (await list.json()) as { documents: { id: string }[] };
    address = `/v1/documents/${documents[0]!.id}/file`;
  });
  afterEach(() => writeFileSync(path, TEXT));
  afterAll(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (headers: Record<string, string> = {}) => service.app.request(address, { headers });

  test('색인한 파일을 그대로, 브라우저가 실행하지 않을 형식으로 준다', async () => {
    const response = await get();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(TEXT);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const disposition = response.headers.get('content-disposition')!;
    expect(disposition).toMatch(/^inline; filename\*=UTF-8''%EB%82%99/);
    expect(disposition).not.toContain("%20(최종)'");
  });

  test.each([
    ['bytes=0-3', 206, 'bytes 0-3/'],
    ['bytes=-5', 206, ''],
    ['bytes=2-', 206, 'bytes 2-'],
    ['bytes=0-3,5-6', 200, ''],
    ['pages=1', 200, ''],
    ['bytes=99999-', 416, 'bytes */'],
  ])('범위 %s → %i', async (range, status, contentRange) => {
    const response = await get({ range });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range') ?? '').toContain(contentRange);
    await response.arrayBuffer();
  });

  test('범위로 받은 것을 이으면 파일이 된다', async () => {
    const parts = await Promise.all(
      ['bytes=0-9', 'bytes=10-'].map(async (range) => (await get({ range })).arrayBuffer()),
    );
    expect(Buffer.concat(parts.map((part) => Buffer.from(part)))).toEqual(readFileSync(path));
  });

  test('가진 것과 같으면 다시 보내지 않고, 다른 것의 범위는 전체로 답한다', async () => {
    const etag = (await get()).headers.get('etag')!;
    expect((await get({ 'if-none-match': etag })).status).toBe(304);
    expect((await get({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
    expect((await get({ range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
  });

  test('HEAD는 크기만 알린다', async () => {
    const response = await service.app.request(address, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(TEXT)));
    expect(await response.text()).toBe('');
  });

  test('바뀐 파일은 같은 크기라도 주지 않는다', async () => {
    writeFileSync(path, TEXT.replace('24', '48'));
    const response = await get();
    expect(response.status).toBe(409);
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).toContain('색인한 뒤에 바뀌어');
    expect(detail).not.toContain(folder);
  });

  test('없어진 파일은 까닭을 말하고, 자리를 말하지 않는다', async () => {
    rmSync(path);
    const response = await get();
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain(folder);
  });

  test.each(['/v1/documents/none/file', '/v1/documents/..%2f..%2fetc%2fpasswd/file'])(
    '색인에 없는 %s는 없다',
    async (unknown) => {
      expect((await service.app.request(unknown)).status).toBe(404);
    },
  );
});

describe('Range', () => {
  test.each([
    [undefined, 10, null],
    ['bytes=0-0', 10, { start: 0, end: 0 }],
    ['bytes=5-100', 10, { start: 5, end: 9 }],
    ['bytes=-3', 10, { start: 7, end: 9 }],
    ['bytes=-30', 10, { start: 0, end: 9 }],
    ['bytes=-0', 10, 'unsatisfiable'],
    ['bytes=10-', 10, 'unsatisfiable'],
    ['bytes=6-3', 10, null],
    ['bytes=-', 10, null],
    ['bytes=0-', 0, 'unsatisfiable'],
  ] as const)('%s of %i', (header, size, range) => {
    expect(byteRange(header, size)).toEqual(range);
  });
});
