import type { Aligned } from '../align.ts';
import type { Case, Check } from '../check.ts';
import { coverage, coverOf } from '../cover.ts';
import { predicateOf } from '../predicate.ts';
import type { Clause } from '../reading.ts';
import type { Finding } from '../verdict.ts';

/** Words that narrow a rule, and how a statement may say them. */
const RESTRICTIONS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:에만|(?<!미)만을|경우만|에게만|한정하|한정한|(?<!제)한하여|(?<!제)한하며|국한)/,
    /만\s|만을|만이|에만|한정|한하|한해|제한|까지|뿐|국한|해당|한\s/,
  ],
  [/지체\s?없이|즉시/, /지체|바로|즉시|곧|미루지/],
  [/정당한\s?(?:사유|이유)(?:가|\s)?\s?없/, /정당|마땅|합당|타당|함부로|특별한|이유\s?없/],
  [/전원의|전원이|모두의/, /전원|모두|빠짐없이/],
  [/(?:서면|문서)(?:으로|에\s?의)/, /서면|문서|글로|서류|동의서/],
];

/** A statement that repeats a rule keeps what narrows it. */
export const checkCondition: Check = (one) => {
  for (const aligned of one.aligned) {
    const sentence = one.sentences.find(
      ({ span }) => span.start <= aligned.clause.span.start && aligned.clause.span.end <= span.end,
    );
    const found =
      limitDenied(aligned, one) ??
      replaced(aligned) ??
      always(aligned) ??
      droppedRestriction(aligned, sentence?.text ?? aligned.clause.plain, one);
    if (found !== null) return found;
  }
  return null;
};

const DENIES =
  /(?:제한\s?(?:없이|하지\s?않|을\s?두지)|무제한|한도\s?없이|횟수에\s?(?:관계|상관)없이|기간에\s?(?:관계|상관)없이)/;
const LIMITS = /(?:한정|한하|까지|이내|넘지\s?못|초과할\s?수\s?없|제한한|범위에서)/;

/** 환자 대신 보호자에게 where the source has both. */
const INSTEAD =
  /[가-힣](?:이|가)?\s(?:대신|아니라|말고)\s|(?:동의|판단|결정|소견|신청|승인|의견|합의|진단|지시)만으로(?:도)?\s/;
const REPLACES = /대신|갈음|대리(?!인)|대체|대행|아니라|만으로|만을\s/;

function replaced({ clause, ground }: Aligned): Finding | null {
  const match = INSTEAD.exec(clause.plain);
  const around = [ground.unit, ...ground.unit.parents].map(({ text }) => text).join(' ');
  if (match === null || REPLACES.test(around)) return null;
  const start = clause.span.start + match.index;
  return {
    check: 'condition',
    reason: `‘${match[0].trim()}’(이)라는 말은 근거에 없습니다.`,
    claimSpan: { start, end: start + match[0].length },
    sourceSpan: ground.unit.span,
  };
}

const ALWAYS =
  /(?:^|\s)(?:언제나|언제든지?|항상|무조건|(?:예외|조건|제한)\s?없이|(?:어떤|어떠한)\s?경우(?:에도|라도)|모든\s?경우에)(?=[\s,])/;
const CONDITIONAL = /경우|때에?는|한정|한하|다만|이내|까지|인정|없으면/;

/** 언제나 where the source has a condition. */
function always({ clause, ground }: Aligned): Finding | null {
  const match = ALWAYS.exec(clause.plain);
  const around = [ground.unit, ...ground.unit.parents].map(({ text }) => text).join(' ');
  if (match === null || ALWAYS.test(around) || !CONDITIONAL.test(around)) return null;
  const start = clause.span.start + match.index;
  return {
    check: 'condition',
    reason: `‘${match[0].trim()}’(이)라는 말은 근거에 없고, 근거에는 조건이 있습니다.`,
    claimSpan: { start, end: start + match[0].length },
    sourceSpan: ground.unit.span,
  };
}

/** 제한 없이 where the source sets a limit. */
function limitDenied({ clause, ground }: Aligned, one: Case): Finding | null {
  const denied = DENIES.exec(clause.plain);
  const limit = LIMITS.exec(ground.unit.text);
  if (denied === null || limit === null || DENIES.test(ground.unit.text)) return null;
  const [at, start] = [clause.span.start + denied.index, ground.unit.span.start + limit.index];
  const sourceSpan = { start, end: start + limit[0].length };
  return {
    check: 'condition',
    reason: `문장은 ‘${denied[0]}’라고 하지만 근거는 ‘${one.quote.source(sourceSpan)}’(으)로 제한합니다.`,
    claimSpan: { start: at, end: at + denied[0].length },
    sourceSpan,
  };
}

function droppedRestriction(aligned: Aligned, said: string, one: Case): Finding | null {
  const { clause, ground } = aligned;
  const predicate = predicateOf(clause);
  if (predicate === null) return null;
  for (const source of ground.unit.clauses) {
    if (coverage(predicate, coverOf(source.terms)) === null || repeated(source, aligned) < 0.5)
      continue;
    for (const [narrows, keeps] of RESTRICTIONS) {
      const match = narrows.exec(source.plain);
      if (match === null || keeps.test(said)) continue;
      const start = source.span.start + match.index;
      return {
        check: 'condition',
        reason: `근거의 한정 ‘${one.quote.source({ start, end: start + match[0].length })}’이(가) 문장에서 빠졌습니다.`,
        claimSpan: clause.span,
        sourceSpan: { start, end: start + match[0].length },
      };
    }
  }
  return null;
}

/** Share of the source clause's words that the statement repeats. */
function repeated(source: Clause, { clause }: Aligned): number {
  const said = coverOf(clause.terms);
  const terms = source.terms.filter(({ isIgnored }) => !isIgnored);
  return terms.length === 0
    ? 0
    : terms.filter((term) => coverage(term, said) !== null).length / terms.length;
}
