import { documentKindNames } from '../src/model/document.ts';
import type { Passage } from '../src/model/passage.ts';
import { strengthLabel } from '../src/model/recommendation.ts';
import type { InspectedBlock, InspectedPage, Inspection } from './inspect-reading.ts';

/** What is told above the text: names and values. */
export function documentFacts({ document, pages }: Inspection): readonly [string, string][] {
  const passages = pages.flatMap((page) => page.passages);
  const rows = passages
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind === 'table')
    .reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const recommended = passages.filter(({ passage }) => passage.recommendation !== undefined);
  return [
    ['제목', document.title],
    ['종류', documentKindNames[document.kind]],
    ['발행처', document.publisher ?? '알 수 없음'],
    ['판', document.edition ?? '알 수 없음'],
    ['시행·발행일', document.effectiveFrom ?? '알 수 없음'],
    ['쪽', document.pages === null ? '쪽이 없는 형식' : String(document.pages)],
    ['읽은 것', `단락 ${passages.length}개, 표의 줄 ${rows}개, 권고문 ${recommended.length}개`],
  ];
}

/** `3쪽`, with a word when nothing was read of it. */
export function pageTitle({ number, passages }: InspectedPage): string {
  const name = number === 0 ? '쪽 표시 없음' : `${number}쪽`;
  return passages.length === 0 ? `${name} (읽은 글이 없습니다)` : name;
}

/** `단락 12 · 214자`, with how it was read where that is not the text layer itself. */
export function passageTitle({ ordinal, text, former, reading }: Passage): string {
  const how = { repaired: '복원한 글자층', ocr: '문자 인식' };
  const method = reading === undefined ? null : how[reading.method];
  const confidence = reading?.confidence ?? null;
  return [
    `단락 ${ordinal + 1}`,
    `${text.length}자`,
    method,
    confidence === null ? null : `신뢰도 ${confidence.toFixed(2)}`,
    former === true ? '개정 전 글' : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** `권고 3.1: Class IIa · 근거수준 B · 대상 성인`, or null. */
export function recommendationFact({ recommendation }: Passage): string | null {
  if (recommendation === undefined) return null;
  const { number, population } = recommendation;
  const name = number === null ? '권고' : `권고 ${number}`;
  const whom = population === null ? '' : ` · 대상 ${population}`;
  return `${name}: ${strengthLabel(recommendation)}${whom}`;
}

export const blockNames: Readonly<Record<InspectedBlock['kind'], string>> = {
  paragraph: '문단',
  'list-item': '목록',
  table: '표',
  law: '조문',
};
