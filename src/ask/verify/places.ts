import type { Measure } from '../../korean/measures.ts';
import type { Span } from '../../model/passage.ts';
import type { Case } from './check.ts';
import { type Cover, coverOf } from './cover.ts';
import type { Clause } from './reading.ts';
import type { Unit } from './source.ts';
import type { Finding } from './verdict.ts';

/** A number of the passage with the clause that it stands in. */
export interface Place {
  readonly measure: Measure;
  readonly clause: Clause;
  readonly unit: Unit;
}

const memory = new WeakMap<readonly Unit[], readonly Place[]>();

/** All numbers of a passage. */
export function placesOf(units: readonly Unit[]): readonly Place[] {
  const known = memory.get(units);
  if (known !== undefined) return known;
  const made = units.flatMap((unit) =>
    unit.clauses.flatMap((clause) => clause.measures.map((measure) => ({ measure, clause, unit }))),
  );
  memory.set(units, made);
  return made;
}

const TIMES: ReadonlySet<string | null> = new Set(['년', '개월', '주', '일', '시간', '분']);

/** Whether two numbers could stand for each other: both people, both spans of time. */
export function isSameKind(left: Measure, right: Measure): boolean {
  return left.unit === right.unit || (TIMES.has(left.unit) && TIMES.has(right.unit));
}

const clauseCovers = new WeakMap<Clause, Cover>();

/** What stands before the first number of a sentence is the topic of all its halves. */
export function coverOfClause({ clause, unit }: Place): Cover {
  const known = clauseCovers.get(clause);
  if (known !== undefined) return known;
  const first = unit.measures[0]!.span.start;
  const topic = unit.clauses[0]!.terms.filter(({ end }) => end <= first);
  const made = coverOf([...topic, ...clause.terms]);
  clauseCovers.set(clause, made);
  return made;
}

/** The number is that of something else; here the source has another one. */
export function misplaced(span: Span, { measure }: Place, { quote }: Pick<Case, 'quote'>): Finding {
  return {
    check: 'binding',
    reason: `‘${quote.claim(span)}’은(는) 근거에서 다른 것에 대한 수치이고, 여기에는 ‘${quote.source(measure.span)}’이(가) 해당합니다.`,
    claimSpan: span,
    sourceSpan: measure.span,
  };
}
