import { diffWords, type TextPart } from './diff-words.ts';
import type { ArticleText } from './law-articles.ts';
import { comparable, withoutNotes } from './versions.ts';

/** What became of one paragraph. */
export interface ParagraphChange {
  /** renumbered: the same words under another number; changed may be renumbered too. */
  readonly change: 'same' | 'added' | 'removed' | 'changed' | 'renumbered';
  /** Number of the 항 before and after; null where there is none, or where it has no number. */
  readonly from: number | null;
  readonly to: number | null;
  /** In order; `removed` parts stand before the `added` ones that take their place. */
  readonly parts: readonly TextPart[];
}

interface Side {
  readonly number: number | null;
  readonly text: string;
  /** Without mark, notes and spacing. */
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

/** How much of their words two paragraphs share to count as one that was changed. */
const ALIKE = 0.5;

/** What changed in an article, by paragraph; null on one side: it did not exist. Notes like <개정 …> do not count. */
export function diffArticles(
  before: ArticleText | null,
  after: ArticleText | null,
): readonly ParagraphChange[] {
  const [old, fresh] = [sidesOf(before), sidesOf(after)];
  const pairs = pair(old, fresh);
  const matches = fresh.map((_, index) => pairs.get(index) ?? -1);
  const gone = [...old.keys()].filter((index) => !matches.includes(index));
  const goneBefore = (place: number) =>
    gone.filter((index) => matches.findIndex((match) => match > index) === place);
  return [
    ...fresh.flatMap((side, place) => [
      ...goneBefore(place).map((index) => removed(old[index]!)),
      matches[place]! < 0 ? added(side) : kept(old[matches[place]!]!, side),
    ]),
    ...goneBefore(-1).map((index) => removed(old[index]!)),
  ];
}

function sidesOf(article: ArticleText | null): readonly Side[] {
  return (article?.paragraphs ?? []).map(({ number, span }) => {
    const text = withoutNotes(article!.text.slice(span.start, span.end)).trimEnd();
    const key = comparable(text).replace(/^[①-⑳㉑-㉟㊱-㊿]\s*/, '');
    return { number, text, key, words: new Set(key.split(' ')) };
  });
}

/** After → before: equal words first, then much alike, then the same number. */
function pair(old: readonly Side[], fresh: readonly Side[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const rules: ((left: Side, right: Side) => boolean)[] = [
    (left, right) => left.key === right.key && left.number === right.number,
    (left, right) => left.key === right.key && !left.key.startsWith('삭제'),
    (left, right) => left.number === right.number && alike(left, right) >= ALIKE,
    (left, right) => alike(left, right) >= ALIKE,
    (left, right) => left.number === right.number,
  ];
  for (const rule of rules) {
    fresh.forEach((side, index) => {
      if (pairs.has(index)) return;
      const match = old.findIndex((other, place) => !taken.has(place) && rule(other, side));
      if (match < 0) return;
      pairs.set(index, match);
      taken.add(match);
    });
  }
  return pairs;
}

/** Words shared, as a part of the mean number of words. */
function alike({ words: left }: Side, { words: right }: Side): number {
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / Math.max(1, left.size + right.size);
}

function kept(before: Side, after: Side): ParagraphChange {
  const place = { from: before.number, to: after.number };
  if (before.key !== after.key) {
    return { change: 'changed', ...place, parts: diffWords(before.text, after.text) };
  }
  const change = before.number === after.number ? 'same' : 'renumbered';
  return { change, ...place, parts: [{ kind: 'same', text: after.text }] };
}

function added({ number, text }: Side): ParagraphChange {
  return { change: 'added', from: null, to: number, parts: [{ kind: 'added', text }] };
}

function removed({ number, text }: Side): ParagraphChange {
  return { change: 'removed', from: number, to: null, parts: [{ kind: 'removed', text }] };
}
