import type { Annex, AnnexLine } from '../../src/model/law.ts';
import { group, type Piece } from './pieces.ts';

interface Unit extends AnnexLine {
  /** The last numbered line above it that is in no table. */
  readonly above: string;
}

/** What names the place inside an annex: `1. 일반기준`, `가. 의료인이 …`. */
const HEADING = /^\s*(?:\d+|[가-하])\.\s/;

const HEADING_LENGTH = 100;

/** A 별표 as passages of whole paragraphs and whole table rows; rows are found by their table's head as well. */
export function splitAnnex(title: string, annex: Annex, text: string): readonly Piece[] {
  const name = annex.title === null ? annex.name : `${annex.name} ${annex.title}`;
  const base = {
    label: `「${title}」 ${annex.name}`,
    headings: [name],
    locator: { law: title, annex: annex.name },
  };
  const units = annex.lines.length === 0 ? [headOf(annex)] : unitsOf(annex, text);
  return group(units, mayJoin).map((grouped, index) => {
    const first = grouped[0]!;
    const start = index === 0 ? annex.span.start : first.span.start;
    return {
      ...base,
      span: { start, end: grouped.at(-1)!.span.end },
      effectiveFrom: first.effectiveFrom ?? annex.effectiveFrom,
      context: [title, name, first.above, first.header ?? ''].join(' ').trim(),
    };
  });
}

function headOf(annex: Annex): Unit {
  return { header: null, effectiveFrom: null, span: annex.span, above: '' };
}

function unitsOf(annex: Annex, text: string): readonly Unit[] {
  let above = '';
  return annex.lines.map((line) => {
    const unit = { ...line, above };
    const written = text.slice(line.span.start, line.span.end);
    if (line.header === null && HEADING.test(written)) above = written.slice(0, HEADING_LENGTH);
    return unit;
  });
}

function mayJoin(last: Unit, next: Unit): boolean {
  return last.header === next.header && last.effectiveFrom === next.effectiveFrom;
}
