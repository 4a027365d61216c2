import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../indexer/ingest.ts';
import { silentProgress } from '../../indexer/progress.ts';
import { openEmbeddedStore } from '../../src/adapters/embedded/store.ts';
import { lawRoutes } from '../../src/http/laws.ts';
import { lawArticleSchema, lawContentsSchema, lawDiffSchema } from '../../src/http/laws-schemas.ts';
import type { PassageStore } from '../../src/ports.ts';

const shared = process.env.JICHIM_SHARED_DATA ?? '../shared/data';
const absent = !existsSync(shared);
if (absent) console.warn(`건너뜀: 실제 법령이 없습니다(JICHIM_SHARED_DATA=${shared}).`);

const today = '2026-11-25';

/** What a lawyer found wrong: texts not yet in force, and the windows of articles and editions. */
describe.skipIf(absent)('의료법과 개인정보 보호법의 실제 연혁', () => {
  let folder: string;
  let store: PassageStore;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jichim-law-dates-'));
    store = openEmbeddedStore({ dataDir: folder });
    const paths = ['law/의료법', 'law/개인정보보호법', 'law-history/의료법_법률'];
    await ingest(store, {
      paths: [...paths, 'law-history/개인정보보호법_법률'].map((path) => join(shared, path)),
      progress: silentProgress,
    });
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  async function get(path: string): Promise<unknown> {
    const response = await lawRoutes({ store } as Parameters<typeof lawRoutes>[0]).request(
      encodeURI(`/v1/laws/${path}`),
    );
    expect(response.status).toBe(200);
    return response.json();
  }

  async function article(law: string, number: string) {
    return lawArticleSchema.parse(await get(`${law}/articles/${number}?asOf=${today}`));
  }

  test('과태료는 그 기준이 담긴 별표를 보인다', async () => {
    const { penalties, annexes } = await article('의료법', '43');
    const [fine] = penalties.filter(({ kind }) => kind === 'fine');
    const table = {
      law: '의료법 시행령',
      name: '별표 2',
      title: '과태료의 부과기준(제45조 관련)',
    };
    expect(fine?.annexes).toEqual([table]);
    expect(annexes).toEqual([
      expect.objectContaining({ law: '의료법 시행규칙', name: '별표 8' }),
      expect.objectContaining({ ...table, text: null, complete: false, passageIds: [] }),
    ]);
  });

  test('단서로 늦게 시행되는 호는 시행 전이라고 한다', async () => {
    const { inForce, paragraphs, notices } = await article('개인정보 보호법', '75');
    const waiting = paragraphs.flatMap(({ items }) => items.filter((item) => !item.inForce));
    expect([inForce, waiting.map(({ number }) => number)]).toEqual([true, ['15']]);
    expect(notices).toEqual([
      '제75조제2항제15호에 관한 개정은 2027-07-01부터 시행되어 기준일에는 시행 전입니다.',
    ]);
    const later = await get('개인정보 보호법/articles/75?asOf=2027-07-01');
    expect(later).toMatchObject({ inForce: true, notices: [] });
    const documents = await (await store.current())!.documents();
    const newest = documents.find(({ document }) => document.law?.promulgationNumber === '21445')!;
    expect(newest.document.warnings.join()).toContain('제75조제2항제15호: 이 판보다 늦게');
    const { penalties } = await article('개인정보 보호법', '32의2');
    expect(penalties.map(({ label, inForce: on }) => `${label} ${on}`)).toEqual([
      '제75조제2항제15호 false',
      '제75조제2항제15호의2 true',
    ]);
  });

  test('시행 전에 신설된 조는 앞 날짜에 없었다', async () => {
    const diff = lawDiffSchema.parse(
      await get('의료법/articles/34의8/diff?from=2026-01-01&to=2027-01-01'),
    );
    expect(diff).toMatchObject({
      changed: true,
      from: { exists: false, inForce: false },
      to: { exists: true, inForce: true },
    });
    expect(new Set(diff.paragraphs.map(({ change }) => change))).toEqual(new Set(['added']));
    expect(diff.notices).toEqual([
      '앞 날짜(2026-01-01): 아직 없던 조입니다. 2026-12-24부터 시행됩니다.',
    ]);
    const never = await get('의료법/articles/34의8/diff?from=2026-01-01&to=2026-02-01');
    expect(never).toMatchObject({ changed: false, to: { exists: false }, paragraphs: [] });
  });

  test('시행 전인 글을 견주었으면 어느 쪽인지 말한다', async () => {
    const diff = lawDiffSchema.parse(
      await get('의료법/articles/21/diff?from=2024-03-01&to=2026-01-01'),
    );
    expect(diff.notices).toEqual([
      '앞 날짜(2024-03-01): 제21조제3항에 관한 개정은 2024-05-01부터 시행되어 기준일에는 시행 전입니다.',
    ]);
  });

  test('앞으로의 개정은 시행 예정이고, 조의 시행 기간은 판의 기간과 따로 보인다', async () => {
    const { inForce, effectiveFrom, effectiveTo, edition, history } = await article('의료법', '34');
    expect({ inForce, effectiveFrom, effectiveTo, edition }).toMatchObject({
      inForce: true,
      effectiveFrom: '2010-03-19',
      effectiveTo: '2026-12-24',
      edition: { status: '대체됨', effectiveTo: '2024-10-22' },
    });
    expect(history[0]).toMatchObject({
      effectiveFrom: '2026-12-24',
      edition: { status: '시행 예정' },
    });
    expect((await article('의료법', '34의8')).history[0]!.edition.status).toBe('시행 예정');
  });

  test('조의 시행일은 글이 시작된 날이다', async () => {
    const [first, deleted] = [await article('의료법', '1'), await article('의료법', '7')];
    expect(first.effectiveFrom).toBeNull();
    expect(deleted).toMatchObject({ deleted: true, effectiveFrom: '2025-06-21' });
    expect(deleted.history[0]).toMatchObject({ change: 'deleted', effectiveFrom: '2025-06-21' });
  });

  test('시행 전인 조의 벌칙과 차례', async () => {
    const { penalties } = await article('의료법', '34의8');
    const places = penalties.map(({ label, inForce }) => `${label} ${inForce}`);
    expect(places).toContain('제88조제1호 false');
    expect(places).toContain('제64조제4항제1호 false');
    const { articles } = lawContentsSchema.parse(await get(`의료법?asOf=${today}`));
    const waiting = articles.filter(({ inForce }) => !inForce).map(({ number }) => number);
    expect(waiting).toEqual(expect.arrayContaining(['34의2', '34의8', '34의9']));
    expect(waiting).not.toContain('34');
  });
});
