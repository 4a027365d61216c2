import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchLaws } from '../../../indexer/fetch/fetch-laws.ts';
import { legalizeSource } from '../../../indexer/fetch/legalize-kr.ts';
import { PoliteClient } from '../../../indexer/fetch/polite-client.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { LawApiServer, type Reply } from '../../fakes/law-api-server.ts';

let server: LawApiServer;
let folder: string;
beforeEach(async () => {
  server = await LawApiServer.start();
  folder = await mkdtemp(join(tmpdir(), 'jichim-legalize-'));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function run(name: string, history = 0) {
  const client = new PoliteClient({ pause: 0, backOff: 1, timeout: 2000, tries: 2 });
  const places = { url: `${server.url}/raw`, apiUrl: `${server.url}/api` };
  const source = legalizeSource({ client, ...places, folder, history });
  return fetchLaws([name], source, silentProgress);
}

function at(path: string, ...replies: Reply[]): void {
  server.on((url) => decodeURIComponent(url.pathname) === path, ...replies);
}

const markdown = (title: string, mst = '5') =>
  `---\n제목: ${title}\n법령MST: ${mst}\n법령구분: 법률\n---\n\n##### 제1조 (목적)\n\n이 법은 목적이 있다.\n`;

describe('the place of a law', () => {
  test.each([
    ['의료법', '의료법/법률'],
    ['의료법 시행규칙', '의료법/시행규칙'],
    ['의료법시행령', '의료법/시행령'],
    ['의료관계 행정처분 규칙', '의료관계행정처분규칙/보건복지부령'],
    ['마약류중독자 치료보호규정', '마약류중독자치료보호규정/대통령령'],
    ['초·중등교육법', '초ㆍ중등교육법/법률'],
  ])('%s', async (name, place) => {
    at(`/raw/main/kr/${place}.md`, markdown(name));
    const { files, failures } = await run(name);
    expect(failures).toEqual([]);
    expect(await readFile(files[0]!.path, 'utf8')).toContain('이 법은 목적이 있다.');
  });

  test('of a kind that is not known is found by listing the folder', async () => {
    const entries = ['시행령.md', '고용노동부령.md'].map((name) => ({ name, type: 'file' }));
    at('/api/contents/kr/안전기준규칙', JSON.stringify(entries));
    at('/raw/main/kr/안전기준규칙/고용노동부령.md', markdown('안전기준 규칙'));
    expect((await run('안전기준 규칙')).files).toHaveLength(1);
  });
});

test('a new edition gets a file of its own', async () => {
  at('/raw/main/kr/의료법/법률.md', markdown('의료법', '5'), markdown('의료법', '6'));
  const names = [...(await run('의료법')).files, ...(await run('의료법')).files];
  expect(names.map(({ path }) => basename(path))).toEqual(['법률-5.md', '법률-6.md']);
});

describe('history', () => {
  const shas = ['a', 'b'].map((letter) => letter.repeat(40));
  beforeEach(() => {
    at('/raw/main/kr/의료법/법률.md', markdown('의료법', '6'));
    at('/api/commits', JSON.stringify(shas.map((sha) => ({ sha, extra: 1 }))));
    for (const [index, sha] of shas.entries())
      at(`/raw/${sha}/kr/의료법/법률.md`, markdown('의료법', `${6 - index}`));
  });

  test('one file a commit, none of them fetched twice', async () => {
    expect((await run('의료법', 2)).files.map(({ state }) => state)).toEqual([
      'fetched',
      'fetched',
    ]);
    expect((await run('의료법', 2)).files.map(({ state }) => state)).toEqual(['kept', 'kept']);
    const commits = server.requests.find(({ pathname }) => pathname === '/api/commits');
    expect(commits?.searchParams.get('path')).toBe('kr/의료법/법률.md');
    expect(commits?.searchParams.get('per_page')).toBe('2');
  });

  test('the hourly limit of GitHub is told', async () => {
    at('/api/commits', { status: 403 });
    expect((await run('의료법', 2)).failures[0]?.reason).toContain('시간당 요청 한도');
  });

  test('an answer that is no list of commits', async () => {
    at('/api/commits', '{"message":"moved"}');
    expect((await run('의료법', 2)).failures[0]?.reason).toContain('이해하지 못했습니다');
  });
});

describe('what comes instead of a law', () => {
  test('nothing of that name', async () => {
    expect((await run('없는법')).failures[0]?.reason).toContain("'없는법'이(가) 없습니다");
  });

  test('a page of a proxy', async () => {
    at('/raw/main/kr/의료법/법률.md', '<html>로그인</html>');
    expect((await run('의료법')).failures[0]?.reason).toContain('Markdown이 아닌');
  });

  test('another law', async () => {
    at('/raw/main/kr/의료법/법률.md', markdown('난민법'));
    expect((await run('의료법')).failures[0]?.reason).toContain('「난민법」이(가) 왔습니다');
  });
});
