import type { Span } from './passage.ts';

/** 목. `number` as printed: 가, 나 … */
export interface Subitem {
  readonly number: string;
  readonly span: Span;
}

/** 호. `number` like `6의2`. */
export interface Item {
  readonly number: string;
  readonly span: Span;
  readonly subitems: readonly Subitem[];
}

/** 항. `number` is null for an article that has no numbered paragraph. */
export interface Paragraph {
  readonly number: number | null;
  /** From the mark to the end of the last item. */
  readonly span: Span;
  readonly items: readonly Item[];
}

/** 조. All spans are offsets into the law's extracted text. */
export interface Article {
  /** `17의2` for 제17조의2. */
  readonly number: string;
  readonly title: string | null;
  /** 편·장·절 above it, outermost first. */
  readonly headings: readonly string[];
  /** Its own 시행일 where the source gives one that differs from the law's. */
  readonly effectiveFrom: string | null;
  /** From the heading line to the end of the text. */
  readonly span: Span;
  readonly paragraphs: readonly Paragraph[];
}

/** 부칙 of one amendment, cut at its articles. */
export interface Addendum {
  /** `제21524호, 2026.4.7` */
  readonly name: string;
  /** The act it belongs to where that is another one (타법개정): 간호법. */
  readonly ofLaw?: string | null;
  readonly articles: readonly {
    readonly number: string | null;
    readonly title: string | null;
    readonly span: Span;
  }[];
}

export interface AnnexLine {
  readonly span: Span;
  /** Head row of the table that the line is a row of. */
  readonly header: string | null;
  /** Its own 시행일 where a part of the annex has one. */
  readonly effectiveFrom: string | null;
}

/** A part beside the articles: 별표, 별지 서식 (its title alone), or the 전문 before 제1조. */
export interface Annex {
  /** `별표 1의2`, `별지 제3호서식`, `전문` */
  readonly name: string;
  readonly title: string | null;
  /** Its own 시행일 where it differs from the law's. */
  readonly effectiveFrom: string | null;
  readonly span: Span;
  /** Paragraphs and table rows, to be kept whole. */
  readonly lines: readonly AnnexLine[];
}

export interface LawText {
  readonly text: string;
  readonly articles: readonly Article[];
  readonly addenda: readonly Addendum[];
  readonly annexes: readonly Annex[];
}
