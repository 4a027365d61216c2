import type { Block } from '../../source.ts';
import { BlockWriter } from './builder.ts';
import type { Element } from './compose.ts';
import { isTableCaption } from './headings.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type OpenTable, writeTable } from './write-table.ts';

const FORMER_BEGINS = /^\W*(?:변경|개정)\s*전(?=$|[\s:)\]】〕>]|고시|내용)/;
const FORMER_ENDS = /^\W*(?:변경|개정)\s*후(?=$|[\s:)\]】〕>]|고시|내용)/;

/** The elements of a document in reading order as one text with its blocks. */
export function writeDocument(
  elements: readonly Element[],
  vocabulary: Vocabulary,
): { readonly text: string; readonly blocks: readonly Block[] } {
  const writer = new BlockWriter();
  let former = false;
  let caption = '';
  let before: OpenTable | null = null;
  for (const element of elements) {
    if (element.kind === 'table') {
      before = writeTable(element.table, { writer, vocabulary, caption, former, before });
      caption = '';
      continue;
    }
    const { kind, text, size, regions } = element;
    former = text.length > 100 ? former : isFormer(text, former);
    caption = isTableCaption(text) ? text : '';
    if (kind === 'heading') writer.heading(text, size, regions);
    else writer.write({ kind, text, regions, former });
  }
  return writer.finish();
}

/** `변경 전 고시: …` opens the text that no longer holds, `변경 후` closes it. */
function isFormer(text: string, before: boolean): boolean {
  if (FORMER_BEGINS.test(text)) return true;
  return FORMER_ENDS.test(text) ? false : before;
}
