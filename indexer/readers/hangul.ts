import type { IRBlock } from 'kordoc';
import { UnreadableFileError } from '../../src/errors.ts';
import { lineKind } from '../../src/korean/lines.ts';
import type { Block, Reader } from '../source.ts';
import { isFormer } from './former.ts';
import { equationText } from './hangul-equation.ts';
import { headingLevel } from './hangul-heading.ts';
import { parseOffice } from './hangul-parse.ts';
import { type ColumnNames, writeTable } from './hangul-table.ts';
import { HangulText } from './hangul-text.ts';
import { noticeFacts } from './pdf-notice.ts';
import { plainFacts } from './text.ts';

/** HWP 5, HWPX and DOCX: paragraphs, headings and tables; pages where the file knows them. */
export const hangulReader: Reader = {
  name: 'hangul',
  version: 4,
  isolated: true,
  async read(bytes, fileName) {
    const { format, blocks, pages, title, warnings } = await parseOffice(bytes);
    const text = new HangulText();
    new Writer(text, pages).write(blocks);
    if (text.blocks.length === 0) throw new UnreadableFileError(nothingRead(warnings));
    return {
      structure: 'blocks',
      facts: {
        ...plainFacts(fileName, format),
        ...noticeFacts(text.text),
        pages,
        warnings: [...warnings],
      },
      text: text.text,
      blocks: text.blocks,
      ...(title !== null && { title }),
    };
  },
};

function nothingRead(warnings: readonly string[]): string {
  return warnings.length === 0
    ? '글이 없는 문서입니다(그림만 있을 수 있습니다).'
    : '파일이 손상되어 읽을 수 있는 글이 없습니다. 원본을 다시 받아 넣어 주십시오.';
}

/** Short line above a table that names it. */
const CAPTION = /^[<[(〈【]?\s*표\s*\d+/;

class Writer {
  readonly #text: HangulText;
  readonly #pages: number | null;
  /** Header rows of the table that was written last, while nothing followed it. */
  #before: ColumnNames | null = null;
  #caption = '';
  #former = false;

  constructor(text: HangulText, pages: number | null) {
    this.#text = text;
    this.#pages = pages;
  }

  write(blocks: readonly IRBlock[], inside: Block['pages'] = null): void {
    for (const [index, block] of blocks.entries()) {
      const pages = inside ?? this.#pagesOf(block, blocks[index + 1]);
      if (block.type === 'table') this.#table(block, pages);
      else this.#paragraph(block, blocks[index + 1], pages);
    }
  }

  #table({ table }: IRBlock, pages: Block['pages']): void {
    if (table === undefined) return;
    const inner = table.cols === 1 ? table.cells.flatMap(([cell]) => cell?.blocks ?? []) : [];
    // A frame around a table is layout: what it holds is read as if it stood alone.
    if (inner.some(({ type }) => type === 'table')) return this.write(inner, pages);
    const caption = table.caption?.trim() || this.#caption;
    if (table.caption !== undefined) this.#text.line(table.caption.trim());
    this.#before = writeTable(table, this.#text, {
      pages,
      caption,
      former: this.#former,
      before: this.#before,
    });
    this.#caption = '';
  }

  #paragraph(block: IRBlock, next: IRBlock | undefined, pages: Block['pages']): void {
    const text = equationText(block.text ?? '').trim();
    if (text === '' || block.type === 'image' || block.type === 'separator') return;
    this.#before = null;
    this.#former = isFormer(text, this.#former);
    this.#caption = next?.type === 'table' && CAPTION.test(text) ? text : '';
    const more = { pages, former: this.#former };
    const level = this.#caption === '' ? headingLevel(block, next) : null;
    if (level !== null) this.#text.heading(level, text);
    else this.#text.block(kindOf(block, text), text, more);
    if (block.footnoteText)
      this.#text.block('paragraph', `각주: ${block.footnoteText.trim()}`, more);
    for (const child of block.children ?? []) this.#paragraph(child, undefined, pages);
  }

  /** kordoc knows where a table begins: it may reach to the page where the next block begins. */
  #pagesOf({ type, pageNumber }: IRBlock, next: IRBlock | undefined): Block['pages'] {
    if (this.#pages === null || pageNumber === undefined) return null;
    const end =
      type === 'table'
        ? next === undefined
          ? this.#pages
          : (next.pageNumber ?? pageNumber)
        : pageNumber;
    return { from: pageNumber, to: Math.max(pageNumber, end) };
  }
}

function kindOf({ type }: IRBlock, text: string): Block['kind'] {
  return type === 'list' || lineKind(text) === 'item' ? 'list-item' : 'paragraph';
}
