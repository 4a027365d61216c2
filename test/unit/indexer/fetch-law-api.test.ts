import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchLaws } from '../../../indexer/fetch/fetch-laws.ts';
import { type LawApiOptions, lawApiSource } from '../../../indexer/fetch/law-api.ts';
import { PoliteClient } from '../../../indexer/fetch/polite-client.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { lawResponse, searchResponse } from '../../fakes/law-api-responses.ts';
import { LawApiServer } from '../../fakes/law-api-server.ts';

let server: LawApiServer;
let folder: string;
beforeEach(async () => {
  server = await LawApiServer.start();
  folder = await mkdtemp(join(tmpdir(), 'jichim-fetch-'));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function run(names: readonly string[], options: Partial<LawApiOptions> = {}) {
  const client = new PoliteClient({ pause: 0, backOff: 1, timeout: 2000, tries: 3 });
  const url = `${server.url}/DRF`;
  const source = lawApiSource({ client, url, key: 'secret', folder, asOf: null, ...options });
  return fetchLaws(names, source, silentProgress);
}

async function reasonOf(name: string, options: Partial<LawApiOptions> = {}): Promise<string> {
  const { files, failures } = await run([name], options);
  expect(files).toEqual([]);
  return failures[0]!.reason;
}

const medical = [
  { mst: '20', title: '의료법 시행규칙', lawId: '000003' },
  { mst: '30', title: '의료법 시행령', lawId: '000002' },
  { mst: '10', title: '의료법', lawId: '000001' },
];

describe('a law by its name', () => {
  test('is searched, fetched and kept as it came', async () => {
    const xml = lawResponse({ title: '의료법' });
    server.onCall(
      'lawSearch',
      { query: '의료법', target: 'law', OC: 'secret' },
      searchResponse(medical),
    );
    server.onCall('lawService', { MST: '10', target: 'law', type: 'XML' }, xml);
    const { files, failures } = await run(['의료법']);
    expect(failures).toEqual([]);
    expect(files).toEqual([
      { title: '의료법', path: join(folder, '의료법', '10.xml'), state: 'fetched' },
    ]);
    expect(await readFile(files[0]!.path, 'utf8')).toBe(xml);
  });

  test('spacing and interpuncts do not matter; a short name does', async () => {
    server.onCall(
      'lawSearch',
      {},
      searchResponse([{ mst: '7', title: '초ㆍ중등 교육법', shortTitle: '초중법' }]),
    );
    server.onCall('lawService', { MST: '7' }, lawResponse({ title: '초ㆍ중등 교육법' }));
    expect((await run(['초·중등교육법'])).failures).toEqual([]);
    expect((await run(['초중법'])).files[0]?.state).toBe('kept');
  });

  test('a name that others contain is never taken for them', async () => {
    server.onCall('lawSearch', {}, searchResponse(medical.slice(0, 2)));
    expect(await reasonOf('의료법')).toMatch(
      /똑같은 현행 법령이 없습니다.*의료법 시행규칙, 의료법 시행령/,
    );
    expect(server.requests).toHaveLength(1);
  });

  test('is looked for on further pages', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      mst: `${index + 100}`,
      title: `의료법 ${index}`,
    }));
    server.onCall('lawSearch', { page: '1' }, searchResponse(many, 101));
    server.onCall(
      'lawSearch',
      { page: '2' },
      searchResponse([{ mst: '10', title: '의료법' }], 101),
    );
    server.onCall('lawService', { MST: '10' }, lawResponse({ title: '의료법' }));
    expect((await run(['의료법'])).files).toHaveLength(1);
  });

  test('another text than the one asked for is thrown away', async () => {
    server.onCall('lawSearch', {}, searchResponse(medical));
    server.onCall('lawService', {}, lawResponse({ title: '의료법 시행규칙', lawId: '000003' }));
    expect(await reasonOf('의료법')).toContain('「의료법 시행규칙」이(가) 왔습니다');
    expect(existsSync(join(folder, '의료법'))).toBe(false);
  });
});

describe('a law on a date', () => {
  const editions = [
    { mst: '13', title: '의료법', status: '시행예정', effective: '20270101' },
    { mst: '12', title: '의료법', status: '현행', effective: '20250601' },
    { mst: '11', title: '의료법', status: '연혁', effective: '20240301' },
  ];

  test('is the last edition that took effect by then', async () => {
    server.onCall(
      'lawSearch',
      { target: 'eflaw', efYd: '19000101~20250101' },
      searchResponse(editions),
    );
    const query = { target: 'eflaw', MST: '11', efYd: '20240301' };
    server.onCall('lawService', query, lawResponse({ title: '의료법', effective: '20240301' }));
    const { files, failures } = await run(['의료법'], { asOf: '2025-01-01' });
    expect(failures).toEqual([]);
    expect(files[0]?.path).toBe(join(folder, '의료법', '11-20240301.xml'));
  });

  test('before the first edition there is none', async () => {
    server.onCall('lawSearch', {}, searchResponse(editions));
    expect(await reasonOf('의료법', { asOf: '1990-01-01' })).toContain('1990-01-01에 시행 중이던');
  });

  test('a repealed law is no law in force', async () => {
    const repeal = { mst: '14', title: '의료법', revision: '폐지', effective: '20250101' };
    server.onCall('lawSearch', {}, searchResponse([repeal, editions[2]!]));
    expect(await reasonOf('의료법', { asOf: '2025-02-01' })).toContain('2025-01-01 폐지되었습니다');
  });
});

