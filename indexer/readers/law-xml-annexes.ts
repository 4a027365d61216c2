import type { LawBuilder } from './law-builder.ts';
import type { LawDates } from './law-xml-articles.ts';
import { branched, linesOf } from './law-xml-lines.ts';
import { isTableBottom, isTableTop, readTable } from './law-xml-table.ts';
import { textOf, type XmlElement } from './law-xml-tree.ts';
import { LineJoiner, startsAnew } from './law-xml-wrap.ts';

/** A line shorter than this share of the usual one was not broken for want of room. */
const FULL_LINE = 0.8;

/** Writes 별표단위 into the builder. Forms (서식) are blanks to fill in: only their titles are kept. */
export function addAnnexes(units: readonly XmlElement[], dates: LawDates, law: LawBuilder): void {
  const lines = units.map((unit) => (isForm(unit) ? [] : linesOf(textOf(unit, '별표내용'))));
  const joiner = new LineJoiner([...law.build().text.split('\n'), ...lines.flat()]);
  for (const [index, unit] of units.entries()) {
    const number = branched(textOf(unit, '별표번호') || '0', textOf(unit, '별표가지번호'));
    const own = dates.staggered.dates.get(`별표 ${number}`) ?? null;
    const isLater = own !== null && (dates.effectiveFrom ?? '') < own;
    law.annex({
      name: annexName(unit, number),
      title: linesOf(textOf(unit, '별표제목')).join(' ') || null,
      effectiveFrom: isLater ? own : null,
    });
    addLines(lines[index]!, joiner, law);
  }
}

function isForm(unit: XmlElement): boolean {
  return textOf(unit, '별표구분') !== '별표';
}

/** `별표`, `별표 1의2`, `별지 제3호의2서식` */
function annexName(unit: XmlElement, number: string): string {
  if (!isForm(unit)) return number === '0' ? '별표' : `별표 ${number}`;
  const [base, branch] = number.split('의');
  if (base === '0') return '별지 서식';
  return `별지 제${base}호${branch === undefined ? '' : `의${branch}`}서식`;
}

function addLines(lines: readonly string[], joiner: LineJoiner, law: LawBuilder): void {
  const room = usualWidth(lines.filter((line) => !/[─━│┃]/.test(line)));
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) law.annexLine(indent(open[0]!) + joiner.join(open), null);
    open = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (isTableTop(line)) {
      close();
      const end = tableEnd(lines, index);
      addTable(lines.slice(index, end + 1), joiner, law);
      index = end;
      continue;
    }
    const above = open.at(-1);
    const goesOn = above !== undefined && !startsAnew(line, above) && !isHeadLine(open[0]!);
    if (!goesOn || width(above) < FULL_LINE * room) close();
    open.push(line);
  }
  close();
}

/** Width of the lines that were broken: the third quartile, because a few lines are wider than the page. */
function usualWidth(lines: readonly string[]): number {
  const widths = lines.map(width).toSorted((left, right) => left - right);
  return widths[Math.floor(widths.length * 0.75)] ?? 0;
}

/** `■ 의료관계 행정처분 규칙 [별표] <개정 2026. 4. 1.>`, `[시행일: 2026. 12. 31.] 제2호사목` */
function isHeadLine(line: string): boolean {
  return /^\s*[■[]/.test(line);
}

function tableEnd(lines: readonly string[], start: number): number {
  const end = lines.findIndex((line, index) => index > start && isTableBottom(line));
  return end < 0 ? lines.length - 1 : end;
}

function addTable(lines: readonly string[], joiner: LineJoiner, law: LawBuilder): void {
  const { head, header, rows } = readTable(lines, joiner);
  for (const row of head) law.annexLine(row, header);
  for (const row of rows) law.annexLine(row, header);
}

function indent(line: string): string {
  return /^\s*/.exec(line)![0];
}

function width(line: string): number {
  let columns = 0;
  for (const character of line.trim()) columns += character.charCodeAt(0) < 0x80 ? 1 : 2;
  return columns;
}
