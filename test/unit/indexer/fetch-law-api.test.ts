import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { lawResponse, searchResponse } from '../../fakes/law-api-responses.ts';
import { useLawApi } from './law-api-run.ts';

const api = useLawApi();

const medical = [
  { mst: '20', title: '의료법 시행규칙', lawId: '000003' },
  { mst: '30', title: '의료법 시행령', lawId: '000002' },
  { mst: '10', title: '의료법', lawId: '000001' },
];

describe('a law by its name', () => {
  test('is searched, fetched and kept as it came', async () => {
    const xml = lawResponse({ title: '의료법' });
    api.server.onCall(
      'lawSearch',
      { query: '의료법', target: 'law', OC: 'secret' },
      searchResponse(medical),
    );
    api.server.onCall('lawService', { MST: '10', target: 'law', type: 'XML' }, xml);
    const { files, failures } = await api.run(['의료법']);
    expect(failures).toEqual([]);
    expect(files).toEqual([
      { title: '의료법', path: join(api.folder, '의료법', '10.xml'), state: 'fetched' },
    ]);
    expect(await readFile(files[0]!.path, 'utf8')).toBe(xml);
  });

  test('spacing and interpuncts do not matter; a short name does', async () => {
    api.server.onCall(
      'lawSearch',
      {},
      searchResponse([{ mst: '7', title: '초ㆍ중등 교육법', shortTitle: '초중법' }]),
    );
    api.server.onCall('lawService', { MST: '7' }, lawResponse({ title: '초ㆍ중등 교육법' }));
    expect((await api.run(['초·중등교육법'])).failures).toEqual([]);
    expect((await api.run(['초중법'])).files[0]?.state).toBe('kept');
  });

  test('a name that others contain is never taken for them', async () => {
    api.server.onCall('lawSearch', {}, searchResponse(medical.slice(0, 2)));
    expect(await api.reasonOf('의료법')).toMatch(
      /똑같은 현행 법령이 없습니다.*의료법 시행규칙, 의료법 시행령/,
    );
    expect(api.server.requests).toHaveLength(1);
  });

  test('is looked for on further pages', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      mst: `${index + 100}`,
      title: `의료법 ${index}`,
    }));
    api.server.onCall('lawSearch', { page: '1' }, searchResponse(many, 101));
    api.server.onCall(
      'lawSearch',
      { page: '2' },
      searchResponse([{ mst: '10', title: '의료법' }], 101),
    );
    api.server.onCall('lawService', { MST: '10' }, lawResponse({ title: '의료법' }));
    expect((await api.run(['의료법'])).files).toHaveLength(1);
  });

  test('another text than the one asked for is thrown away', async () => {
    api.server.onCall('lawSearch', {}, searchResponse(medical));
    api.server.onCall('lawService', {}, lawResponse({ title: '의료법 시행규칙', lawId: '000003' }));
    expect(await api.reasonOf('의료법')).toContain('「의료법 시행규칙」이(가) 왔습니다');
    expect(existsSync(join(api.folder, '의료법'))).toBe(false);
  });
});

describe('a law on a date', () => {
  const editions = [
    { mst: '13', title: '의료법', status: '시행예정', effective: '20270101' },
    { mst: '12', title: '의료법', status: '현행', effective: '20250601' },
    { mst: '11', title: '의료법', status: '연혁', effective: '20240301' },
  ];

  test('is the last edition that took effect by then', async () => {
    api.server.onCall(
      'lawSearch',
      { target: 'eflaw', efYd: '19000101~20250101' },
      searchResponse(editions),
    );
    const query = { target: 'eflaw', MST: '11', efYd: '20240301' };
    api.server.onCall('lawService', query, lawResponse({ title: '의료법', effective: '20240301' }));
    const { files, failures } = await api.run(['의료법'], { asOf: '2025-01-01' });
    expect(failures).toEqual([]);
    expect(files[0]?.path).toBe(join(api.folder, '의료법', '11-20240301.xml'));
  });

  test('before the first edition there is none', async () => {
    api.server.onCall('lawSearch', {}, searchResponse(editions));
    expect(await api.reasonOf('의료법', { asOf: '1990-01-01' })).toContain(
      '1990-01-01에 시행 중이던',
    );
  });

  test('a repealed law is no law in force', async () => {
    const repeal = { mst: '14', title: '의료법', revision: '폐지', effective: '20250101' };
    api.server.onCall('lawSearch', {}, searchResponse([repeal, editions[2]!]));
    expect(await api.reasonOf('의료법', { asOf: '2025-02-01' })).toContain(
      '2025-01-01 폐지되었습니다',
    );
  });
});

