import type { Block } from '../../source.ts';
import { headsUnparted, isFormer } from '../former.ts';
import { BlockWriter } from './builder.ts';
import type { Element } from './compose.ts';
import { isTableCaption } from './headings.ts';
import { titledParts } from './titled-parts.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type OpenTable, writeNested, writeTable } from './write-table.ts';

/** The elements of a document in reading order as one text with its blocks. */
export function writeDocument(
  elements: readonly Element[],
  vocabulary: Vocabulary,
): { readonly text: string; readonly blocks: readonly Block[] } {
  const writer = new BlockWriter();
  let former = false;
  let caption = '';
  let before: OpenTable | null = null;
  let unparted = 0;
  for (const element of elements) {
    if (element.kind === 'table') {
      const { table } = element;
      const context = { writer, vocabulary, caption, former, before };
      const [first, ...rest] = titledParts(table);
      if (table.nested) writeNested(first!, before, context);
      else before = writeTable(first!, context);
      for (const part of rest) {
        const own = { ...context, caption: '', before: null };
        if (table.nested) writeNested(part, before, own);
        else before = writeTable(part, own);
      }
      caption = '';
      continue;
    }
    const { kind, text, size, regions } = element;
    const { page } = regions[0]!;
    former = isFormer(text, former);
    if (headsUnparted(text)) unparted = page;
    const isOld = former || unparted === page;
    caption = isTableCaption(text) ? text : '';
    if (kind === 'heading') writer.heading(text, size, regions, isOld);
    else writer.write({ kind, text, regions, former: isOld });
  }
  return writer.finish();
}
