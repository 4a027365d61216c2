import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/compose.ts';
import { runToEnd, startService } from './a-process.ts';
import { post, publishSample } from './a-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'jichim-server-'));
const firstDir = join(folder, 'first');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('처음 시작', () => {
  let service: Awaited<ReturnType<typeof startService>>;

  beforeAll(async () => {
    service = await startService({ DATA_DIR: firstDir });
  });

  test('제공되는 문서를 색인하고 무엇을 제공하는지 말한다', () => {
    expect(service.output.stdout).toMatch(/색인 {2}1번 · 문서 \d+건\(법령 \d+건.*\) · 단락 \d+개/);
    expect(service.output.stdout).toContain('내장 저장소 · 어휘 검색 · 발췌 답변');
  });

  test('정말로 HTTP로 답한다', async () => {
    const question = '진료기록부는 몇 년 보존해야 하나요?';
    const response = await fetch(`${service.url}/v1/ask`, post({ question }));
    const reply = (await response.json()) as { type: string };
    expect(response.status).toBe(200);
    expect(reply.type).toBe('answer');
  });

  test('큰 본문은 413', async () => {
    const response = await fetch(`${service.url}/v1/ask`, post({ question: 'a'.repeat(200_000) }));
    expect(response.status).toBe(413);
  });

  test('같은 포트로 또 시작하면 까닭을 말하고 1로 끝난다', async () => {
    const PORT = new URL(service.url).port;
    const { code, stderr } = await runToEnd(['src/main.ts'], { PORT, DATA_DIR: firstDir });
    expect(code).toBe(1);
    expect(stderr).toContain(`${PORT}번 포트를 이미 다른 프로그램이 쓰고 있습니다`);
  });

  test('SIGTERM에 0으로 끝나고, 기록에 질문이 없다', async () => {
    const { code, stdout, stderr } = await service.stop();
    expect(code).toBe(0);
    expect(stderr).toContain('"route":"/v1/ask"');
    expect(stdout + stderr).not.toContain('몇 년');
  });
});

test('쓸 수 없는 색인이어도 시작하고, 좋은 색인이 오면 답한다', async () => {
  const dataDir = join(folder, 'old');
  const store = await openStore({ dataDir });
  await publishSample(store, 'old-0');
  const service = await startService({ DATA_DIR: dataDir });
  expect(service.output.stdout).toContain('npm run index -- reindex');
  expect((await fetch(`${service.url}/ready`)).status).toBe(503);
  await publishSample(store);
  expect((await fetch(`${service.url}/ready`)).status).toBe(200);
  await store.close();
  expect((await service.stop('SIGINT')).code).toBe(0);
});

test('쓸 수 없는 폴더면 까닭을 말하고 1로 끝난다', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { code, stderr } = await runToEnd(['src/main.ts'], { DATA_DIR: join(file, 'data') });
  expect(code).toBe(1);
  expect(stderr).toContain('폴더를 쓸 수 없습니다');
  expect(stderr).not.toContain('at ');
});

test('설정이 틀리면 모두 말하고 1로 끝난다', async () => {
  const { code, stderr } = await runToEnd(['src/main.ts'], { PORT: 'x', LOG_LEVEL: 'y' });
  expect(code).toBe(1);
  expect(stderr).toMatch(/PORT[\s\S]*LOG_LEVEL/);
});
