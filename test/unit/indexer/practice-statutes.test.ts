import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type PracticeIndex, readPractice, SHIPPED_PRACTICE } from '../../../indexer/practice.ts';

const laws = join(process.env.JICHIM_SHARED_DATA ?? '../shared/data', 'law');
const absent = !existsSync(laws);
if (absent) console.warn(`건너뜀: 실제 법령이 없습니다(${laws}).`);

const practice = await readPractice(SHIPPED_PRACTICE);

describe.skipIf(absent)('the practice index against real statutes', () => {
  test('every record is about an article that its law has', () => {
    const titles = headingsOf(laws);
    const strange = practice.records
      .filter(({ law, article }) => !titles.get(law)?.has(article))
      .map(({ law, article }) => `${law} ${article}`);
    expect(strange).toEqual([]);
  });

  test('no phrase merely repeats the title of its article', () => {
    const titles = headingsOf(laws);
    const repeated = practice.records.flatMap(({ law, article, phrases }) =>
      phrases.filter((phrase) => plain(phrase) === plain(titles.get(law)?.get(article) ?? '')),
    );
    expect(repeated).toEqual([]);
  });
});

test('no phrase stands under two articles', () => {
  expect(twice(practice)).toEqual([]);
});

test('every article stands once', () => {
  const names = practice.records.map(({ law, article }) => `${law} ${article}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('it covers 1,500 articles of at least 30 families of laws', () => {
  expect(practice.records.length).toBeGreaterThan(1500);
  expect(new Set(practice.records.map(({ file }) => file)).size).toBeGreaterThanOrEqual(30);
});

function twice({ records }: PracticeIndex): readonly string[] {
  const places = new Map<string, string>();
  return records.flatMap(({ law, article, phrases }) =>
    phrases.flatMap((phrase) => {
      const place = `${law} ${article}`;
      const other = places.get(plain(phrase)) ?? place;
      places.set(plain(phrase), other);
      return other === place ? [] : [`${phrase}: ${other}, ${place}`];
    }),
  );
}

/** Law → article → title, of every statute below a folder. */
function headingsOf(folder: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.md')) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    const title = /^제목: *'?(.+?)'?$/m.exec(text)?.[1];
    if (title === undefined) continue;
    const articles = text
      .split(/^## 부칙/m)[0]!
      .matchAll(/^#+ (제\d+조(?:의\d+)?) *(?:\((.+)\))? *$/gm);
    found.set(title, new Map(articles.map(([, article, name]) => [article!, name ?? ''])));
  }
  return found;
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s.,?!ㆍ·ᆞ]/g, '');
}
