import type { Span } from '../model/passage.ts';

/** 하며, 하고, 하되, 하지만, 하였으나: what follows says something of its own. */
const CONNECTIVE =
  /(?<=[가-힣])(?:(?:으?며|지만|하되|으되|두되|이되|으나|는데|이고|하였고|되었고|되고|는데도|습니다만)(?:,\s?|\s+)|(?:고|되|나)(?:,\s?))|[;；]\s*/g;

/** 8세 이상은 A를, 7세 이하는 B를: two things said in one frame. */
const COMMA = /,\s+/g;
const TOPIC = /[가-힣a-z0-9)](?:은|는)(?:\s|$)|(?:경우|때)(?:에는|에)?\s|\s?:\s?/;

/**
 * Coordinate clauses of one sentence, as spans into it. Conditions stay with what they are conditions
 * of; what stands in parentheses never cuts.
 */
export function clauses(sentence: string): readonly Span[] {
  const plain = withoutAsides(sentence);
  const cuts = new Set<number>();
  for (const match of plain.matchAll(CONNECTIVE)) cuts.add(match.index + match[0].length);
  let last = 0;
  const commas = [...plain.matchAll(COMMA)].map(({ index, 0: text }) => index + text.length);
  for (const [at, cut] of commas.entries()) {
    if (cuts.has(cut)) {
      last = cut;
      continue;
    }
    const next = plain.slice(cut, commas[at + 1] ?? plain.length);
    if (!TOPIC.test(plain.slice(last, cut - 1)) || !TOPIC.test(next)) continue;
    if (!/\d/.test(plain.slice(last, cut)) && !/[가-힣][을를],\s$/.test(plain.slice(last, cut)))
      continue;
    cuts.add(cut);
    last = cut;
  }
  return pieces(
    sentence,
    [...cuts].toSorted((left, right) => left - right),
  );
}

function pieces(sentence: string, cuts: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...cuts, sentence.length]) {
    if (sentence.slice(start, end).trim() !== '') spans.push({ start, end });
    start = end;
  }
  return spans;
}

const ASIDE = /\([^()]*\)|<[^<>]*>|\[[^[\]]*\]/g;

/** The same text with what stands in parentheses blanked out, character for character. */
export function withoutAsides(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 3; depth++) {
    const next = plain.replace(ASIDE, (aside) => ' '.repeat(aside.length));
    if (next === plain) break;
    plain = next;
  }
  return plain;
}
