import type { Statement } from '../model/answer.ts';
import type { Passage } from '../model/passage.ts';

const METHODS = [
  ['ocr', '문자 인식으로 읽음, 확인 필요', '숫자와 용량은 원문 쪽에서 확인하십시오.'],
  ['repaired', '손상된 글자층을 복원하여 읽음', '원문 쪽을 확인하십시오.'],
] as const;

/** Says of cited passages that their text was not read as the file holds it. */
export function readingNotices(
  passages: readonly Passage[],
  statements: readonly Statement[],
): readonly string[] {
  const cited = new Set(
    statements.flatMap(({ citations }) => citations.map(({ passageId }) => passageId)),
  );
  return METHODS.flatMap(([method, name, advice]) => {
    const own = passages.filter(({ id, reading }) => cited.has(id) && reading?.method === method);
    const labels = new Set(own.map(({ label, reading }) => `${label}${sureness(method, reading)}`));
    return labels.size === 0 ? [] : [`${[...labels].join(', ')}: ${name}. ${advice}`];
  });
}

/** How sure the recognition was; a repair is proven or not done. */
function sureness(method: 'ocr' | 'repaired', reading: Passage['reading']): string {
  const confidence = reading?.confidence ?? null;
  return method === 'repaired' || confidence === null
    ? ''
    : `(신뢰도 ${Math.round(confidence * 100)}%)`;
}
