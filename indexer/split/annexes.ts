import type { Annex } from '../../src/model/law.ts';
import type { Span } from '../../src/model/passage.ts';
import { group, type Piece } from './pieces.ts';

interface Unit {
  readonly header: string | null;
  readonly span: Span;
}

/** What names the place inside an annex: `1. 일반기준`, `가. 의료인이 …`. */
const HEADING = /^\s*(?:\d+|[가-하])\.\s/;

const HEADING_LENGTH = 100;

/** A 별표 as passages of whole paragraphs and whole table rows; rows are found by their table's head as well. */
export function splitAnnex(title: string, annex: Annex, text: string): readonly Piece[] {
  const base = {
    label: `「${title}」 ${annex.name}`,
    headings: [annex.title === null ? annex.name : `${annex.name} ${annex.title}`],
    locator: { law: title, annex: annex.name },
    effectiveFrom: annex.effectiveFrom,
  };
  const context = [title, ...base.headings].join(' ');
  const units: readonly Unit[] = annex.lines.length === 0 ? [headOf(annex)] : annex.lines;
  return group(units, (last, next) => last.header === next.header).map((grouped, index) => {
    const start = index === 0 ? annex.span.start : grouped[0]!.span.start;
    const span = { start, end: grouped.at(-1)!.span.end };
    const above = headingAbove(annex, grouped[0]!.span.start, text);
    return { ...base, span, context: [context, above, grouped[0]!.header ?? ''].join(' ').trim() };
  });
}

function headOf(annex: Annex): Unit {
  return { header: null, span: annex.span };
}

/** The last numbered line outside a table that stands above the passage. */
function headingAbove(annex: Annex, start: number, text: string): string {
  const above = annex.lines.findLast(
    ({ span, header }) =>
      header === null && span.start < start && HEADING.test(text.slice(span.start, span.end)),
  );
  return above === undefined
    ? ''
    : text.slice(above.span.start, above.span.end).slice(0, HEADING_LENGTH);
}
