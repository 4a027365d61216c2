import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lawCatalogue } from '../src/law/catalogue.ts';
import type { ArticleText } from '../src/law/law-articles.ts';
import { comparable } from '../src/law/versions.ts';
import type { IsoDate } from '../src/model/date.ts';
import type { OpenRelease } from '../src/ports.ts';
import type { PlacedRecord, PracticeIndex } from './practice.ts';
import { sha256 } from './recipe.ts';

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
  return sha256(comparable(text)).slice(0, 12);
}

/**
 * Compares the records with the articles of a release. Laws that it holds no full text of are left out:
 * nothing can be said of them.
 */
export async function reviewPractice(
  release: OpenRelease,
  { records }: Pick<PracticeIndex, 'records'>,
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

/** Writes the articles' hashes into the records of a folder: the phrases were read against these texts. */
export async function stampPractice(
  folder: string,
  reviewed: readonly ReviewedRecord[],
): Promise<number> {
  let stamped = 0;
  for (const [file, own] of Map.groupBy(reviewed, ({ record }) => record.file)) {
    const path = join(folder, file);
    const lines = (await readFile(path, 'utf8')).split('\n');
    for (const { record, hash } of own) {
      if (hash === null || hash === record.hash) continue;
      lines[record.line - 1] = withHash(lines[record.line - 1]!, hash);
      stamped++;
    }
    await writeFile(path, lines.join('\n'));
  }
  return stamped;
}

function withHash(line: string, hash: string): string {
  return JSON.stringify({ ...JSON.parse(line), hash });
}
