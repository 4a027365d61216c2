import type { Statement } from '../model/answer.ts';

/** Situations named in one notice. */
const MOST = 3;

/**
 * Where everyday words may mean several things, the answer quotes the articles of all of them: which
 * situation leads to which article, as a notice. Nothing where one is meant, or none was found by its phrase.
 */
export function meaningNotices(statements: readonly Statement[]): readonly string[] {
  const places = new Map<string, string>();
  for (const { practice, citations } of statements) {
    if (practice !== null && !places.has(practice))
      places.set(practice, articleOf(citations[0]!.label));
  }
  if (new Set(places.values()).size < 2) return [];
  const named = [...places].slice(0, MOST).map(([phrase, label]) => `‘${phrase}’은 ${label}`);
  return [`질문이 뜻할 수 있는 상황을 나누어 답했습니다: ${named.join(', ')}.`];
}

/** 「의료법」 제21조제1항 → 「의료법」 제21조 */
function articleOf(label: string): string {
  return /^.*?제\d+조(?:의\d+)?/.exec(label)?.[0] ?? label;
}
