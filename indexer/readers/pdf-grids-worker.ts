// Runs in a thread of its own: kordoc reads the pages that each message names, what it finds goes back.
import { syncBuiltinESMExports } from 'node:module';
import { parentPort } from 'node:worker_threads';
import zlib from 'node:zlib';
import type { IRBlock } from 'kordoc';
import type { RuledTable } from './layout/page.ts';
import type { GridReading, GridRequest } from './pdf-grids.ts';

// pdf.js tells of fonts it cannot draw with; nothing is drawn here.
console.log = () => {};
console.warn = () => {};
// kordoc packs every picture as PNG and cannot be told not to; no one looks at them, so in this thread they pack to nothing.
Object.assign(zlib, { deflateSync: () => Buffer.alloc(0) });
syncBuiltinESMExports();
const { parse } = await import('kordoc');

/** Pages that kordoc reads in one go: it opens the file for each go, and keeps all that it knows of them until the end. */
const WINDOW = 32;

async function readFile({ bytes, pages }: GridRequest): Promise<GridReading> {
  const tables: RuledTable[] = [];
  const texts = new Map<number, string>();
  for (let from = 0; from < pages.length; from += WINDOW) {
    const chosen = pages.slice(from, from + WINDOW);
    const options = { pages: chosen, ocr: false, removeHeaderFooter: false };
    const result = await parse(bytes.slice().buffer, options);
    if (!result.success) throw new Error(result.error);
    for (const block of result.blocks) collect(block, tables, texts);
  }
  return { tables, texts };
}

function collect(block: IRBlock, tables: RuledTable[], texts: Map<number, string>): void {
  const page = block.pageNumber;
  if (page === undefined || block.type === 'image') return;
  texts.set(page, `${texts.get(page) ?? ''}\n${blockText(block)}`);
  if (block.type !== 'table' || block.table === undefined || block.bbox === undefined) return;
  const { x, y, width, height } = block.bbox;
  const cells = block.table.cells.map((row) =>
    row.map(({ text, colSpan, rowSpan }) => ({ text, colSpan, rowSpan })),
  );
  tables.push({ page, x, y, width, height, cells });
}

function blockText({ text, table, children }: IRBlock): string {
  const cells = table?.cells.flat().map((cell) => cell.text) ?? [];
  const inner = children?.map(blockText) ?? [];
  return [text ?? '', ...cells, ...inner].join('\n');
}

parentPort?.on('message', (request: GridRequest) => {
  void readFile(request).then(
    (reading) => parentPort?.postMessage(reading),
    () => parentPort?.postMessage(null),
  );
});
