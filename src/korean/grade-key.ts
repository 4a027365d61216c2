const HARM = /[:(-]*(?:harm|nobenefit|해로움|이득없음)\)?$/;
const LABEL = /^(?:권고등급|권고수준|권고강도|class|cor|:|-)+/;

/**
 * Spellings of one printed grade that compare equal: `Class IIa`, `IIa`, `Ⅱa`, `권고등급 IIa` and the
 * misread `Ila` are one; IIa is never I;
 * Class III is III whether it says harm or no benefit. A sentence with two grades (`I / IIa`) has a key for each.
 */
export function gradeKeys(grade: string): readonly string[] {
  return grade.split(' / ').map(gradeKey);
}

/** Whether a printed grade is one of those asked for. */
export function isGraded(grade: string | null, asked: readonly string[]): boolean {
  if (grade === null) return false;
  const wanted = new Set(asked.flatMap(gradeKeys));
  return gradeKeys(grade).some((key) => wanted.has(key));
}

function gradeKey(grade: string): string {
  const own = grade.normalize('NFKC').replace(/\s+/g, '');
  // A capital I that was read as a small L.
  const mended = own.replace(/[Il]{1,3}(?=[ab]?$)/, (roman) => roman.replaceAll('l', 'I'));
  return mended
    .toLowerCase()
    .replace(LABEL, '')
    .replace(HARM, '')
    .replace(/^조건부로/, '조건부')
    .replace(/(?:한다|함|된다|됨)$/, '');
}
