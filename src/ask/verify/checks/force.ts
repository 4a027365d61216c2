import type { Force } from '../../../korean/force.ts';
import type { Aligned, Ground } from '../align.ts';
import type { Case, Check } from '../check.ts';
import { coverage, coverOf } from '../cover.ts';
import { predicateOf } from '../predicate.ts';
import type { Clause } from '../reading.ts';
import type { Unit } from '../source.ts';
import type { Term } from '../term.ts';

/** What a statement may make of each force of its source; the same force always passes. */
const carries: Readonly<Record<Force, readonly Force[]>> = {
  duty: ['statement'],
  effort: [],
  prohibition: ['statement'],
  exemption: ['statement', 'permission'],
  permission: ['consideration'],
  recommendation: ['statement'],
  discouragement: ['statement'],
  consideration: ['permission'],
  statement: ['duty', 'recommendation'],
};

const names: Readonly<Record<Force, string>> = {
  duty: '의무',
  effort: '노력 의무',
  prohibition: '금지',
  exemption: '예외·면제',
  permission: '재량(할 수 있음)',
  recommendation: '권고',
  discouragement: '권고하지 않음',
  consideration: '고려 대상',
  statement: '서술',
};

/** The statement is as strong as its source: neither 할 수 있다 for 하여야 한다 nor the other way round. */
export const checkForce: Check = (one) => {
  for (const aligned of one.aligned) {
    const { clause } = aligned;
    const sources = sourcesOf(aligned, one);
    if (
      sources.length === 0 ||
      sources.some((source) => agrees(clause, source, { aligned, units: one.units }))
    )
      continue;
    const source = sources[0]!;
    return {
      check: 'force',
      reason: `문장은 ${names[clause.force]}(으)로 말하지만 근거는 ${names[source.force]}(으)로 말합니다.`,
      claimSpan: clause.span,
      sourceSpan: source.span,
    };
  }
  return null;
};

function agrees(
  claim: Clause,
  source: Clause,
  { aligned: { ground }, units }: { aligned: Aligned; units: readonly Unit[] },
): boolean {
  if (claim.force === source.force) return true;
  if (claim.force === 'prohibition' && AVOIDS.test(source.plain)) return true;
  if (claim.force === 'permission' && AMOUNT.test(source.plain)) return true;
  if (source.isInherited && claim.force === 'permission' && /만\s|한하여|한해/.test(claim.plain))
    return true;
  if (claim.isInherited && source.force === 'statement') return true;
  if (carries[source.force].includes(claim.force)) return true;
  if (claim.force === 'exemption')
    return isExempting(ground.unit) || isExcepted(claim, ground, units);
  if (claim.force === 'permission' && source.force === 'prohibition')
    return isOnlyIf(claim, `${source.plain} ${ground.unit.text}`);
  if (claim.force === 'statement') return source.force !== 'permission' || !endsInVerb(claim);
  return false;
}

/** A plain sentence that tells what is not done. */
const AVOIDS = /(?:피(?:하|한|해)|삼가|자제|지\s?(?:않|아니))\S{0,4}[\s.]*$/;

/** 보관기간은 30일로 한다: for so long it may be kept. */
const AMOUNT = /기간은?[^.]*(?:로|으로)\s?(?:한다|함)[\s.]*$/;

const EXEMPTS =
  /(?:그러하지|예외|제외(?:한|하|함|됨|된)|면제|아니할\s?수|않을\s?수|아니한다|않는다|필요하지|아니하여도)/;

/** The case is one that a 다만 or an item below it names, though the rule itself has more of the words. */
function isExcepted({ terms }: Clause, { own }: Ground, units: readonly Unit[]): boolean {
  const special = terms.filter((term) => !term.isIgnored && coverage(term, own) === null);
  return units.some(
    (unit) =>
      unit.isException && special.some((term) => coverage(term, coverOf(unit.terms)) !== null),
  );
}

function isExempting({ isException, clauses }: Unit): boolean {
  return isException || clauses.some(({ plain }) => EXEMPTS.test(plain));
}

