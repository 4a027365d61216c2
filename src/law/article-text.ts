import { CIRCLED, circledNumber } from '../korean/circled.ts';
import type { Item, Paragraph, Subitem } from '../model/law.ts';
import type { Span } from '../model/passage.ts';

const HEADING = /^제\d+조(?:의\d+)?(?:\((.*)\))?\s*$/;
const ITEM = /^ {2}(\d+(?:의\d+)?)\.\s/;
const SUBITEM = /^ {4}([가-힣])\.\s/;
const DELETED = new RegExp(`^(?:[${CIRCLED}]\\s*)?삭제\\s*(?:<[^>]*>\\s*)*$`);

/** An article's text, as the law reader writes it, taken apart. All spans are offsets into it. */
export interface ParsedArticle {
  readonly title: string | null;
  readonly paragraphs: readonly Paragraph[];
  /** Nothing of it is left but the note that it was deleted. */
  readonly deleted: boolean;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenItem = Open<Omit<Item, 'subitems'>> & { subitems: Open<Subitem>[] };
type OpenParagraph = Open<Omit<Paragraph, 'items'>> & { items: OpenItem[] };

/** 조 → 항 → 호 → 목. A line without a mark goes on with whatever came before it. */
export function parseArticleText(text: string): ParsedArticle {
  const paragraphs: OpenParagraph[] = [];
  let start = 0;
  let title: string | null = null;
  for (const line of text.split('\n')) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const heading = span.start === 0 ? HEADING.exec(line) : null;
    if (heading !== null) title = heading[1] ?? null;
    else if (line.trim() !== '') addLine(paragraphs, line, span);
  }
  return { title, paragraphs, deleted: isDeleted(text, paragraphs) };
}

function addLine(paragraphs: OpenParagraph[], line: string, span: Span): void {
  const number = circledNumber(line);
  if (number !== null || paragraphs.length === 0) paragraphs.push({ number, span, items: [] });
  const paragraph = paragraphs.at(-1)!;
  const item = ITEM.exec(line);
  const subitem = SUBITEM.exec(line);
  if (item !== null) paragraph.items.push({ number: item[1]!, span, subitems: [] });
  else if (subitem !== null) paragraph.items.at(-1)?.subitems.push({ number: subitem[1]!, span });
  extend(paragraph, span.end);
}

/** Everything open grows to the end of the line. */
function extend(paragraph: OpenParagraph, end: number): void {
  const item = paragraph.items.at(-1);
  for (const open of [paragraph, item, item?.subitems.at(-1)]) {
    if (open !== undefined) open.span = { start: open.span.start, end };
  }
}

function isDeleted(text: string, paragraphs: readonly OpenParagraph[]): boolean {
  return (
    paragraphs.length > 0 &&
    paragraphs.every(({ span }) => DELETED.test(text.slice(span.start, span.end)))
  );
}
