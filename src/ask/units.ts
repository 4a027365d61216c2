import { circledNumber } from '../korean/circled.ts';
import { lineKind } from '../korean/lines.ts';
import { sentences } from '../korean/sentences.ts';
import { endsOpen, endsSentence, startsOpen } from '../korean/sentences-open.ts';
import type { Span } from '../model/passage.ts';

/** A run of text that may be quoted: never cut before its exception, its list or its grade. */
export interface Unit {
  readonly span: Span;
  /** Spans the unit cannot be understood without: the sentence that opens the list it stands in. */
  readonly needs: readonly Span[];
  /** 항 of a law; null where there is none. */
  readonly paragraph: number | null;
  /** 호 of a law, for an item quoted alone. */
  readonly item: string | null;
  /** Items of the list that an item quoted alone stands in. */
  readonly listed: number;
}

const ITEM = /^ {2}(\d+(?:의\d+)?)\.\s/;
const SUBITEM = /^ {4}[가-힣]\.\s/;
const HEADING = /^제\d+조(?:의\d+)?(?:\(|$)/;

/** Longest paragraph that is quoted whole with its list, in characters. */
const WHOLE_PARAGRAPH = 1000;

/** A sentence that opens like this belongs to the one before it. */
const CONTINUES =
  /^(다만|단[,，]|이 경우|그러나|예외|\(?\s*권고\s*등급|\(?\s*근거\s*수준|\(?\s*Class\s|\(?\s*LOE)/i;

/** A sentence that announces a list: 아래 1), 2) 중 어느 하나, 다음과 같다. */
const ANNOUNCES = /(?:다음|아래)(?:[^.]|\.\d)*(?:같다|같음|하나|각\s|경우|모두|중)[^\n]*$|:\s*$/;
const LISTED = /^\s*(?:[-•·○▪*]|\(?\d{1,2}[).]|[가-하][.)]|[①-⑳])/;

interface Line extends Span {
  readonly text: string;
}

/** The quotable units of a law article, from its text as the law reader writes it. */
export function lawUnits(text: string): readonly Unit[] {
  return paragraphsOf(linesOf(text)).flatMap((lines) => paragraphUnits(lines));
}

function paragraphUnits(lines: readonly Line[]): Unit[] {
  const whole = spanOf(lines);
  const items = lines.findIndex((line) => ITEM.test(line.text));
  const paragraph = paragraphNumber(lines[0]!.text);
  if (items <= 0 || whole.end - whole.start <= WHOLE_PARAGRAPH) {
    return [{ span: whole, needs: [], paragraph, item: null, listed: 0 }];
  }
  const lead = spanOf(lines.slice(0, items));
  const list = itemsOf(lines.slice(items));
  return list.map((item) => ({
    span: spanOf(item),
    needs: [lead],
    paragraph,
    item: ITEM.exec(item[0]!.text)?.[1] ?? null,
    listed: list.length,
  }));
}

/** 3 for a line that opens with ③; null for a line without a mark of its own. */
export function paragraphNumber(line: string): number | null {
  return circledNumber(line);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '' && !HEADING.test(line)) {
      lines.push({ start: start + (line.length - line.trimStart().length), end, text: line });
    }
    start = end + 1;
  }
  return lines;
}

function paragraphsOf(lines: readonly Line[]): Line[][] {
  return grouped(lines, (line) => paragraphNumber(line.text) !== null);
}

/** A subitem goes with its item. */
function itemsOf(lines: readonly Line[]): Line[][] {
  return grouped(lines, (line) => ITEM.test(line.text) && !SUBITEM.test(line.text));
}

function grouped(lines: readonly Line[], opens: (line: Line) => boolean): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (groups.length === 0 || opens(line)) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups;
}

/** A span without white space around it and without the notes of amendments at its end. */
export function quotable(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end).replace(/\s*(?:<[^<>]*>\s*)*$/, '');
  const indent = own.length - own.trimStart().length;
  return { start: start + indent, end: start + own.length };
}

function spanOf(lines: readonly Line[]): Span {
  const last = lines.at(-1)!;
  // What was amended when is no part of a quotation.
  const notes = /\s*(?:<[^<>]*>\s*)+$/.exec(last.text);
  return { start: lines[0]!.start, end: last.end - (notes?.[0].length ?? 0) };
}

/** Longest unit that still takes a further item of its list along, in characters. */
const LONGEST_LIST = 900;

function goesOn(text: string, open: Span, next: Span): boolean {
  const sentence = text.slice(next.start, next.end);
  if (CONTINUES.test(sentence)) return true;
  const before = text.slice(open.start, open.end);
  const inList =
    LISTED.test(sentence) &&
    ANNOUNCES.test(before.split(/\n\s*(?=[-•·○▪*]|\(?\d{1,2}[).]|[가-하][.)]|[①-⑳])/)[0]!);
  return inList && next.end - open.start <= LONGEST_LIST;
}

/** Cells of a table row that no rule opens: 시술 혈관: LAD | 해당 시술: 확장술. */
const CELLS = /\S \| \S/;

/** A longer line that ends with a noun is no title: its sentence may have been wrapped, in characters. */
const LONGEST_TITLE = 40;

/**
 * Whether a sentence was cut at the end of a line or a block: 모유에서 바이러스가 검출된. What follows may
 * turn its meaning round.
 */
function isCut(own: string): boolean {
  const kind = lineKind(own);
  return kind !== 'heading' && kind !== 'row' && !CELLS.test(own) && endsOpen(own);
}

/** Whether a long text stops at a noun, and its last words or its predicate may stand after it. */
function mayBeCut(own: string): boolean {
  const isText = lineKind(own) === 'text' && !CELLS.test(own);
  return isText && own.length > LONGEST_TITLE && !endsSentence(own);
}

/** Sentences, those that a page break or a column cut at a line end put together again. */
function wholeSentences(text: string): readonly Span[] {
  const whole: Span[] = [];
  for (const span of sentences(text)) {
    const open = whole.at(-1);
    const next = text.slice(span.start, span.end);
    if (open !== undefined && isRestOf(text.slice(open.start, open.end), next)) {
      whole[whole.length - 1] = { start: open.start, end: span.end };
    } else whole.push(span);
  }
  return whole;
}

function isRestOf(open: string, next: string): boolean {
  if (lineKind(next) !== 'text' || CELLS.test(next)) return false;
  if (isCut(open)) return true;
  return mayBeCut(open) ? endsSentence(next) : startsOpen(next) && !endsSentence(open);
}

/**
 * The quotable units of any other text: sentences, with the exceptions and grades that follow them. A
 * sentence whose start or end is not in the text is none, and neither is one whose exception is cut.
 */
export function sentenceUnits(text: string): readonly Unit[] {
  const units: { span: Span; cut: boolean }[] = [];
  const { length } = text.trimEnd();
  for (const span of wholeSentences(text)) {
    const open = units.at(-1);
    const own = text.slice(span.start, span.end);
    const cut = isCut(own) || startsOpen(own) || (span.end === length && mayBeCut(own));
    if (open === undefined || !goesOn(text, open.span, span)) units.push({ span, cut });
    else if (!cut || CONTINUES.test(own)) {
      units[units.length - 1] = { span: { ...open.span, end: span.end }, cut: open.cut || cut };
    }
  }
  return units
    .filter(({ cut }) => !cut)
    .map(({ span }) => ({ span, needs: [], paragraph: null, item: null, listed: 0 }));
}

/** A text that must not be cut. */
export function wholeUnit(text: string): Unit {
  const span = { start: 0, end: text.length };
  return { span, needs: [], paragraph: null, item: null, listed: 0 };
}
