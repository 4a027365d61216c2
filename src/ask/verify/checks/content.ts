import type { Case, Check } from '../check.ts';
import { coverage, coverOf } from '../cover.ts';
import { isSoft } from '../lexicon.ts';
import type { Term } from '../term.ts';
import type { Finding } from '../verdict.ts';

/** Verbs and adverbs may be worded freely, up to this share of what a statement says. */
const MOST_FREE = 0.4;

/** Things named in the statement stand in the passage; the rest may be worded in other ways, within reason. */
export const checkContent: Check = (one) => {
  const terms = one.aligned.flatMap(({ clause }) => clause.terms).filter((term) => !term.isIgnored);
  const foreign = terms.filter((term) => coverage(term, one.whole) === null);
  const named = foreign.find(
    (term) =>
      (isNamed(term, one.statement) && isSuspect(term, terms, one)) || isSubstitute(term, one),
  );
  if (named !== undefined) {
    return found(named, `‘${named.text}’은(는) 인용한 근거에 나오지 않습니다.`, one);
  }
  const free = foreign.filter((term) => !isSoft(term.text, term.stem));
  if (free.length <= 1 || free.length / terms.length <= MOST_FREE) return null;
  const some = free
    .slice(0, 3)
    .map(({ text }) => `‘${text}’`)
    .join(', ');
  return found(free[0]!, `${some} 등 문장의 많은 부분이 근거에서 확인되지 않습니다.`, one);
};

/** 펜타닐 환산 where the source has 모르핀 환산: a bare noun in the place of one that the statement lacks. */
function isSubstitute(term: Term, { aligned }: Case): boolean {
  if (term.kind === 'latin' || term.stem !== term.text || term.stem.length < 2) return false;
  if (isSoft(term.text, term.stem) || isVerb(term.text)) return false;
  return aligned.some(({ clause, ground }) => {
    const next = clause.terms[clause.terms.indexOf(term) + 1];
    if (!clause.terms.includes(term) || next === undefined || next.start - term.end !== 1)
      return false;
    const { terms } = ground.unit;
    const at = terms.findIndex((source) => source.stem === next.stem);
    const replaced = terms[at - 1];
    if (replaced === undefined || replaced.stem !== replaced.text || replaced.isIgnored)
      return false;
    return (
      terms[at]!.start - replaced.end === 1 && coverage(replaced, coverOf(clause.terms)) === null
    );
  });
}

/** What a statement opens with is often what its whole document is about. */
const TOPIC = /(?:은|는|에서|에서는|에는|에게|에게는)$/;
/** 교사, 검시관: one who does something is never only a topic. */
const PERSON = /(?:사|자|관|장|인)(?:은|는|의|에게|에게는)$/;

function opens(term: Term, terms: readonly Term[]): boolean {
  const at = terms.indexOf(term);
  if (PERSON.test(term.text)) return false;
  return (at === 0 && /의$/.test(term.text)) || (at <= 1 && TOPIC.test(term.text));
}

/** From this share on, a statement repeats its source, and a word of its own stands out. */
const REPEATED = 0.7;

/**
 * A name that the passage does not know is never let through. Another noun is when the statement is
 * worded freely, or when it opens it: the topic may be that of the document, not of the passage.
 */
function isSuspect(term: Term, terms: readonly Term[], { whole }: Case): boolean {
  if (term.kind === 'latin' || term.isActor) return true;
  if (opens(term, terms)) return false;
  const others = terms.filter((other) => other !== term);
  const same = others.filter((other) => coverage(other, whole) === 'same').length;
  return same / Math.max(1, others.length) >= REPEATED;
}

function found(term: Term, reason: string, { aligned }: Case): Finding {
  const at = aligned.find(({ clause }) => clause.terms.includes(term));
  const sourceSpan = at?.ground.unit.span ?? null;
  return { check: 'content', reason, claimSpan: { start: term.start, end: term.end }, sourceSpan };
}

const PARTICLE =
  /(?:을|를|이|가|의|에게|에게는|에서|에서는|와|과|로|으로|은|는|에|에는|도|만|이나|나|까지|부터|로서|으로서|이며|인|입니다|이고)$/;

/** A noun, by its particle or by standing bare in a list; verbs of Korean roots are worded freely. */
function isNamed({ kind, text, stem, end, isActor }: Term, statement: string): boolean {
  if (kind === 'latin') return true;
  if (isSoft(text, stem)) return false;
  if (isActor) return true;
  if (isVerb(text)) return false;
  if (stem.length < 2) return false;
  if (PARTICLE.test(text)) return stem !== text || stem.length >= 3;
  if (stem !== text) return false;
  return LISTED.test(statement.slice(end));
}

/** Bare in a list: 붕대, 거즈 및 … */
const LISTED = /^(?:[,·)]|\s(?:및|또는|등)\s)/;

function isVerb(text: string): boolean {
  return /(?:[하되히리이키치]기[가는를에도]|[르하되히리기지우누시]고|할지를?|는지를?|을지를?|[받갖있없맞잡찾얻묻쓰두놓내주보]고|라고|나누어|[누드]어|하는|되는|하게|되게|려는|려고|지는|히는|이는|리는|기는|우는|르는|니다|다면|으면|하면|되면|지면|리면|이면|려면|어야|아야|여야|해야|어서|아서|해서|어도|아도|해도|더라도|거나|도록|므로|면서|하여|되어|하고|되고|하며|되며|으며|지만|으나|하지|되지|거쳐|[가-힣](?:겨|려|여|쳐|켜|혀|춰|워|와|져|러))$/.test(
    text,
  );
}
