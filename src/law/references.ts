import { nowhere } from '../korean/citation/annex.ts';
import type { Home } from '../korean/citation/home.ts';
import { lawName } from '../korean/citation/mention.ts';
import { parseCitations } from '../korean/citation/parse.ts';
import { type Citation, fullName, type LawName } from '../korean/citation/types.ts';
import type { Span } from '../model/passage.ts';
import type { Edition } from './edition.ts';
import type { ArticleText } from './law-articles.ts';
import { lawNames } from './names.ts';

/** A citation inside an article; its span is an offset into the article's text. */
export interface Reference {
  /** From the law's name, or the first number, to the last number. */
  readonly span: Span;
  readonly law: string;
  /** null: the law as a whole. */
  readonly article: string | null;
  readonly paragraph: number | null;
  readonly item: string | null;
  readonly subitem: string | null;
  /** It ends a range that begins at the reference before it: 제3항부터 제5항까지. */
  readonly endsRange: boolean;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** The 항 it stands in; null for an article without numbered ones. */
  readonly from: number | null;
}

/** A place that a reference reaches; a range reaches several. */
export interface Target {
  readonly article: string;
  readonly paragraph: number | null;
  readonly item: string | null;
  readonly subitem: string | null;
}

const names = lawNames([]);

/** Everything an article points to, in order. 같은 법 and 같은 조 never reach over a paragraph break. */
export function referencesOf(article: ArticleText, edition: Edition): readonly Reference[] {
  return citationsIn(article, edition).flatMap(({ citation, ...where }) =>
    isReference(citation) ? referenceAt(citation, where) : [],
  );
}

/** 별표 that an article names; its span is an offset into the article's text. */
export interface AnnexMention {
  readonly law: string;
  /** `별표 1의2` */
  readonly name: string;
  readonly span: Span;
}

/** Every 별표 that an article names, in order; forms (별지) are blanks to fill in. */
export function annexesNamedIn(article: ArticleText, edition: Edition): readonly AnnexMention[] {
  return citationsIn(article, edition).flatMap(({ citation, by }) => {
    const { law, annex, span } = citation;
    if (law === null || !annex?.startsWith('별표')) return [];
    const isOwn = edition.parent !== null && isListedBehindLaw(citation);
    return { law: isOwn ? edition.title : titleOf(law), name: annex, span: moved(span, by) };
  });
}

/** 법 제23조제2항 및 별표 1의4 in a decree: its own, for a 법 leaves such things to it. */
function isListedBehindLaw({ law, relation, surface }: Citation): boolean {
  return (
    relation === 'inherited' &&
    law!.decree === null &&
    /법률?$/.test(law!.base) &&
    /^[[<]?별표/.test(surface)
  );
}

interface Placed {
  readonly citation: Citation;
  /** Where the paragraph it stands in begins, and its number. */
  readonly by: number;
  readonly from: number | null;
}

function citationsIn(article: ArticleText, edition: Edition): readonly Placed[] {
  const shared = { ...surroundingsOf(edition), article: article.number };
  return article.paragraphs.flatMap(({ number, span }) => {
    const home = { ...shared, paragraph: number === null ? null : String(number) };
    const text = article.text.slice(span.start, span.end);
    const citations = parseCitations(text, names, home);
    return citations.map((citation) => ({ citation, by: span.start, from: number }));
  });
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** As the laws themselves write it. */
function titleOf(law: LawName): string {
  return fullName(law).replaceAll('·', 'ㆍ');
}

type Surroundings = Omit<Home, 'article' | 'paragraph'>;

const surroundings = new WeakMap<Edition, Surroundings>();

function surroundingsOf(edition: Edition): Surroundings {
  const known = surroundings.get(edition);
  if (known !== undefined) return known;
  const { title, numbers } = edition;
  const named = [...edition.names].map(([short, law]) => [short, lawName(law)] as const);
  const made = {
    law: lawName(title),
    names: new Map(named),
    hasArticle: (number: string) => numbers.has(number),
  };
  surroundings.set(edition, made);
  return made;
}

type WithLaw = Citation & { readonly law: LawName };

/** Annexes and addenda are no articles; where a law is named with one, the law as a whole is meant. */
function isReference(citation: Citation): citation is WithLaw {
  const { law, surface, annex, addendum } = citation;
  return law !== null && ((annex === null && addendum === null) || surface.startsWith('「'));
}

function referenceAt(
  { span, law, article, paragraph, item, subitem, addendum, range, depth }: WithLaw,
  { by, from }: Omit<Placed, 'citation'>,
): Reference {
  const place = addendum === null ? { article, paragraph, item, subitem } : nowhere;
  return {
    span: moved(span, by),
    law: titleOf(law),
    article: place.article,
    paragraph: place.paragraph === null ? null : Number(place.paragraph),
    item: place.item,
    subitem: place.subitem,
    endsRange: range === 'to',
    depth,
    from,
  };
}

/**
 * The places a reference means. A range also means what lies between its ends: articles by the order of
 * the law, paragraphs by their numbers.
 *
 * @param before the reference in front of it, where the range begins
 */
export function targetsOf(
  reference: Reference,
  before: Reference | undefined,
  articleNumbers: ReadonlySet<string>,
): readonly Target[] {
  const { article, paragraph, item, subitem } = reference;
  if (article === null) return [];
  const end = { article, paragraph, item, subitem };
  if (!reference.endsRange || before === undefined || before.law !== reference.law) return [end];
  if (before.article !== null && before.article !== article) {
    return [...articlesBetween(before.article, article, [...articleNumbers]), end];
  }
  if (item === null && paragraph !== null && before.paragraph !== null) {
    return [...paragraphsBetween(before.paragraph, paragraph, article), end];
  }
  return [end];
}

function articlesBetween(from: string, to: string, numbers: readonly string[]): Target[] {
  const [first, last] = [numbers.indexOf(from), numbers.indexOf(to)];
  if (first < 0 || last < 0) return [];
  return numbers.slice(first + 1, last).map((article) => place(article, null));
}

function paragraphsBetween(from: number, to: number, article: string): Target[] {
  const length = Math.max(0, to - from - 1);
  return Array.from({ length }, (_, index) => place(article, from + 1 + index));
}

function place(article: string, paragraph: number | null): Target {
  return { article, paragraph, item: null, subitem: null };
}

/** Whether two places of one article may be the same: what one of them leaves open fits anything. */
export function meets(
  left: { readonly paragraph: number | null; readonly item: string | null },
  right: { readonly paragraph: number | null; readonly item: string | null },
): boolean {
  const fits = <T>(one: T | null, other: T | null) =>
    one === null || other === null || one === other;
  return fits(left.paragraph, right.paragraph) && fits(left.item, right.item);
}
