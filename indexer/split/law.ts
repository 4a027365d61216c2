import { articleLabel } from '../../src/korean/article.ts';
import type { Addendum, Article, Item, LawText, Paragraph } from '../../src/model/law.ts';
import type { Span } from '../../src/model/passage.ts';
import type { LawDates } from '../law-dates.ts';
import { splitAnnex } from './annexes.ts';
import { group, type Piece, TARGET_LENGTH } from './pieces.ts';

interface Unit {
  readonly paragraph: Paragraph;
  readonly items: readonly Item[];
  readonly span: Span;
  /** Its own day of commencement; null where it is its law's. */
  readonly effectiveFrom: string | null;
}

type DateOf = (unit: Omit<Unit, 'effectiveFrom'>) => string | null;

/** A paragraph up to this length stays whole with its list, in characters: a list in parts misleads. */
const WHOLE_PARAGRAPH = 1000;

/** Addenda that only rewrite other laws say nothing of this one. */
const REWRITES_OTHERS = /^다른\s*(법률|법령|대통령령|법률안)|^다른 .*개정/;

const LEAD_LENGTH = 200;

/**
 * A law's articles and addenda as passages: whole paragraphs where they fit, whole items where they do
 * not; what takes effect on different days stands in different passages.
 */
export function splitLaw(
  title: string,
  law: LawText,
  dates: LawDates | null = null,
): readonly Piece[] {
  return [
    ...law.articles.flatMap((article) =>
      splitArticle(title, article, law.text, ({ paragraph, items, span }) =>
        dates === null
          ? article.effectiveFrom
          : dates.of(article, {
              paragraph: paragraph.number,
              items: items.map(({ number }) => number),
              span,
            }),
      ),
    ),
    ...law.addenda.flatMap((addendum) => splitAddendum(title, addendum)),
    ...law.annexes.flatMap((annex) => splitAnnex(title, annex, law.text)),
  ];
}

function splitArticle(title: string, article: Article, text: string, dateOf: DateOf): Piece[] {
  const name = `${articleLabel(article.number)}${article.title === null ? '' : `(${article.title})`}`;
  const context = [title, ...article.headings, name].join(' ');
  const base = {
    law: title,
    article: article.number,
    ...(article.title && { articleTitle: article.title }),
  };
  const whole = article.paragraphs.map((paragraph) => dated(wholeUnit(paragraph), dateOf));
  const isUniform = whole.every(({ effectiveFrom }) => effectiveFrom === whole[0]!.effectiveFrom);
  if (isUniform && length(article.span) <= TARGET_LENGTH) {
    return [piece(title, article, whole, article.span, base, context)];
  }
  const units = article.paragraphs.flatMap(unitsOf).map((unit) => dated(unit, dateOf));
  return group(units, mayJoin).map((units, index) => {
    const start = index === 0 ? article.span.start : units[0]!.span.start;
    const span = { start, end: units.at(-1)!.span.end };
    return piece(title, article, units, span, base, `${context} ${lead(units[0]!, text)}`);
  });
}

function piece(
  title: string,
  article: Article,
  units: readonly Unit[],
  span: Span,
  base: Piece['locator'],
  context: string,
): Piece {
  const paragraphs = paragraphRange(units);
  const items = itemRange(units);
  const locator = { ...base, ...(paragraphs && { paragraphs }), ...(items && { items }) };
  const place = `${paragraphs ? paragraphsLabel(paragraphs) : ''}${items ? itemsLabel(items) : ''}`;
  return {
    label: `「${title}」 ${articleLabel(article.number)}${place}`,
    headings: article.headings,
    locator,
    span,
    effectiveFrom: units[0]?.effectiveFrom ?? null,
    context,
  };
}

/** A paragraph that fits is one unit; a longer one is its opening and then its items, each whole. */
function unitsOf(paragraph: Paragraph): Omit<Unit, 'effectiveFrom'>[] {
  const first = paragraph.items[0];
  if (length(paragraph.span) <= WHOLE_PARAGRAPH || first === undefined) {
    return [wholeUnit(paragraph)];
  }
  const [head, ...rest] = paragraph.items;
  const opening = {
    paragraph,
    items: [head!],
    span: { start: paragraph.span.start, end: head!.span.end },
  };
  return [opening, ...rest.map((item) => ({ paragraph, items: [item], span: item.span }))];
}

function wholeUnit(paragraph: Paragraph): Omit<Unit, 'effectiveFrom'> {
  return { paragraph, items: [], span: paragraph.span };
}

function dated(unit: Omit<Unit, 'effectiveFrom'>, dateOf: DateOf): Unit {
  return { ...unit, effectiveFrom: dateOf(unit) };
}

/** Whole paragraphs may share a passage; items only with items of their own paragraph. */
function mayJoin(last: Unit, next: Unit): boolean {
  if (last.effectiveFrom !== next.effectiveFrom) return false;
  if (last.items.length === 0 && next.items.length === 0) return true;
  return last.paragraph === next.paragraph;
}

/** The sentence that opens the list, for a passage that starts inside it. */
function lead(unit: Unit, text: string): string {
  const first = unit.paragraph.items[0];
  if (first === undefined || unit.items[0] === first || unit.items.length === 0) return '';
  return text.slice(unit.paragraph.span.start, first.span.start).slice(0, LEAD_LENGTH);
}

function paragraphRange(units: readonly Unit[]): { from: number; to: number } | null {
  const numbers = units.map((unit) => unit.paragraph.number).filter((number) => number !== null);
  return numbers.length === 0 ? null : { from: numbers[0]!, to: numbers.at(-1)! };
}

function itemRange(units: readonly Unit[]): { from: string; to: string } | null {
  const items = units.flatMap((unit) => unit.items);
  return items.length === 0 ? null : { from: items[0]!.number, to: items.at(-1)!.number };
}

function paragraphsLabel({ from, to }: { from: number; to: number }): string {
  if (from === to) return `제${from}항`;
  return to === from + 1 ? `제${from}항ㆍ제${to}항` : `제${from}항부터 제${to}항까지`;
}

function itemsLabel({ from, to }: { from: string; to: string }): string {
  const name = (number: string) =>
    `제${number.replace(/의/, '호의')}${number.includes('의') ? '' : '호'}`;
  return from === to ? name(from) : `${name(from)}부터 ${name(to)}까지`;
}

function splitAddendum(title: string, addendum: Addendum): Piece[] {
  const kept = addendum.articles.filter((article) => !REWRITES_OTHERS.test(article.title ?? ''));
  return kept.map((article) => {
    const place = article.number === null ? '' : ` ${articleLabel(article.number)}`;
    const name = `부칙 <${addendum.name}>${place}`;
    return {
      label: `「${title}」 ${name}`,
      headings: ['부칙'],
      locator: { law: title, addendum: addendum.name },
      span: article.span,
      context: `${title} 부칙 ${article.title ?? ''}`,
    };
  });
}

function length(span: Span): number {
  return span.end - span.start;
}
