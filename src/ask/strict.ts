import { agrees } from './verify/amount.ts';
import { coverage, coverOf } from './verify/cover.ts';
import { type Clause, readSentences } from './verify/reading.ts';
import { readSource, type Unit } from './verify/source.ts';
import type { Finding } from './verify/verdict.ts';

/** Changes whenever an objection may: with the verifier's own version it is part of a receipt. */
export const STRICT_VERSION = 's-2';

/** Least share of a statement's words that its passage must hold, and least words and numbers it must have. */
const LEAST_SHARE = 0.65;
const LEAST_SAID = 2;

/** 투여하십시오, 확인하세요: a source states; whatever commands the reader is not taken from one. */
const COMMAND = /(?:[하되]?(?:십시오|세요|시오|시기\s?바랍니다)|주십시오|마십시오|해\s?주시)[.!]*$/;

/**
 * What a generated statement must keep to besides the checks of the verifier, which compare what is
 * said: that something is said at all, and that nobody is told what to do. null: nothing to object to.
 */
export function objection(statement: string, passage: string): Finding | null {
  if (COMMAND.test(statement.trim())) {
    return about(statement, '읽는 이에게 시키는 말은 근거의 진술이 아닙니다.');
  }
  const units = readSource(passage);
  const clauses = readSentences(statement).flatMap((sentence) => sentence.clauses);
  if (saysTooLittle(clauses, units)) {
    return about(statement, '근거와 견줄 내용이 없거나, 대부분이 근거에 없는 말입니다.');
  }
  return strangeDeed(clauses, units);
}

function about(statement: string, reason: string): Finding {
  return {
    check: 'content',
    reason,
    claimSpan: { start: 0, end: statement.length },
    sourceSpan: null,
  };
}

function saysTooLittle(clauses: readonly Clause[], units: readonly Unit[]): boolean {
  const terms = clauses.flatMap((clause) => clause.terms).filter(({ isIgnored }) => !isIgnored);
  const numbers = clauses.flatMap(({ measures }) => measures);
  const said = terms.length + numbers.length;
  const whole = coverOf(units.flatMap((unit) => unit.terms));
  const all = units.flatMap((unit) => unit.measures);
  const held =
    terms.filter((term) => coverage(term, whole) !== null).length +
    numbers.filter((one) => all.some((source) => agrees(one, source))).length;
  return said < LEAST_SAID || held < LEAST_SHARE * said;
}

/** 폐기하여야, 투여할: what is to be done, as one word. */
const DEED =
  /^[가-힣]{2,}(?:하여야|해야|할|하지|하도록|하여서는|해서는|되어야|돼야|될|되지|하여도|해도)$/;

/** What must, may or must not be done is a deed that the passage knows, in these words or in others. */
function strangeDeed(clauses: readonly Clause[], units: readonly Unit[]): Finding | null {
  const whole = coverOf(units.flatMap((unit) => unit.terms));
  for (const { terms, force } of clauses) {
    const deed = force === 'statement' ? undefined : terms.findLast(({ isIgnored }) => !isIgnored);
    if (deed === undefined || !DEED.test(deed.text) || coverage(deed, whole) !== null) continue;
    return {
      check: 'content',
      reason: `‘${deed.text}’은(는) 인용한 근거에 나오지 않습니다.`,
      claimSpan: { start: deed.start, end: deed.end },
      sourceSpan: null,
    };
  }
  return null;
}
