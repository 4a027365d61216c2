import { circledMark } from '../../../korean/circled.ts';
import type { Check } from '../check.ts';
import { withoutCitations } from '../citations.ts';

const ARTICLE = /제\s?(\d+)\s?조(?:의\s?(\d+))?(?:\s?제\s?(\d+)\s?항)?/g;
const HEADING = /^\s*제\s?(\d+)\s?조(?:의\s?(\d+))?\s?\(/gm;

/**
 * Articles that the statement names are named in the passage or are the passage itself. Where the
 * statement only says what it cites and the passage has no heading, nothing can be said of it here.
 */
export const checkReference: Check = ({ statement, passage }) => {
  const known = new Set([...passage.matchAll(ARTICLE)].map(articleOf));
  const own = new Set([...passage.matchAll(HEADING)].map(articleOf));
  const said = own.size > 0 ? statement : withoutCitations(statement);
  for (const match of said.matchAll(ARTICLE)) {
    const article = articleOf(match);
    const isThere = known.has(article) && !isForeignParagraph(match, own, passage);
    if (isThere) continue;
    return {
      check: 'reference',
      reason: `문장의 ‘${match[0]}’은(는) 인용한 근거에서 확인되지 않습니다.`,
      claimSpan: { start: match.index, end: match.index + match[0].length },
      sourceSpan: null,
    };
  }
  return null;
};

function articleOf([, number, branch]: RegExpMatchArray): string {
  return branch === undefined ? number! : `${number}의${branch}`;
}

/** 제15조제7항 of a passage that is 제15조 and has three paragraphs. */
function isForeignParagraph(
  match: RegExpMatchArray,
  own: ReadonlySet<string>,
  passage: string,
): boolean {
  const paragraph = match[3];
  if (paragraph === undefined || own.size !== 1 || !own.has(articleOf(match))) return false;
  const mark = circledMark(Number(paragraph));
  const isNumbered = /[①-⑳]/.test(passage);
  return (
    isNumbered &&
    mark !== null &&
    !passage.includes(mark) &&
    !passage.includes(match[0].replaceAll(' ', ''))
  );
}
