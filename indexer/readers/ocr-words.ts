/** A word that tesseract recognised, in pixels. Korean words may come in syllables. */
export interface OcrWord {
  readonly paragraph: string;
  readonly line: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly text: string;
  /** Whether white space stands before it. */
  readonly apart: boolean;
}

/** What tesseract writes of one page: the TSV tells places and confidence, the plain text white space. */
export interface OcrOutput {
  readonly tsv: string;
  readonly plain: string;
}

export interface OcrWords {
  readonly width: number;
  readonly height: number;
  readonly words: readonly OcrWord[];
}

/** Right words were surer than 0.7 and wrong ones less sure than 0.45 on the pages looked at. */
const SURE = 0.6;
/** Latin words are now and then read as figures: those must be surer. */
const SURE_FIGURE = 0.85;
/** Share of a word's width that stands for all of it. */
const WHOLE = 0.75;

export function isSure({ text, confidence }: Pick<OcrWord, 'text' | 'confidence'>): boolean {
  return confidence >= (/\d/.test(text) ? SURE_FIGURE : SURE);
}

/** @returns null where the output names no page */
export function wordsOf({ tsv, plain }: OcrOutput): OcrWords | null {
  const rows = tsv.split('\n').map((line) => line.split('\t'));
  const page = rows.find(([level]) => level === '1');
  const [width, height] = [Number(page?.[8] ?? 0), Number(page?.[9] ?? 0)];
  if (!(width > 0) || !(height > 0)) return null;
  const isApart = spacing(plain);
  return { width, height, words: rows.flatMap((row) => wordOf(row, isApart)) };
}

/**
 * Words of a page from two readings: with Korean and English data, Korean words now and then come out
 * as Latin nonsense of no confidence; Hangul that the reading with Korean data alone is sure of stands in
 * there. Figures never do: that reading takes Latin letters for figures.
 */
export function mended(words: readonly OcrWord[], korean: readonly OcrWord[]): readonly OcrWord[] {
  const sure = korean.filter((word) => isSure(word) && /^[가-힣]+[.,)]?$/.test(word.text));
  return words.flatMap((word) => {
    const inside = isSure(word) ? [] : sure.filter((other) => holds(word, other));
    return inside.length === 0 ? [word] : standIns(word, inside);
  });
}

/** What the stand-ins do not cover stays, as a doubtful word. */
function standIns(word: OcrWord, inside: readonly OcrWord[]): OcrWord[] {
  const { paragraph, line } = word;
  const found = inside.map((other, index) => ({
    ...other,
    paragraph,
    line,
    apart: index === 0 ? word.apart : other.apart,
  }));
  const covered = inside.reduce((sum, { left, right }) => sum + right - left, 0);
  if (covered >= WHOLE * (word.right - word.left)) return found;
  const isAtStart = inside[0]!.left - word.left > word.right - inside.at(-1)!.right;
  return isAtStart ? [word, ...found] : [...found, { ...word, apart: false }];
}

function holds(outer: OcrWord, inner: OcrWord): boolean {
  const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2];
  return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
}

/** Finds one word after the other in the plain text. */
function spacing(plain: string): (word: string) => boolean {
  let at = 0;
  return (word) => {
    const found = plain.indexOf(word, at);
    if (found < 0) return true;
    const apart = at === 0 || /\s/.test(plain.slice(at, found));
    at = found + word.length;
    return apart;
  };
}

function wordOf(row: readonly string[], isApart: (word: string) => boolean): OcrWord[] {
  const [level, page, block, par, line, , left, top, width, height, confidence, text] = row;
  if (level !== '5' || text === undefined || text.trim() === '') return [];
  const paragraph = `${page}.${block}.${par}`;
  return [
    {
      paragraph,
      line: `${paragraph}.${line}`,
      left: Number(left),
      top: Number(top),
      right: Number(left) + Number(width),
      bottom: Number(top) + Number(height),
      confidence: Number(confidence) / 100,
      text: text.trim(),
      apart: isApart(text.trim()),
    },
  ];
}
