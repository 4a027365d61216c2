import type { Citation, Statement } from '../model/answer.ts';

/** Articles named in one notice. */
const MOST = 3;

/**
 * Where everyday words may mean several things, the answer quotes the articles of all of them: what each is
 * about, as a notice. Nothing where one is meant, or none was found by a phrase of the practice index.
 */
export function meaningNotices(statements: readonly Statement[]): readonly string[] {
  const spoken = statements.filter(({ practice }) => practice !== null);
  const named = new Set(spoken.map(({ citations }) => nameOf(citations[0]!)));
  if (named.size < 2) return [];
  return [`질문이 뜻할 수 있는 조문을 나누어 답했습니다: ${[...named].slice(0, MOST).join(', ')}.`];
}

/** 「의료법」 제21조(기록 열람 등) */
function nameOf({ label, locator }: Pick<Citation, 'label' | 'locator'>): string {
  const article = /^.*?제\d+조(?:의\d+)?/.exec(label)?.[0] ?? label;
  return locator.articleTitle === undefined ? article : `${article}(${locator.articleTitle})`;
}
