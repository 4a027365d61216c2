import { createHash } from 'node:crypto';
import type { IsoDate } from '../model/date.ts';
import type { PlacedRecord } from '../model/practice.ts';
import type { OpenRelease } from '../ports.ts';
import { lawCatalogue } from './catalogue.ts';
import type { ArticleText } from './law-articles.ts';
import { comparable } from './versions.ts';

/** What a record of the practice index was written for, against what the release holds. */
export interface ReviewedRecord {
  readonly record: PlacedRecord;
  /** unwritten: the record carries no hash yet. */
  readonly state: 'current' | 'changed' | 'absent' | 'unwritten';
  /** Of the article as it stands on the date; null where there is none. */
  readonly hash: string | null;
}

/** Of an article's words; notes of amendments and white space do not count. 12 hexadecimal digits. */
export function articleHash({ text }: Pick<ArticleText, 'text'>): string {
  return createHash('sha256').update(comparable(text)).digest('hex').slice(0, 12);
}

/**
 * Compares the records with the articles of a release. Laws that it holds no full text of are left out:
 * nothing can be said of them.
 */
export async function reviewPractice(
  release: OpenRelease,
  { records }: { readonly records: readonly PlacedRecord[] },
  asOf: IsoDate,
): Promise<readonly ReviewedRecord[]> {
  const catalogue = await lawCatalogue(release);
  const reviewed: ReviewedRecord[] = [];
  for (const record of records) {
    const law = catalogue.law(record.law);
    if (law === null || law.editions.every(({ digest }) => digest)) continue;
    const number = record.article.slice(1).replace('조', '');
    const found = await catalogue.articleOn(law, number, asOf);
    const hash = found === null || found.article.deleted ? null : articleHash(found.article);
    reviewed.push({ record, hash, state: stateOf(record, hash) });
  }
  return reviewed;
}

function stateOf({ hash }: PlacedRecord, now: string | null): ReviewedRecord['state'] {
  if (now === null) return 'absent';
  if (hash === undefined) return 'unwritten';
  return hash === now ? 'current' : 'changed';
}

/** What a person should look at, a line for each article. */
export function reviewLines(reviewed: readonly ReviewedRecord[]): readonly string[] {
  return reviewed.flatMap(({ record: { law, article, file, line }, state }) => {
    const place = `「${law}」 ${article} (${file}:${line})`;
    if (state === 'changed')
      return [`${place}: 조문이 바뀌었습니다. 구절이 아직 맞는지 살펴 주십시오.`];
    if (state === 'absent') return [`${place}: 지금 시행 중인 조문이 없습니다.`];
    return [];
  });
}
