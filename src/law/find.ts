import type { LawCatalogue } from './catalogue.ts';
import type { ArticleText } from './law-articles.ts';
import { type Law, titleKey } from './law-index.ts';

const NUMBER = /^제?(\d{1,4})조?(?:[의-](\d{1,3}))?$/;

/** `17의2` from what people write: 17의2, 17-2, 제17조의2, 제 17 조의 2. null when it is no article number. */
export function articleNumber(written: string): string | null {
  const match = NUMBER.exec(written.normalize('NFKC').replaceAll(/\s/g, ''));
  if (match === null) return null;
  const [base, branch] = [Number(match[1]), match[2] === undefined ? null : Number(match[2])];
  return branch === null ? String(base) : `${base}의${branch}`;
}

/** The numbers next to one that does not exist, in the order of the law. */
export function nearestNumbers(
  articles: readonly ArticleText[],
  number: string,
  count: number,
): readonly string[] {
  const goal = weight(number);
  const nearest = articles
    .map((article) => article.number)
    .toSorted((left, right) => Math.abs(weight(left) - goal) - Math.abs(weight(right) - goal))
    .slice(0, count);
  return nearest.toSorted((left, right) => weight(left) - weight(right));
}

function weight(number: string): number {
  const [base, branch] = number.split('의').map(Number);
  return base! + (branch ?? 0) / 1000;
}

/** Laws whose title holds what was written, or shares most of its letters: to offer, never to answer with. */
export function similarLaws(
  catalogue: LawCatalogue,
  written: string,
  count: number,
): readonly Law[] {
  const key = titleKey(written);
  return catalogue
    .laws()
    .map((law) => ({ law, score: similarity(titleKey(law.title), key) }))
    .filter(({ score }) => score >= 0.3)
    .toSorted((left, right) => right.score - left.score)
    .slice(0, count)
    .map(({ law }) => law);
}

/** Shared pairs of letters; a title that holds the whole name counts at least half. */
function similarity(title: string, name: string): number {
  const [left, right] = [pairsOf(title), pairsOf(name)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  const dice = (2 * shared) / Math.max(1, left.size + right.size);
  return name.length > 1 && title.includes(name) ? Math.max(0.5, dice) : dice;
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
  );
}
