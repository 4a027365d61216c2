import { isTableBottom, isTableTop, readTable } from './law-xml-table.ts';
import { type LineJoiner, startsAnew } from './law-xml-wrap.ts';

/** A paragraph, or a row of the table whose head is `header`. */
export interface ReadLine {
  readonly text: string;
  readonly header: string | null;
}

/** A line shorter than this share of the usual one was not broken for want of room. */
const FULL_LINE = 0.8;

/** Puts the printed lines of a 별표 together into paragraphs and table rows. */
export class AnnexLines {
  readonly #joiner: LineJoiner;
  readonly #read: ReadLine[] = [];
  #open: string[] = [];

  constructor(joiner: LineJoiner) {
    this.#joiner = joiner;
  }

  read(lines: readonly string[]): readonly ReadLine[] {
    const room = usualWidth(lines.filter((line) => !/[─━│┃]/.test(line)));
    let table: string[] | null = null;
    for (const line of lines) {
      if (table === null && isTableTop(line)) {
        this.#close();
        table = [];
      }
      if (table === null) this.#prose(line, room);
      else {
        table.push(line);
        if (isTableBottom(line)) table = this.#table(table);
      }
    }
    if (table !== null) this.#table(table);
    this.#close();
    return this.#read;
  }

  #prose(line: string, room: number): void {
    const above = this.#open.at(-1);
    const goesOn = above !== undefined && !startsAnew(line, above) && !isHeadLine(this.#open[0]!);
    if (!goesOn || width(above) < FULL_LINE * room) this.#close();
    this.#open.push(line);
  }

  #close(): void {
    const [first] = this.#open;
    if (first !== undefined)
      this.#read.push({ text: indent(first) + this.#joiner.join(this.#open), header: null });
    this.#open = [];
  }

  #table(lines: readonly string[]): null {
    const { head, header, rows } = readTable(lines, this.#joiner);
    for (const text of [...head, ...rows]) this.#read.push({ text, header });
    return null;
  }
}

/** `■ 의료관계 행정처분 규칙 [별표] <개정 2026. 4. 1.>`, `[시행일: 2026. 12. 31.] 제2호사목` */
function isHeadLine(line: string): boolean {
  return /^\s*[■[]/.test(line);
}

/** Width of the lines that were broken: the third quartile, because a few lines are wider than the page. */
function usualWidth(lines: readonly string[]): number {
  const widths = lines.map(width).toSorted((left, right) => left - right);
  return widths[Math.floor(widths.length * 0.75)] ?? 0;
}

function indent(line: string): string {
  return /^\s*/.exec(line)![0];
}

function width(line: string): number {
  let columns = 0;
  for (const character of line.trim()) columns += character.charCodeAt(0) < 0x80 ? 1 : 2;
  return columns;
}
