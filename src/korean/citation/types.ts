import type { Span } from '../../model/passage.ts';

/** 시행령 or 시행규칙 below a law. */
export type Decree = '시행령' | '시행규칙';

/** A law as a text names it: 「의료법 시행규칙」 and 의료법시행규칙 are both 의료법 with its 시행규칙. */
export interface LawName {
  /** Without the decree, spelled as in the text. */
  readonly base: string;
  readonly decree: Decree | null;
}

/** How a citation says which law it means. */
export type LawRelation =
  /** By name or by a short name the text declares. */
  | 'named'
  /** 같은 법, 동법, 같은 조, 같은 항 */
  | 'same'
  /** 이 법 */
  | 'this'
  /** 법 제22조, 영 제3조, 규칙 제15조 */
  | 'abbreviated'
  /** Only a number; the law was named before. */
  | 'inherited';

/** A place in a law. Numbers are written without 제: `17의2`, `1`, `3의2`, `라`. */
export interface Place {
  readonly article: string | null;
  readonly paragraph: string | null;
  readonly item: string | null;
  readonly subitem: string | null;
  /** `별표 7`, `별표 1의2`, `별지 제1호서식`, or `별표` alone. */
  readonly annex: string | null;
  /** 부칙; `name` like `제21238호, 2025. 12. 23.`, null when it is not said which. */
  readonly addendum: { readonly name: string | null } | null;
}

/** One place of one law that a text points to. */
export interface Citation extends Place {
  readonly span: Span;
  /** The text at `span`. */
  readonly surface: string;
  /** null: the text does not say which law (같은 법 without one before it). */
  readonly law: LawName | null;
  readonly relation: LawRelation;
  /** The article's title where the text gives one: 제17조(진단서 등). */
  readonly title: string | null;
  /** Words right before an opening bracket that holds this citation alone: 진료거부 금지(의료법 제15조). */
  readonly lead: string | null;
  /** Which end of a range: 제19조부터 제23조까지. */
  readonly range: 'from' | 'to' | null;
  /** How many brackets are open around it. */
  readonly depth: number;
}

/** Tells known law names in running text; without one the grammar goes by the shape of words alone. */
export interface LawNameFinder {
  /** End of the longest known law name that starts at `at`, spaces and interpuncts ignored; -1: none. */
  endAt(text: string, at: number): number;
}

/** `의료법 시행규칙` */
export function fullName({ base, decree }: LawName): string {
  return decree === null ? base : `${base} ${decree}`;
}
