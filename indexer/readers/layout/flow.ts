import type { Element, TextElement } from './compose.ts';
import { joinLines } from './join.ts';
import { SENTENCE_END } from './lines.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Joins a paragraph that goes on in the next column or on the next page. */
export function joinAcross(
  elements: readonly Element[],
  vocabulary: Vocabulary,
): readonly Element[] {
  const joined: Element[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last, element)) {
      joined[joined.length - 1] = joinTexts(last, element, vocabulary);
    } else joined.push(element);
  }
  return joined;
}

function goesOn(last: Element, next: Element): last is TextElement {
  if (last.kind === 'table' || last.kind === 'heading' || next.kind !== 'paragraph') return false;
  if (next.alone) return false;
  const [from, to] = [last.regions.at(-1)!, next.regions[0]!];
  const moved = to.page === from.page + 1 || (to.page === from.page && to.y < from.y);
  return (
    moved &&
    last.full &&
    last.font === next.font &&
    Math.abs(last.size - next.size) < 0.5 &&
    !SENTENCE_END.test(last.text) &&
    /^[\p{L}\p{N}(]/u.test(next.text)
  );
}

function joinTexts(last: TextElement, next: Element, vocabulary: Vocabulary): TextElement {
  if (next.kind === 'table') return last;
  return {
    ...last,
    text: joinLines(last.text, next.text, vocabulary),
    regions: [...last.regions, ...next.regions],
    full: next.full,
  };
}