describe('running again', () => {
  beforeEach(() => {
    server.onCall('lawSearch', {}, searchResponse([{ mst: '10', title: '의료법' }]));
    server.onCall('lawService', {}, lawResponse({ title: '의료법' }));
  });

  test('what is there already is not fetched again', async () => {
    await run(['의료법']);
    expect((await run(['의료법'])).files[0]?.state).toBe('kept');
    expect(
      server.requests.filter(({ pathname }) => pathname.endsWith('lawService.do')),
    ).toHaveLength(1);
  });

  test('a file that is damaged is', async () => {
    const [file] = (await run(['의료법'])).files;
    await writeFile(file!.path, '<법령>');
    expect((await run(['의료법'])).files[0]?.state).toBe('fetched');
    expect(await readFile(file!.path, 'utf8')).toContain('의료법');
  });
});

describe('what comes instead of a law', () => {
  const page = '<!DOCTYPE html><html><body>OPEN API</body></html>';
  const robot = '<html><script>location.assign(x.t+x.h+x.o)</script></html>';

  test('a web page: the key or the address is not registered, and the rest is not asked for', async () => {
    server.onCall('lawSearch', {}, page);
    const { failures } = await run(['의료법', '약사법']);
    expect(failures[0]?.reason).toMatch(/LAW_API_OC.*공인 IP/);
    expect(failures[1]?.reason).toContain('요청하지 않았습니다');
    expect(server.requests).toHaveLength(1);
  });

  test('a page against robots: asked again, then told', async () => {
    server.onCall('lawSearch', {}, robot, robot, searchResponse(medical));
    server.onCall('lawService', {}, robot);
    expect(await reasonOf('의료법')).toContain('자동 접속을 막는');
  });

  test('not found', async () => {
    server.onCall('lawSearch', {}, searchResponse(medical));
    server.onCall('lawService', {}, '<law><result>실패</result><msg>없음</msg></law>');
    expect(await reasonOf('의료법')).toContain('찾지 못했다는 응답입니다(없음)');
  });

  test('broken XML is no file', async () => {
    server.onCall('lawSearch', {}, searchResponse(medical));
    server.onCall('lawService', {}, lawResponse({ title: '의료법' }).slice(0, 300));
    expect(await reasonOf('의료법')).toContain('XML이 깨져 있습니다');
    expect(existsSync(join(folder, '의료법'))).toBe(false);
  });

  test('one law that fails does not stop the next', async () => {
    server.onCall('lawSearch', { query: '없는법' }, searchResponse([]));
    server.onCall('lawSearch', { query: '의료법' }, { status: 500 }, searchResponse(medical));
    server.onCall('lawService', {}, 'cut', lawResponse({ title: '의료법' }));
    const { files, failures } = await run(['없는법', '의료법']);
    expect(failures.map(({ name }) => name)).toEqual(['없는법']);
    expect(files.map(({ title }) => title)).toEqual(['의료법']);
  });

  test('the key is in no message and in no file', async () => {
    server.onCall('lawSearch', {}, searchResponse(medical));
    const echo = lawResponse({ title: '의료법' }).replace(
      '</법령>',
      '<링크>?OC=secret</링크></법령>',
    );
    server.onCall('lawService', {}, echo);
    const { files } = await run(['의료법']);
    expect(await readFile(files[0]!.path, 'utf8')).not.toContain('secret');
  });
});

const recorded = join(process.env.JICHIM_SHARED_DATA ?? '../shared/data', 'law-xml/recorded');
const absent = !existsSync(recorded);
if (absent) console.warn(`건너뜀: 녹음된 실제 응답이 없습니다(${recorded}).`);

describe.skipIf(absent)('real recorded responses', () => {
  const load = (name: string) => readFile(join(recorded, name), 'utf8');

  test('a search for 민법 that finds 난민법 fetches nothing', async () => {
    server.onCall('lawSearch', {}, await load('S01_law_search.xml'));
    server.onCall('lawSearch', { page: '2' }, searchResponse([], 9));
    expect(await reasonOf('민법')).toContain('비슷한 이름: 난민법');
  });

  test('자동차관리법 on a date is the edition of that date, not a regulation of that name', async () => {
    server.onCall('lawSearch', {}, await load('A00_eflaw_search.xml'));
    server.onCall('lawSearch', { page: '2' }, searchResponse([], 413));
    await run(['자동차관리법'], { asOf: '2025-10-20' });
    const asked = server.requests.at(-1)!.searchParams;
    expect([asked.get('MST'), asked.get('efYd')]).toEqual(['277015', '20251001']);
  });

  test('a whole real text is fetched after a failure', async () => {
    const law = { mst: '276925', title: '건축법', lawId: '001823', effective: '20251001' };
    server.onCall('lawSearch', {}, { status: 502 }, searchResponse([law]));
    const xml = await load('A02_eflaw_service.xml');
    server.onCall('lawService', {}, 'cut', xml);
    const { files } = await run(['건축법'], { asOf: '2025-11-01' });
    expect(await readFile(files[0]!.path, 'utf8')).toBe(xml);
  });

  test('the real error page, the real single article', async () => {
    server.onCall('lawSearch', {}, await load('A13_drlaw_search.html'));
    expect(await reasonOf('건축법')).toContain('웹 페이지(HTML)');
    server.onCall(
      'lawSearch',
      {},
      searchResponse([{ mst: '1', title: '건축법', lawId: '001823' }]),
    );
    server.onCall('lawService', {}, await load('A05_law_josub.xml'));
    expect(await reasonOf('건축법')).toContain('조문 일부만');
  });
});
