import { enclosed } from './brackets.ts';

const abbreviations: ReadonlySet<string> = new Set(
  'e.g i.e eg ie vs v dr mr mrs ms prof al fig figs tab ref refs no vol ed eds pp p cf approx inc ltd co st jr sr dept'.split(
    ' ',
  ),
);

/** A number with a full stop after one of these is a caption or a numbering: 그림 1. 표 2. */
const CAPTION = /(?:그림|표|도표|부록|별표|별지|fig|figure|table|chapter|step|제)\s?\d{1,3}$/i;
const DATE = /\d{4}\s?$|\d\s?\.\s?\d{1,2}\s?$/;
const FINAL_SYLLABLES = '다요함음임됨것까오';
const TRAILING = /[”’"')\]」』》〉*]*(?:\[?\d{1,3}(?:[,\-–~]\d{1,3}){0,8}[\])]?(?=\s|$))?/y;
/** An amendment note belongs to the sentence before it. */
const NOTE = /[ \t]*[<〈](?:개정|신설|\d{4}\.)[^<>〉\n]{0,400}[>〉]/y;

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

function isHangul(character: string | undefined): boolean {
  return character !== undefined && character >= '가' && character <= '힣';
}

/** Offsets in `block` right after each sentence but the last; `from` skips an item mark. */
export function sentenceEnds(block: string, from: number): readonly number[] {
  const inside = enclosed(block);
  const ends: number[] = [];
  for (let at = from; at < block.length; at++) {
    if (inside[at] === 1 && !closesQuote(block, at)) continue;
    if (!isEnd(block, at)) continue;
    const end = withTrailing(block, at + 1);
    ends.push(end);
    at = end - 1;
  }
  return ends;
}

/** “그렇게 한다.” 다음은: the quote ends with its sentence, unless 라고 follows it. */
function closesQuote(block: string, at: number): boolean {
  return /[”"]/.test(block[at + 1] ?? '') && isSpace(block[at + 2]);
}

function withTrailing(block: string, at: number): number {
  TRAILING.lastIndex = at;
  TRAILING.test(block);
  const end = Math.max(at, TRAILING.lastIndex);
  NOTE.lastIndex = end;
  return NOTE.test(block) ? NOTE.lastIndex : end;
}

function isEnd(block: string, at: number): boolean {
  const mark = block[at];
  if (mark === '。') return true;
  if (mark === '?' || mark === '!') return !/[?!\w/&=]/.test(block[at + 1] ?? '');
  return mark === '.' && fullStopEnds(block, at);
}

function fullStopEnds(block: string, at: number): boolean {
  const before = block[at - 1];
  const after = block[at + 1];
  if (before === undefined || before === '.' || after === '.' || before === '\\') return false;
  if (isHangul(before)) return hangulEnds(block, at);
  if (/\d/.test(before)) return digitEnds(block, at);
  if (/[a-zA-Z]/.test(before)) return latinEnds(block, at);
  return isSpace(after) || /[”’"')\]」*]/.test(after!);
}

/** 한다. ends, also when the space after it was lost (한다.다만); 가. between spaces is an item mark. */
function hangulEnds(block: string, at: number): boolean {
  const alone = !isHangul(block[at - 2]) && /[가나다라마바사아자차카타파하]/.test(block[at - 1]!);
  if (alone && isSpace(block[at - 2])) return false;
  const after = block[at + 1];
  if (isSpace(after) || /[”’"')\]」』*[(<〈]/.test(after!)) return true;
  const final = FINAL_SYLLABLES.includes(block[at - 1]!);
  return final && (isHangul(after) || /[\d「“①-⑳A-Z]/.test(after!));
}

/** Not decimals, dates, item numbers or captions. */
function digitEnds(block: string, at: number): boolean {
  const after = block[at + 1];
  if (!isSpace(after)) return false;
  const before = block.slice(Math.max(0, at - 16), at);
  if (DATE.test(before) || CAPTION.test(before)) return false;
  const next = nextVisible(block, at + 1);
  if (next === undefined) return true;
  const isItemNumber = /(?:^|[\s:])\d{1,2}$/.test(before);
  return !isItemNumber && !/\d/.test(next);
}

/** Not abbreviations (et al., vs.), initials (J. Kim) or genus names (E. coli). */
function latinEnds(block: string, at: number): boolean {
  if (!isSpace(block[at + 1]) && !/[”’"')\]」*]/.test(block[at + 1]!)) return false;
  const word = block.slice(Math.max(0, at - 12), at).match(/[a-zA-Z.]+$/)?.[0] ?? '';
  if (abbreviations.has(word.toLowerCase())) return nextVisible(block, at + 1) === undefined;
  const next = nextVisible(block, at + 1);
  return word.length > 1 || next === undefined || !/[a-zA-Z0-9]/.test(next);
}

const VISIBLE = /\s*(\S)/y;

function nextVisible(block: string, at: number): string | undefined {
  VISIBLE.lastIndex = at;
  return VISIBLE.exec(block)?.[1];
}
