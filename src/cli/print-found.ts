import { styleText } from 'node:util';
import type { Hit } from '../ask/practice-hits.ts';
import type { Locator, Passage } from '../model/passage.ts';
import { strengthLabel } from '../model/recommendation.ts';
import { factLine } from './facts.ts';

/** What `search --json` prints; a fixed shape that other programs read. */
export function foundJson(release: number, found: readonly Hit[]) {
  return {
    release,
    passages: found.map(({ passage, document: { id, title, kind }, score, practice }) => ({
      id: passage.id,
      score,
      document: { id, title, kind },
      locator: shortLocator(passage.locator),
      label: passage.label,
      text: passage.text,
      ...(passage.recommendation && { recommendation: passage.recommendation }),
      ...(passage.reading && { reading: passage.reading }),
      ...(passage.former && { former: true }),
      ...(practice !== undefined && { practice }),
    })),
  };
}

function shortLocator({ law, article, paragraphs, pages }: Locator) {
  return {
    ...(law !== undefined && { law }),
    ...(article !== undefined && { article }),
    ...(paragraphs !== undefined && { paragraph: String(paragraphs.from) }),
    ...(pages !== undefined && { page: pages.from }),
  };
}

/** Found passages as they are read in a terminal. */
export function printFound(found: readonly Hit[]): string {
  if (found.length === 0) return '찾은 단락이 없습니다. 다른 낱말로 찾아보십시오.\n';
  return found.map((scored, at) => entry(scored, at + 1)).join('\n');
}

function entry({ passage, document, score, practice }: Hit, place: number): string {
  const effectiveFrom = passage.effectiveFrom ?? document.effectiveFrom;
  const grade = passage.recommendation === undefined ? null : strengthLabel(passage.recommendation);
  const facts = factLine(
    { ...document, effectiveFrom },
    grade,
    readingFact(passage),
    passage.former ? '개정 전 글' : null,
    `점수 ${score.toFixed(2)}`,
  );
  return [
    `${styleText('cyan', `${place}.`)} ${styleText('bold', passage.label)}`,
    styleText('dim', `   ${facts}`),
    ...(practice === undefined ? [] : [styleText('dim', `   실무 색인: ‘${practice}’`)]),
    ...passage.text.split('\n').map((line) => `   ${line}`),
    '',
  ].join('\n');
}

/** `문자 인식(OCR), 신뢰도 0.87`: how the text was won where the file does not hold it as it stands. */
function readingFact({ reading }: Passage): string | null {
  if (reading === undefined) return null;
  const how = { ocr: '문자 인식(OCR)', repaired: '복원한 글자층' }[reading.method];
  return reading.confidence === null ? how : `${how}, 신뢰도 ${reading.confidence.toFixed(2)}`;
}
