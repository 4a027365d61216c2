import { getDocumentProxy } from 'unpdf';
import type { ReadOptions } from '../source.ts';

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** What is written in one font. */
export interface FontText {
  /** Glyph ids as characters, one line a run, page by page. */
  readonly pages: ReadonlyMap<number, string>;
}

/** The text of the named fonts, as the file holds it. */
export async function surveyFonts(
  bytes: Uint8Array,
  names: ReadonlySet<string>,
  { onPage, skip }: ReadOptions,
): Promise<ReadonlyMap<string, FontText>> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const survey = new Survey(names);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (skip?.has(number)) continue;
      onPage?.(number);
      const page = await pdf.getPage(number);
      await survey.add(page, number);
      page.cleanup();
    }
    onPage?.(null);
    return survey.texts;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

class Survey {
  readonly texts = new Map<string, { pages: Map<number, string> }>();
  readonly #names: ReadonlySet<string>;
  /** Fonts are numbered by pdf.js; their names are known once a page has been prepared for drawing. */
  readonly #known = new Map<string, string | null>();

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  async add(page: PdfPage, number: number): Promise<void> {
    const { items } = await page.getTextContent({ disableNormalization: true });
    const runs = items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []));
    const fresh = runs.some(({ fontName }) => !this.#known.has(fontName));
    if (fresh) await page.getOperatorList();
    for (const { fontName, str } of runs) {
      const name = this.#nameOf(page, fontName);
      if (name !== null) this.#take(name, number, str);
    }
  }

  #nameOf(page: PdfPage, fontName: string): string | null {
    const known = this.#known.get(fontName);
    if (known !== undefined) return known;
    if (!page.commonObjs.has(fontName)) return null;
    const font = page.commonObjs.get(fontName) as { name?: string };
    const name = font.name !== undefined && this.#names.has(font.name) ? font.name : null;
    this.#known.set(fontName, name);
    return name;
  }

  #take(name: string, number: number, run: string): void {
    const text = this.texts.get(name) ?? { pages: new Map<number, string>() };
    // pdf.js puts spaces of its own between runs; a glyph id that is 0x20 is lost here, not in the repair.
    text.pages.set(number, `${text.pages.get(number) ?? ''}${run.replaceAll(' ', '')}\n`);
    this.texts.set(name, text);
  }
}
