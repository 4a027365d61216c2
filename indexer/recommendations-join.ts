import { gradesIn } from '../src/korean/grade.ts';
import type { Block } from './source.ts';

/** A block that is nothing but a grade belongs to the block before it, when that one has none at its end. */
export function withNotes(text: string, blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const open = found.at(-1);
    if (open !== undefined && isNote(text, block) && takesNote(text, open, block)) {
      found[found.length - 1] = merged(open, block);
    } else found.push(block);
  }
  return found;
}

/** Longest note, in characters. */
const NOTE = 80;

function isNote(text: string, { start, end }: Block): boolean {
  if (end - start > NOTE) return false;
  const own = text.slice(start, end);
  const [grade, ...others] = gradesIn(own);
  if (grade === undefined || others.length > 0 || !grade.isNote) return false;
  const rest = own.slice(0, grade.span.start) + own.slice(grade.span.end);
  return /^[\s.,:|-]*$/.test(rest);
}

function takesNote(text: string, open: Block, note: Block): boolean {
  if (open.kind === 'table' || text.slice(open.end, note.start).trim() !== '') return false;
  const own = text.slice(open.start, open.end);
  const last = gradesIn(own).at(-1);
  const isGraded = last !== undefined && /^[\s.]*$/.test(own.slice(last.span.end));
  return !isGraded && /[다요음함임됨것][.]?\s*$/.test(own);
}

function merged(open: Block, note: Block): Block {
  const regions = [...(open.regions ?? []), ...(note.regions ?? [])];
  const pages =
    open.pages === null || note.pages === null
      ? open.pages
      : { from: open.pages.from, to: note.pages.to };
  return { ...open, end: note.end, pages, ...(regions.length > 0 && { regions }) };
}

/** A 권고문 that announces a list: 다음 중 3가지 이상에 해당하면. */
const ANNOUNCES = /(?:다음|아래)[^.]{0,30}(?:가지|중|같|각|모두|경우|하나|기준)/;
const MARK = /^\s*(?:(\d{1,2}[.)])|(\(\d{1,2}\))|([①-⑳])|([가-하][.)])|([-•·○▪*]))/;
/** Longest recommendation with its list, in characters. */
const LONGEST_LIST = 900;

/** The list that a 권고문 announces goes with it, up to the next recommendation. */
export function withLists(text: string, blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const open = found.at(-1);
    if (open !== undefined && isListOf(text, open, block)) {
      found[found.length - 1] = merged(open, block);
    } else found.push(block);
  }
  return found;
}

function isListOf(text: string, open: Block, item: Block): boolean {
  if (open.recommendation === undefined || item.recommendation !== undefined) return false;
  if (open.kind === 'table' || item.kind !== 'list-item') return false;
  if (item.end - open.start > LONGEST_LIST) return false;
  const [own, next] = [text.slice(open.start, open.end), text.slice(item.start, item.end)];
  const isBelow = text.slice(open.end, item.start).trim() === '';
  return isBelow && ANNOUNCES.test(own.split('\n')[0]!) && markKind(own) !== markKind(next);
}

/** Which kind of mark a list item has: 1., (1), ①, 가., -. */
function markKind(item: string): number {
  return (MARK.exec(item) ?? []).slice(1).findIndex((mark) => mark !== undefined);
}