/** 확인한 뒤에만 조제할 수 있다 is 확인한 후가 아니면 조제하여서는 아니 된다. */
function isOnlyIf(claim: Clause, source: string): boolean {
  return (
    /(?:만|야|경우에\s?한하여|한해)\s/.test(claim.plain) &&
    /(?:아니면|않으면|아니하면|아니하고는|않고는|없이|지나지\s?(?:아니|않))/.test(source)
  );
}

/** 반려합니다 does; 3개월 이내이며 and 신고 대상입니다 only name something. */
function endsInVerb(clause: Clause): boolean {
  const predicate = predicateOf(clause);
  if (predicate === null) return false;
  const rest = clause.plain.slice(predicate.end - clause.span.start).replace(/[\s.,]+$/, '');
  return (
    rest.length <= 4 &&
    !/(?:경우|때|면|대상|가능|것)\S{0,4}$/.test(clause.plain.replace(/[\s.,]+$/, ''))
  );
}

/** Clauses that say what the statement's clause says, those of the best ground first. */
function sourcesOf({ clause, ground, rivals }: Aligned, { units }: Case): readonly Clause[] {
  const predicate = predicateOf(clause);
  const opposed = opposing(clause, ground.unit);
  const clinical = CLINICAL.has(clause.force) ? ground.unit.clauses.filter(isClinical) : [];
  if (predicate === null) return clinical.length > 0 ? clinical : opposed;
  const saying = [ground, ...rivals]
    .map(({ unit }) => firstSaying(predicate, [unit, ...unit.parents]))
    .filter((found) => found.length > 0);
  if (saying.length > 0) return saying.flat();
  const next = units[ground.unit.index + 1];
  const beside = next?.before.includes(ground.unit) ? firstSaying(predicate, [next]) : [];
  if (beside.length > 0) return beside;
  return clinical.length > 0 ? clinical : opposed;
}

/** 권고한다 and 고려할 수 있다 are themselves the predicate. */
const CLINICAL: ReadonlySet<Force> = new Set(['recommendation', 'consideration', 'discouragement']);

function isClinical({ force }: Clause): boolean {
  return CLINICAL.has(force);
}

const NEGATIVE: ReadonlySet<Force> = new Set(['prohibition', 'discouragement']);
const POSITIVE: ReadonlySet<Force> = new Set([
  'duty',
  'permission',
  'recommendation',
  'consideration',
]);

/** Worded otherwise, a permission is still none of a sentence that only forbids. */
function opposing({ force }: Clause, { clauses, text }: Unit): readonly Clause[] {
  const isForbidding = clauses.every((source) => NEGATIVE.has(source.force));
  const hasWayOut = /(?:아니면|않으면|아니하고는|않고는|없이|외에는|까지)/.test(text);
  return POSITIVE.has(force) && isForbidding && !hasWayOut ? clauses : [];
}

function firstSaying(predicate: Term, chain: readonly Unit[]): readonly Clause[] {
  for (const unit of chain) {
    const main = unit.clauses.filter((clause) => isMain(clause) && says(clause, predicate));
    if (main.length > 0) return main;
  }
  return [];
}

/** 감경하거나 면제할 수 있다 has two predicates: how far before the last one another may begin. */
const COORDINATE = 8;

/** Whether the predicate of a source clause is that of the statement. */
function says(source: Clause, predicate: Term): boolean {
  const own = predicateOf(source);
  if (own === null) return false;
  const near = source.terms.filter(
    ({ end, start, text }) =>
      (end > own.start - COORDINATE && start <= own.start) || /(?:하고|하며|하거나)$/.test(text),
  );
  return coverage(predicate, coverOf(near)) !== null;
}

/** A heading or an item that is only a noun has no force. */
function isMain({ plain }: Clause): boolean {
  return /(?:[다함음임됨것며고되나만지요]|하여야)[\s.,]*\]?$/.test(plain.replace(/[\s.]+$/, ''));
}
