import { withoutInvisible } from '../../src/korean/invisible.ts';
import type { GridReading } from './pdf-grids.ts';
import type { HiddenRun } from './pdf-hidden.ts';

interface Drawn {
  readonly str: string;
  readonly width: number;
}

/** The text of a drawn item without what of it cannot be seen; pdf.js joins what stands on one line. */
export function seenItem<Item extends Drawn>(
  item: Item,
  at: { readonly x: number; readonly y: number },
  hidden: readonly HiddenRun[],
): Item {
  const here = hidden.filter(
    ({ x, y }) => Math.abs(y - at.y) < 2 && x > at.x - 2 && x < at.x + item.width + 2,
  );
  const str = without(item.str, here);
  if (str === item.str) return item;
  return { ...item, str, width: (item.width * str.length) / Math.max(item.str.length, 1) };
}

/** What another reader made of the pages, without what cannot be seen of them. */
export function seenGrids(
  { tables, texts }: GridReading,
  hidden: ReadonlyMap<number, readonly HiddenRun[]>,
): GridReading {
  const seen = (text: string, page: number) =>
    without(withoutInvisible(text), hidden.get(page) ?? []);
  return {
    tables: tables.map((table) => ({
      ...table,
      cells: table.cells.map((row) =>
        row.map((cell) => ({ ...cell, text: seen(cell.text, table.page) })),
      ),
    })),
    texts: new Map([...texts].map(([page, text]) => [page, seen(text, page)])),
  };
}

/** Shorter texts would be found where they are seen. */
const LEAST_ELSEWHERE = 2;

function without(text: string, runs: readonly HiddenRun[]): string {
  return runs.reduce((rest, run) => {
    const letters = [...run.text.replaceAll(/\s/g, '')];
    if (letters.length < LEAST_ELSEWHERE) return rest === run.text.trim() ? '' : rest;
    return rest.replace(new RegExp(letters.map(escaped).join('\\s*'), 'u'), '');
  }, text);
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}
