import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import { type LawCatalogue, lawCatalogue } from '../../../src/law/catalogue.ts';
import { delegationsOf } from '../../../src/law/delegations.ts';
import { diffArticles } from '../../../src/law/diff.ts';
import { editionOf } from '../../../src/law/edition.ts';
import { articleLinks } from '../../../src/law/links.ts';
import { referenceIndex } from '../../../src/law/reference-index.ts';
import { referencesOf } from '../../../src/law/references.ts';
import type { PassageStore } from '../../../src/ports.ts';

const shared = process.env.JICHIM_SHARED_DATA ?? '../shared/data';
const absent = !existsSync(shared);
if (absent) console.warn(`건너뜀: 실제 법령이 없습니다(JICHIM_SHARED_DATA=${shared}).`);

const today = '2026-06-08';
const hospice = '호스피스ㆍ완화의료 및 임종과정에 있는 환자의 연명의료결정에 관한 법률';

describe.skipIf(absent)('the real statutes and their earlier editions', () => {
  let folder: string;
  let store: PassageStore;
  let catalogue: LawCatalogue;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jichim-laws-'));
    store = openEmbeddedStore({ dataDir: folder });
    const paths = [join(shared, 'law'), join(shared, 'law-history')];
    await ingest(store, { paths, progress: silentProgress });
    catalogue = await lawCatalogue((await store.current())!);
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  async function articleOn(title: string, number: string, asOf = today) {
    return (await catalogue.articleOn(catalogue.law(title)!, number, asOf))!.article;
  }

  async function linksOf(title: string, number: string) {
    return articleLinks(catalogue, await articleOn(title, number), today);
  }

  test('are 201 laws', () => expect(catalogue.laws()).toHaveLength(201));

  test('의료법 제21조 has five paragraphs, the third with items', async () => {
    const { paragraphs } = await articleOn('의료법', '21');
    expect(paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(paragraphs[2]!.items.map(({ number }) => number)).toContain('6의2');
  });

  test('a breach of 의료법 제21조 is punished by 제88조 and 제90조', async () => {
    const { penalties, jointPenalty } = await linksOf('의료법', '21');
    const places = penalties.map(
      ({ article, item, target }) => `${article.number} ${item} ${target.paragraph}`,
    );
    expect(places).toContain('88 1 2');
    expect(places).toContain('90 null 1');
    expect(penalties.find(({ article }) => article.number === '88')!.sanction).toContain(
      '3년 이하의 징역이나 3천만원 이하의 벌금',
    );
    expect(jointPenalty?.number).toBe('91');
  });

  test('시행규칙 제15조 carries out 법 제22조제2항, seen from both sides', async () => {
    const { parents } = await linksOf('의료법 시행규칙', '15');
    expect(parents[0]).toMatchObject({
      article: { number: '22', document: { title: '의료법' } },
      paragraph: 2,
      delegates: true,
    });
    const { delegations } = await linksOf('의료법', '22');
    const second = delegations.find(({ paragraph }) => paragraph === 2)!;
    expect(second.carriedOutBy.map(({ article }) => article)).toContain('15');
  });

  test('연명의료결정법 제18조 of early 2019 names the family without degree; later it does', async () => {
    const before = await articleOn(hospice, '18', '2019-01-10');
    const after = await articleOn(hospice, '18', today);
    expect(before.text).not.toContain('다음 각 목에 해당하는 사람');
    const changes = diffArticles(before, after);
    const added = changes.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'added'));
    expect(changes[0]).toMatchObject({ change: 'changed', from: 1, to: 1 });
    expect(added.map(({ text }) => text).join()).toContain('다음 각 목에 해당하는 사람');
  });

  test('its history names the days on which it changed', async () => {
    const versions = await catalogue.versions(catalogue.law(hospice)!, '18');
    expect(versions.map(({ effectiveFrom }) => effectiveFrom)).toContain('2019-03-28');
  });

  test('an amendment that takes effect late does not undo one promulgated after it', async () => {
    const article = await articleOn('의료법', '21', '2026-10-01');
    expect(article.document.law!.promulgatedOn).toBe('2026-04-07');
  });

  test('nearly every reference to a law at hand finds its article', async () => {
    let [all, missing] = [0, 0];
    for (const { title } of catalogue.laws()) {
      const { document } = catalogue.edition(title, today);
      if (document === null) continue;
      const edition = await editionOf(catalogue, document);
      for (const reference of edition.articles.flatMap((each) => referencesOf(each, edition))) {
        const target = catalogue.edition(reference.law, today).document;
        if (target === null || reference.article === null) continue;
        all += 1;
        if ((await catalogue.article(target, reference.article)) === null) missing += 1;
      }
    }
    expect(all).toBeGreaterThan(30_000);
    expect(missing).toBeLessThan(30);
  });

  test('nine in ten delegations of the laws lead to a decree or rule', async () => {
    const index = await referenceIndex(catalogue, today);
    let [all, resolved] = [0, 0];
    for (const { title, type } of catalogue.laws()) {
      const { document } = catalogue.edition(title, today);
      if (document === null || type !== '법률') continue;
      for (const article of await catalogue.articles(document)) {
        const delegations = delegationsOf(article, index);
        all += delegations.length;
        resolved += delegations.filter(({ carriedOutBy }) => carriedOutBy.length > 0).length;
      }
    }
    expect(all).toBeGreaterThan(4000);
    expect(resolved / all).toBeGreaterThan(0.9);
  });
});
