import { clauses } from '../korean/clauses.ts';
import type { Withheld, WithheldCheck } from '../model/answer.ts';
import type { Span } from '../model/passage.ts';
import { locate, type Place } from './place.ts';
import type { Block } from './prompt.ts';
import type { Draft } from './read-line.ts';
import { objection } from './strict.ts';
import type { Verdict } from './verify/verdict.ts';
import { verify } from './verify/verify.ts';

/** A block that carries a sentence, or a part of it, with the sentences of it that do. */
export interface Support {
  readonly place: Place;
  /** In the place's text, in reading order. */
  readonly spans: readonly Span[];
}

export type Judged =
  | { readonly supports: readonly Support[]; readonly withheld: null }
  | { readonly supports: null; readonly withheld: Withheld };

/** Reasons quote the sentence; of a long one only the beginning, so that no reason repeats it. */
const LONGEST_REASON = 200;

/**
 * Whether the passages that a sentence names carry it. One of them must carry all of it, or each of its
 * clauses that has a subject of its own is carried by one.
 */
export function judge({ text, keys }: Draft, blocks: readonly Block[]): Judged {
  if (keys.length === 0) return without('uncited', '근거를 대지 않은 문장입니다.');
  const named = keys.map((key) => blocks.find((block) => block.key === key));
  if (named.includes(undefined)) {
    return without('unknown-citation', '주어진 적이 없는 근거를 댄 문장입니다.');
  }
  const known = named.filter((block) => block !== undefined);
  const verdicts = known.map((block) => ({ block, verdict: compare(text, block.place.text) }));
  const whole = verdicts.filter(({ verdict }) => verdict.status === 'supported');
  if (whole.length > 0) return inOneLane(whole.map(supportOf));
  const parts = known.length > 1 ? byClauses(text, known) : null;
  if (parts !== null) return inOneLane(parts);
  const nearest = verdicts.toSorted(
    (left, right) => left.verdict.checks.length - right.verdict.checks.length,
  )[0]!;
  return { supports: null, withheld: unsupported(nearest.block.place, nearest.verdict) };
}

function compare(text: string, passage: string): Verdict {
  const verdict = verify(text, passage);
  if (verdict.status === 'unsupported') return verdict;
  const found = objection(text, passage);
  return found === null ? verdict : { ...verdict, status: 'unsupported', checks: [found] };
}

/** A sentence for another reason than its passage; nothing of it is told. */
export function without(check: WithheldCheck, reason: string): Judged {
  return { supports: null, withheld: { reason, check, claimSpan: null, source: null } };
}

function supportOf({ block, verdict }: { block: Block; verdict: Verdict }): Support {
  return { place: block.place, spans: verdict.support };
}

/** 법적 의무 and 임상 권고 are never one sentence, also where both sides carry their part. */
function inOneLane(supports: readonly Support[]): Judged {
  const kinds = new Set(supports.map(({ place }) => place.document.kind));
  return kinds.size === 1
    ? { supports, withheld: null }
    : without('mixed-lanes', '법령, 진료지침, 급여기준의 내용을 한 문장에 섞은 문장입니다.');
}

/** 의료인은, 기관의 장이, 환자에게는: a clause that says whom or what it is about. */
const OWN_SUBJECT =
  /^\s*(?:(?:또한|한편|그리고)[,\s]+)?(?:\S+\s){0,6}?\S*[가-힣\d)](?:은|는|이|가)\s/;

/** Each clause by itself; one that leans on the subject of another cannot be shown apart from it. */
function byClauses(text: string, blocks: readonly Block[]): readonly Support[] | null {
  const spans = clauses(text);
  if (spans.length < 2) return null;
  const parts = spans.map(({ start, end }) => text.slice(start, end));
  if (!parts.every((part) => OWN_SUBJECT.test(part))) return null;
  const carried = parts.map((part) => {
    const found = blocks
      .map((block) => ({ block, verdict: compare(part, block.place.text) }))
      .find(({ verdict }) => verdict.status === 'supported');
    return found === undefined ? null : supportOf(found);
  });
  return carried.includes(null) ? null : carried.filter((support) => support !== null);
}

function unsupported(place: Place, { checks }: Verdict): Withheld {
  const { check, reason, claimSpan, sourceSpan } = checks[0]!;
  const at = sourceSpan === null ? null : locate(place, sourceSpan);
  const { id, label } = at?.passage ?? place.passages[0]!;
  return {
    reason: reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason,
    check,
    claimSpan,
    source: { passageId: id, label, passageSpan: at?.span ?? null },
  };
}
