import { circledNumber } from '../../src/korean/circled.ts';
import type { LawBuilder } from './law-builder.ts';
import type { StaggeredDates } from './law-xml-dates.ts';
import { isoDate } from './law-xml-dates.ts';
import { branched, linesOf } from './law-xml-lines.ts';
import { children, textOf, type XmlElement } from './law-xml-tree.ts';

/** What dates the articles: the law's own 시행일 and the places that differ from it. */
export interface LawDates {
  readonly effectiveFrom: string | null;
  readonly staggered: StaggeredDates;
}

const RANKS = ['편', '장', '절', '관'];
const HEADING = /^제\s*\d+(?:의\d+)?\s*([편장절관])(?:의\d+)?(?:\s|$)/;
const MAX_HEADING = 200;
const ARTICLE_MARK = /^제\s*\d+조(?:의\s*\d+)?\s*/;
const ITEM = /^\s*(\d+(?:의\d+)?)\.\s*/;
const SUBITEM = /^\s*([가-힣](?:의\d+)?)\.\s*/;

/** Writes 조문단위 into the builder: articles under their headings, and the 전문 before them. */
export function addArticles(units: readonly XmlElement[], dates: LawDates, law: LawBuilder): void {
  let headings: readonly { rank: number; text: string }[] = [];
  for (const unit of units) {
    const key = textOf(unit, '조문번호') || '0';
    const text = linesOf(textOf(unit, '조문내용'));
    if (textOf(unit, '조문여부') === '조문') {
      addArticle(
        unit,
        text,
        headings.map((heading) => heading.text),
        dates,
        law,
      );
    } else if (Number(key) === 0) addPreamble(text, law);
    else for (const line of text) headings = withHeading(headings, line.trim());
  }
}

function withHeading(
  above: readonly { rank: number; text: string }[],
  line: string,
): readonly { rank: number; text: string }[] {
  const mark = HEADING.exec(line)?.[1];
  const rank = mark === undefined ? RANKS.length : RANKS.indexOf(mark);
  const text = line
    .slice(0, MAX_HEADING)
    .replace(/\s*<[^>]*>\s*/g, ' ')
    .trim();
  return [...above.filter((heading) => heading.rank < rank), { rank, text }];
}

/** Some old decrees have no articles at all: their whole text is the 전문. */
function addPreamble(lines: readonly string[], law: LawBuilder): void {
  for (const line of lines.map((text) => text.trim())) {
    if (line === '전문') continue;
    if (law.annexes === 0) law.annex({ name: '전문', title: null, effectiveFrom: null });
    law.annexLine(line, null);
  }
}

function addArticle(
  unit: XmlElement,
  lines: readonly string[],
  headings: readonly string[],
  dates: LawDates,
  law: LawBuilder,
): void {
  const number = articleNumber(unit);
  const { title, rest } = cutTitle(lines[0]?.trim() ?? '', textOf(unit, '조문제목'));
  law.article(number, title, headings, ownDate(unit, number, dates));
  const paragraphs = children(unit, '항');
  if (rest !== '') law.paragraph(null, rest);
  for (const line of lines.slice(1)) addLooseLine(line, paragraphs.length === 0, law);
  for (const paragraph of paragraphs) addParagraph(paragraph, law);
}

/** 조문키 is NNNNGGD: number, branch, 1 for an article. 조문번호 alone is shared with headings. */
function articleNumber(unit: XmlElement): string {
  const key = /^(\d{4})(\d{2})\d$/.exec(unit.attributes.조문키 ?? '');
  if (key !== null) return branched(key[1]!, key[2]!);
  return branched(textOf(unit, '조문번호'), textOf(unit, '조문가지번호'));
}

/** Only a later date is the article's own: an earlier one belongs to an earlier edition of the law. */
function ownDate(unit: XmlElement, number: string, dates: LawDates): string | null {
  const own = dates.staggered.dates.get(number) ?? isoDate(textOf(unit, '조문시행일자'));
  if (own === null || dates.effectiveFrom === null) return own;
  return own > dates.effectiveFrom ? own : null;
}

/** The title is taken as printed: 조문제목 of old laws is in Chinese characters where the text is not. */
function cutTitle(line: string, given: string): { title: string | null; rest: string } {
  const rest = line.replace(ARTICLE_MARK, '');
  const end = given === '' || !rest.startsWith('(') ? -1 : closingBracket(rest);
  if (end < 0) return { title: given.replace(/^\(|\)$/g, '') || null, rest };
  return { title: rest.slice(1, end).trim() || null, rest: rest.slice(end + 1).trim() };
}

function closingBracket(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** Old laws keep their items in 조문내용 as plain lines. */
function addLooseLine(line: string, mayBeItem: boolean, law: LawBuilder): void {
  const item = mayBeItem ? ITEM.exec(line) : null;
  if (item === null) law.line(` ${line.trim()}`);
  else law.item(item[1]!, `  ${item[1]}. ${line.slice(item[0].length)}`);
}

function addParagraph(paragraph: XmlElement, law: LawBuilder): void {
  const number = circledNumber(textOf(paragraph, '항번호').trim());
  const [first, ...more] = linesOf(textOf(paragraph, '항내용'));
  if (first !== undefined) {
    const mark = textOf(paragraph, '항번호');
    const rest = first.trim().startsWith(mark) ? first.trim().slice(mark.length).trim() : first;
    if (number === null) law.line(first.trim());
    else law.paragraph(number, `${mark} ${rest}`.trimEnd());
  }
  for (const line of more) law.line(` ${line.trim()}`);
  for (const item of children(paragraph, '호')) addItem(item, law);
}

function addItem(item: XmlElement, law: LawBuilder): void {
  const number = branched(textOf(item, '호번호'), textOf(item, '호가지번호'));
  const [first = '', ...more] = linesOf(textOf(item, '호내용'));
  law.item(number, `  ${number}. ${first.replace(ITEM, '').trim()}`);
  for (const line of more) law.line(` ${line.trim()}`);
  for (const subitem of children(item, '목')) addSubitem(subitem, law);
}

function addSubitem(subitem: XmlElement, law: LawBuilder): void {
  const number = branched(textOf(subitem, '목번호'), textOf(subitem, '목가지번호'));
  const [first = '', ...more] = linesOf(textOf(subitem, '목내용'));
  law.subitem(number, `    ${number}. ${first.replace(SUBITEM, '').trim()}`);
  for (const line of more) law.line(` ${line.trim()}`);
}
