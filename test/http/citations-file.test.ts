import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTextReader } from '../../src/adapters/reading/text-reader.ts';
import { docxOf, paragraph } from '../fakes/docx.ts';
import { aService } from './a-service.ts';

let service: Awaited<ReturnType<typeof aService>>;
beforeAll(async () => {
  service = await aService();
});
afterAll(() => service.close());

async function send(name: string, content: string | Uint8Array) {
  const body = new FormData();
  body.append('file', new File([content as never], name));
  const response = await service.app.request('/v1/citations/file', { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const TEXT = '「의료법」 제22조에 따라 기록한다.';

test.each([
  ['규정.txt', TEXT],
  ['규정.MD', `# 규정\n\n${TEXT}`],
  ['규정.docx', docxOf([paragraph(TEXT)])],
])('%s에서 글을 읽는다', async (name, content) => {
  const { status, body } = await send(name, content);
  expect(status).toBe(200);
  expect(body).toMatchObject({ text: expect.stringContaining(TEXT), cut: false });
});

test('보낸 파일은 자료 폴더에 남지 않는다', async () => {
  await send('규정.txt', TEXT);
  expect(readdirSync(service.dataDir, { recursive: true }).join()).not.toContain('규정');
});

test('너무 긴 글은 자르고 그렇다고 알린다', async () => {
  const { body } = await send('긴.txt', '가나다라마 '.repeat(40_000));
  expect((body.text as string).length).toBe(200_000);
  expect(body).toMatchObject({ cut: true });
});

test.each([
  ['그림.png', 'x', '읽지 않는 형식'],
  ['이름없음', 'x', '읽지 않는 형식'],
  ['빈.txt', '  \n ', ''],
  ['깨진.pdf', '%PDF-1.7 깨짐', ''],
  ['깨진.hwp', 'HWP 깨짐', ''],
])('%s는 읽지 못하는 까닭을 말한다', async (name, content, part) => {
  const { status, body } = await send(name, content);
  expect(status).toBe(422);
  expect(body.detail).toContain(part);
  expect(body.detail).not.toContain('/');
});

test('파일이 없는 요청은 받지 않는다', async () => {
  const body = new FormData();
  body.append('name', 'x');
  const response = await service.app.request('/v1/citations/file', { method: 'POST', body });
  expect(response.status).toBe(400);
});

test('너무 큰 파일은 읽지 않는다', async () => {
  const { status } = await send('큰.txt', new Uint8Array(21 * 1024 * 1024));
  expect(status).toBe(413);
});

test('기다리는 파일이 많으면 더 받지 않고, 떠난 사람의 파일은 읽지 않는다', async () => {
  const reader = openTextReader({ concurrency: 1, queue: 1 });
  const bytes = new TextEncoder().encode(TEXT);
  const leaving = new AbortController();
  const first = reader.read(bytes, 'txt');
  const second = reader.read(bytes, 'txt', leaving.signal);
  await expect(reader.read(bytes, 'txt')).rejects.toThrow('잠시 뒤 다시');
  leaving.abort();
  await expect(second).rejects.toThrow();
  expect((await first).text).toContain(TEXT);
  expect((await reader.read(bytes, 'txt')).text).toContain(TEXT);
});
