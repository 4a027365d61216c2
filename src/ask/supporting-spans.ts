import { sentences } from '../korean/sentences.ts';
import type { Span } from '../model/passage.ts';
import type { Place } from './place.ts';
import { quotable } from './units.ts';

/** A sentence that takes something back from the one before it, or grades it. */
const BELONGS =
  /^\s*(?:다만[,，\s]|단[,，]|이 경우|그러하지 아니하|예외|\(?\s*권고\s*등급|\(?\s*근거\s*수준|\(?\s*Class\s|\(?\s*LOE)/i;
const ITEM = /^\s*(?:\d{1,3}(?:의\d+)?\\?\.|[가-하]\\?\.)\s/;
const HEADING = /^\s*제\d+조(?:의\d+)?\s?\([^)]*\)\s*$/;
const PARAGRAPH = /^\s*(?:제\d+조(?:의\d+)?\s?\(|[①-⑳㉑-㉟])/;

/**
 * What is quoted for a statement: the sentences that carry it, each with the exception and grade behind
 * it, and then, for an item, what opens its list with its exception. A reader of the quotation sees the
 * 단서 that the statement leaves out. Spans never reach over a passage.
 */
export function supportingSpans(place: Place, support: readonly Span[]): readonly Span[] {
  const all = sentences(place.text);
  const own = [...all.keys()].filter((at) => support.some((span) => overlap(all[at]!, span)));
  const carrying = new Set<number>();
  for (const at of own) {
    carrying.add(at);
    for (let next = at + 1; next < all.length && belongs(place, all[next]!); next++) {
      carrying.add(next);
    }
  }
  const opening = new Set(
    own.flatMap((at) => openingOf(place, all, at)).filter((at) => !carrying.has(at)),
  );
  return [carrying, opening].flatMap((chosen) => {
    const spans = [...chosen].toSorted((left, right) => left - right).map((at) => all[at]!);
    return joined(place, spans).flatMap((span) => withinPassages(place, span));
  });
}

function belongs({ text }: Place, { start, end }: Span): boolean {
  return BELONGS.test(text.slice(start, end));
}

/** The sentences of a paragraph above its list. */
function openingOf({ text }: Place, all: readonly Span[], at: number): readonly number[] {
  const textOf = (index: number) => text.slice(all[index]!.start, all[index]!.end);
  if (!ITEM.test(textOf(at))) return [];
  let first = at;
  while (first >= 0 && !PARAGRAPH.test(textOf(first))) first--;
  const opening: number[] = [];
  for (let index = Math.max(first, 0); index < at && !ITEM.test(textOf(index)); index++) {
    if (!HEADING.test(textOf(index))) opening.push(index);
  }
  return opening;
}

/** Sentences that follow each other on one line are one quotation. */
function joined({ text }: Place, spans: readonly Span[]): readonly Span[] {
  const made: Span[] = [];
  for (const span of spans) {
    const last = made.at(-1);
    if (
      last !== undefined &&
      /^[^\S\n]*(?:<[^<>\n]*>[^\S\n]*)?$/.test(text.slice(last.end, span.start))
    ) {
      made[made.length - 1] = { start: last.start, end: span.end };
    } else made.push(span);
  }
  return made;
}

function withinPassages(place: Place, span: Span): readonly Span[] {
  return place.passages.flatMap(({ span: own }) => {
    const start = Math.max(span.start, own.start - place.offset);
    const end = Math.min(span.end, own.end - place.offset);
    if (end <= start) return [];
    const trimmed = quotable(place.text, { start, end });
    return trimmed.end > trimmed.start ? [trimmed] : [];
  });
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
