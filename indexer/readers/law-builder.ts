import { articleLabel } from '../../src/korean/article.ts';
import type { Addendum, Annex, Article, Item, LawText, Paragraph } from '../../src/model/law.ts';
import type { Span } from '../../src/model/passage.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenItem = Open<Omit<Item, 'subitems'>> & { subitems: Open<Item['subitems'][number]>[] };
type OpenParagraph = Open<Omit<Paragraph, 'items'>> & { items: OpenItem[] };
type OpenArticle = Open<Omit<Article, 'paragraphs'>> & { paragraphs: OpenParagraph[] };
type OpenAnnex = Open<Omit<Annex, 'lines'>> & { lines: Annex['lines'][number][] };
type OpenAddendum = Open<Omit<Addendum, 'articles'>> & {
  articles: Open<Addendum['articles'][number]>[];
};

/** Collects a law's lines into one text and keeps the span of every 조·항·호·목 in it. */
export class LawBuilder {
  readonly #lines: string[] = [];
  #length = 0;
  readonly #articles: OpenArticle[] = [];
  readonly #addenda: OpenAddendum[] = [];
  readonly #annexes: OpenAnnex[] = [];

  /** @param effectiveFrom the article's own 시행일, where the source gives one */
  article(
    number: string,
    title: string | null,
    headings: readonly string[],
    effectiveFrom: string | null = null,
  ): void {
    const span = this.#write(
      title === null ? articleLabel(number) : `${articleLabel(number)}(${title})`,
    );
    this.#articles.push({ number, title, headings, effectiveFrom, span, paragraphs: [] });
  }

  paragraph(number: number | null, line: string): void {
    const article = this.#articles.at(-1);
    if (article === undefined) return;
    article.paragraphs.push({ number, span: this.#write(line), items: [] });
    this.#extend();
  }

  item(number: string, line: string): void {
    this.#paragraphOf().items.push({ number, span: this.#write(line), subitems: [] });
    this.#extend();
  }

  subitem(number: string, line: string): void {
    const paragraph = this.#paragraphOf();
    const span = this.#write(line);
    paragraph.items.at(-1)?.subitems.push({ number, span });
    this.#extend();
  }

  /** A line that goes on with whatever came before it. */
  line(line: string): void {
    const article = this.#articles.at(-1);
    if (article === undefined) return;
    if (article.paragraphs.length === 0) return this.paragraph(null, line);
    this.#write(line);
    this.#extend();
  }

  addendum(name: string, ofLaw: string | null = null): void {
    this.#addenda.push({ name, ofLaw, articles: [] });
  }

  addendumArticle(number: string | null, title: string | null, line: string): void {
    this.#addenda.at(-1)?.articles.push({ number, title, span: this.#write(line) });
  }

  addendumLine(line: string): void {
    const article = this.#addenda.at(-1)?.articles.at(-1);
    if (article === undefined) return this.addendumArticle(null, null, line);
    article.span = { start: article.span.start, end: this.#write(line).end };
  }

  /** A part beside the articles begins with its heading line. */
  annex({ name, title, effectiveFrom }: Pick<Annex, 'name' | 'title' | 'effectiveFrom'>): void {
    const span = this.#write(title === null ? name : `${name} ${title}`);
    this.#annexes.push({ name, title, effectiveFrom, span, lines: [] });
  }

  /** @param header head row of the table that the line is a row of */
  annexLine(line: string, header: string | null, effectiveFrom: string | null = null): void {
    const annex = this.#annexes.at(-1);
    if (annex === undefined) return;
    const span = this.#write(line);
    annex.lines.push({ span, header, effectiveFrom });
    annex.span = { start: annex.span.start, end: span.end };
  }

  build(): LawText {
    return {
      text: this.#lines.join('\n'),
      articles: this.#articles,
      addenda: this.#addenda,
      annexes: this.#annexes,
    };
  }

  get articles(): number {
    return this.#articles.length;
  }

  get annexes(): number {
    return this.#annexes.length;
  }

  #paragraphOf(): OpenParagraph {
    const article = this.#articles.at(-1)!;
    if (article.paragraphs.length === 0) {
      article.paragraphs.push({
        number: null,
        span: { start: this.#length, end: this.#length },
        items: [],
      });
    }
    return article.paragraphs.at(-1)!;
  }

  #write(line: string): Span {
    const start = this.#length;
    this.#lines.push(line);
    this.#length += line.length + 1;
    return { start, end: start + line.length };
  }

  /** Everything open grows to the end of the text. */
  #extend(): void {
    const end = this.#length - 1;
    const article = this.#articles.at(-1)!;
    const paragraph = article.paragraphs.at(-1)!;
    const item = paragraph.items.at(-1);
    const subitem = item?.subitems.at(-1);
    for (const open of [article, paragraph, item, subitem]) {
      if (open !== undefined) open.span = { start: open.span.start, end };
    }
  }
}
