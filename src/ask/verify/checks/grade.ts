import type { Check } from '../check.ts';
import type { Grade } from '../grades.ts';
import type { Unit } from '../source.ts';

/** A grade of the statement is the grade that its own recommendation bears. */
export const checkGrade: Check = ({ sentences, aligned, units, quote }) => {
  for (const sentence of sentences) {
    const own = aligned.filter(({ clause }) => isInside(clause.span, sentence.span));
    const grounds = new Set(own.map(({ ground }) => ground.unit));
    for (const grade of sentence.grades) {
      const graded = [...grounds].filter((unit) => unit.grades.length > 0);
      const near = graded.length > 0 ? graded : nearest(units, grounds);
      if (near.some((unit) => unit.grades.some((other) => isSame(grade, other)))) continue;
      const other = near.flatMap((unit) => unit.grades).find(({ scale }) => scale === grade.scale);
      const says =
        other === undefined
          ? '근거에서 확인되지 않습니다'
          : `근거의 ‘${quote.source(other.span)}’과(와) 다릅니다`;
      return {
        check: 'grade',
        reason: `문장의 등급 ‘${quote.claim(grade.span)}’이(가) ${says}.`,
        claimSpan: grade.span,
        sourceSpan: other?.span ?? null,
      };
    }
  }
  return null;
};

function isInside(inner: { start: number }, outer: { start: number; end: number }): boolean {
  return inner.start >= outer.start && inner.start < outer.end;
}

/** Grades may stand in the sentence right after the recommendation. */
function nearest(units: readonly Unit[], grounds: ReadonlySet<Unit>): readonly Unit[] {
  const next = [...grounds]
    .map(({ index }) => units[index + 1])
    .filter((unit) => unit !== undefined);
  const graded = next.filter((unit) => unit.grades.length > 0);
  return graded.length > 0 ? graded : units;
}

function isSame(left: Grade, right: Grade): boolean {
  return left.value === right.value && left.scale === right.scale;
}
