import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { searchResponse } from '../../fakes/law-api-responses.ts';
import { useLawApi } from './law-api-run.ts';

const api = useLawApi();
const recorded = join(process.env.JICHIM_SHARED_DATA ?? '../shared/data', 'law-xml/recorded');
const absent = !existsSync(recorded);
if (absent) console.warn(`건너뜀: 녹음된 실제 응답이 없습니다(${recorded}).`);

describe.skipIf(absent)('real recorded responses', () => {
  const load = (name: string) => readFile(join(recorded, name), 'utf8');

  test('a search for 민법 that finds 난민법 fetches nothing', async () => {
    api.server.onCall('lawSearch', {}, await load('S01_law_search.xml'));
    api.server.onCall('lawSearch', { page: '2' }, searchResponse([], 9));
    expect(await api.reasonOf('민법')).toContain('비슷한 이름: 난민법');
  });

  test('자동차관리법 on a date is the edition of that date, not a regulation of that name', async () => {
    api.server.onCall('lawSearch', {}, await load('A00_eflaw_search.xml'));
    api.server.onCall('lawSearch', { page: '2' }, searchResponse([], 413));
    await api.run(['자동차관리법'], { asOf: '2025-10-20' });
    const asked = api.server.requests.at(-1)!.searchParams;
    expect([asked.get('MST'), asked.get('efYd')]).toEqual(['277015', '20251001']);
  });

  test('a whole real text is fetched after a failure', async () => {
    const law = { mst: '276925', title: '건축법', lawId: '001823', effective: '20251001' };
    api.server.onCall('lawSearch', {}, { status: 502 }, searchResponse([law]));
    const xml = await load('A02_eflaw_service.xml');
    api.server.onCall('lawService', {}, 'cut', xml);
    const { files } = await api.run(['건축법'], { asOf: '2025-11-01' });
    expect(await readFile(files[0]!.path, 'utf8')).toBe(xml);
  });

  test('the real error page, the real single article', async () => {
    api.server.onCall('lawSearch', {}, await load('A13_drlaw_search.html'));
    expect(await api.reasonOf('건축법')).toContain('웹 페이지(HTML)');
    api.server.onCall(
      'lawSearch',
      {},
      searchResponse([{ mst: '1', title: '건축법', lawId: '001823' }]),
    );
    api.server.onCall('lawService', {}, await load('A05_law_josub.xml'));
    expect(await api.reasonOf('건축법')).toContain('조문 일부만');
  });
});