describe('running again', () => {
  beforeEach(() => {
    api.server.onCall('lawSearch', {}, searchResponse([{ mst: '10', title: '의료법' }]));
    api.server.onCall('lawService', {}, lawResponse({ title: '의료법' }));
  });

  test('what is there already is not fetched again', async () => {
    await api.run(['의료법']);
    expect((await api.run(['의료법'])).files[0]?.state).toBe('kept');
    expect(
      api.server.requests.filter(({ pathname }) => pathname.endsWith('lawService.do')),
    ).toHaveLength(1);
  });

  test('a file that is damaged is', async () => {
    const [file] = (await api.run(['의료법'])).files;
    await writeFile(file!.path, '<법령>');
    expect((await api.run(['의료법'])).files[0]?.state).toBe('fetched');
    expect(await readFile(file!.path, 'utf8')).toContain('의료법');
  });
});

describe('what comes instead of a law', () => {
  const page = '<!DOCTYPE html><html><body>OPEN API</body></html>';
  const robot = '<html><script>location.assign(x.t+x.h+x.o)</script></html>';

  test('a web page: the key or the address is not registered, and the rest is not asked for', async () => {
    api.server.onCall('lawSearch', {}, page);
    const { failures } = await api.run(['의료법', '약사법']);
    expect(failures[0]?.reason).toMatch(/LAW_API_OC.*공인 IP/);
    expect(failures[1]?.reason).toContain('요청하지 않았습니다');
    expect(api.server.requests).toHaveLength(1);
  });

  test('a page against robots: asked again, then told', async () => {
    api.server.onCall('lawSearch', {}, robot, robot, searchResponse(medical));
    api.server.onCall('lawService', {}, robot);
    expect(await api.reasonOf('의료법')).toContain('자동 접속을 막는');
  });

  test('not found', async () => {
    api.server.onCall('lawSearch', {}, searchResponse(medical));
    api.server.onCall('lawService', {}, '<law><result>실패</result><msg>없음</msg></law>');
    expect(await api.reasonOf('의료법')).toContain('찾지 못했다는 응답입니다(없음)');
  });

  test('broken XML is no file', async () => {
    api.server.onCall('lawSearch', {}, searchResponse(medical));
    api.server.onCall('lawService', {}, lawResponse({ title: '의료법' }).slice(0, 300));
    expect(await api.reasonOf('의료법')).toContain('XML이 깨져 있습니다');
    expect(existsSync(join(api.folder, '의료법'))).toBe(false);
  });

  test('one law that fails does not stop the next', async () => {
    api.server.onCall('lawSearch', { query: '없는법' }, searchResponse([]));
    api.server.onCall('lawSearch', { query: '의료법' }, { status: 500 }, searchResponse(medical));
    api.server.onCall('lawService', {}, 'cut', lawResponse({ title: '의료법' }));
    const { files, failures } = await api.run(['없는법', '의료법']);
    expect(failures.map(({ name }) => name)).toEqual(['없는법']);
    expect(files.map(({ title }) => title)).toEqual(['의료법']);
  });

  test('the key is in no message and in no file', async () => {
    api.server.onCall('lawSearch', {}, searchResponse(medical));
    const echo = lawResponse({ title: '의료법' }).replace(
      '</법령>',
      '<링크>?OC=secret</링크></법령>',
    );
    api.server.onCall('lawService', {}, echo);
    const { files } = await api.run(['의료법']);
    expect(await readFile(files[0]!.path, 'utf8')).not.toContain('secret');
  });
});
