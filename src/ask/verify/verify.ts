import type { Span } from '../../model/passage.ts';
import { type Aligned, align, groundsOf } from './align.ts';
import type { Case, Check } from './check.ts';
import { checkActor } from './checks/actor.ts';
import { checkAntonym } from './checks/antonym.ts';
import { checkAttached } from './checks/attached.ts';
import { checkBinding } from './checks/binding.ts';
import { checkCondition } from './checks/condition.ts';
import { checkContent } from './checks/content.ts';
import { checkContraindication } from './checks/contraindication.ts';
import { checkCouple } from './checks/couple.ts';
import { checkDeed } from './checks/deed.ts';
import { checkException } from './checks/exception.ts';
import { checkForce } from './checks/force.ts';
import { checkGrade } from './checks/grade.ts';
import { checkLine } from './checks/line.ts';
import { checkName } from './checks/name.ts';
import { checkNegation } from './checks/negation.ts';
import { checkOrder } from './checks/order.ts';
import { checkQuantity } from './checks/quantity.ts';
import { checkReference } from './checks/reference.ts';
import { withoutCitations } from './citations.ts';
import { coverOf } from './cover.ts';
import { readSentences } from './reading.ts';
import { readSource, type Unit } from './source.ts';
import type { Finding, Verdict } from './verdict.ts';

/** Changes whenever a verdict may change: it is part of the receipt of an answer. */
export const VERIFIER_VERSION = 'v-2';

/** A statement is one sentence and a passage a page at most; what is longer is not judged. */
const LONGEST_STATEMENT = 1000;
const LONGEST_PASSAGE = 10_000;

const checks: readonly Check[] = [
  checkQuantity,
  checkBinding,
  checkLine,
  checkAttached,
  checkCouple,
  checkGrade,
  checkReference,
  checkName,
  checkActor,
  checkForce,
  checkContraindication,
  checkDeed,
  checkNegation,
  checkAntonym,
  checkOrder,
  checkException,
  checkCondition,
  checkContent,
];

/**
 * Whether a passage carries a statement, without a model. The statement is cut into clauses, each is
 * laid beside the sentence of the passage that says most of it, and then every check compares the two.
 * What cannot be shown to agree is unsupported: a withheld truth costs less than a shown error.
 *
 * @example
 * verify('처방전은 5년간 보존합니다.', '처방전은 2년간 보존하여야 한다.').checks[0].check // 'quantity'
 */
export function verify(statement: string, passage: string): Verdict {
  if (statement.length > LONGEST_STATEMENT || passage.length > LONGEST_PASSAGE) {
    return unsupportedAtAll(statement, '문장이나 근거가 너무 길어 확인할 수 없습니다.');
  }
  const units = readSource(passage);
  if (units.length === 0) return unsupportedAtAll(statement, '인용한 근거에 글이 없습니다.');
  const one = caseOf(statement, passage, units);
  const found = checks.map((check) => check(one)).filter((finding) => finding !== null);
  return {
    status: found.length === 0 ? 'supported' : 'unsupported',
    checks: found,
    support: supportOf(one.aligned),
  };
}

function caseOf(statement: string, passage: string, units: readonly Unit[]): Case {
  const sentences = readSentences(withoutCitations(statement));
  const grounds = groundsOf(units);
  const aligned = sentences.flatMap((sentence) =>
    sentence.clauses.map((clause) => align(clause, sentence.terms, grounds)),
  );
  return {
    statement,
    passage,
    sentences,
    units,
    grounds,
    aligned,
    whole: coverOf(units.flatMap(({ terms }) => terms)),
    quote: {
      claim: ({ start, end }) => statement.slice(start, end),
      source: ({ start, end }) => passage.slice(start, end).replace(/\s+/g, ' '),
    },
  };
}

function unsupportedAtAll(statement: string, reason: string): Verdict {
  const finding: Finding = {
    check: 'content',
    reason,
    claimSpan: { start: 0, end: statement.length },
    sourceSpan: null,
  };
  return { status: 'unsupported', checks: [finding], support: [] };
}

function supportOf(aligned: readonly Aligned[]): readonly Span[] {
  const units = new Set(aligned.flatMap(({ ground, second }) => [ground.unit, second?.unit]));
  return [...units]
    .filter((unit) => unit !== undefined)
    .toSorted((left, right) => left.index - right.index)
    .map(({ span }) => span);
}
