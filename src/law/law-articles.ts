import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/law.ts';
import type { Passage } from '../model/passage.ts';
import type { OpenRelease, StoredDocument } from '../ports.ts';
import { parseArticleText } from './article-text.ts';

/** One 조 of one edition, with its structure. */
export interface ArticleText {
  readonly document: Document;
  /** `17의2` */
  readonly number: string;
  readonly title: string | null;
  /** 편·장·절 above it, outermost first. */
  readonly headings: readonly string[];
  /** From the heading line to the end. */
  readonly text: string;
  /** Offset of `text` in the document's extracted text. */
  readonly offset: number;
  /** All spans are offsets into `text`. */
  readonly paragraphs: readonly Paragraph[];
  readonly passages: readonly Passage[];
  readonly deleted: boolean;
  /** The article's own effective date where the source gives one, else the document's. */
  readonly effectiveFrom: IsoDate | null;
}

/** An edition's articles in order; a number that stands twice is found at its first place. */
export class LawArticles {
  readonly all: readonly ArticleText[];
  readonly #byNumber: ReadonlyMap<string, ArticleText>;

  constructor(all: readonly ArticleText[]) {
    this.all = all;
    this.#byNumber = new Map(all.toReversed().map((article) => [article.number, article]));
  }

  find(number: string): ArticleText | null {
    return this.#byNumber.get(number) ?? null;
  }
}

/** Reads an edition back out of its passages: those of one article stand next to each other. */
export async function readArticles(
  release: OpenRelease,
  { document, passages }: StoredDocument,
): Promise<LawArticles> {
  const own = await release.passagesOf(document.id, 0, passages);
  return new LawArticles(runsOf(own).map((run) => toArticle(document, run)));
}

function runsOf(passages: readonly Passage[]): readonly Passage[][] {
  const runs: Passage[][] = [];
  for (const passage of passages) {
    if (passage.locator.article === undefined) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.locator.article === passage.locator.article) run.push(passage);
    else runs.push([passage]);
  }
  return runs;
}

function toArticle(document: Document, passages: readonly Passage[]): ArticleText {
  const first = passages[0]!;
  const text = joined(passages);
  const { title, paragraphs, deleted } = parseArticleText(text);
  return {
    document,
    number: first.locator.article!,
    title: first.locator.articleTitle ?? title,
    headings: first.headings,
    text,
    offset: first.span.start,
    paragraphs,
    passages,
    deleted,
    effectiveFrom: lastOf(passages, document),
  };
}

/** Passages are slices of one text; what lies between them are line ends. */
function joined(passages: readonly Passage[]): string {
  const start = passages[0]!.span.start;
  let text = '';
  for (const passage of passages) {
    text = text.padEnd(passage.span.start - start, '\n') + passage.text;
  }
  return text;
}

/** Paragraphs may take effect on different days: the article reads like this from the last of them on. */
function lastOf(passages: readonly Passage[], document: Document): IsoDate | null {
  const days = passages.map((passage) => passage.effectiveFrom ?? document.effectiveFrom);
  return days.includes(null) ? null : days.toSorted().at(-1)!;
}
