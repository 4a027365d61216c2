/** What starts a line of its own in a 별표: `1.` `가.` `1)` `1)의2` `가)` `①` `※` `■` `[`. */
const ENUMERATOR =
  /^\s*(?:\d{1,3}(?:의\d+)?\.(?!\d)|[가-하]\.|\d{1,3}\)|[가-하]\)|\(\d+\)|[①-⑳]|[※■○●□◦•·▪-]|비고|\[|<)/;

/** `…한 | 다.` is the end of a sentence, not item 다. */
const SENTENCE_END = /^\s*다[.)]/;
const BEFORE_SENTENCE_END = /[한된있없않였했하같는른진본둔]$/;

/** No word of a statute is longer; what is looked at around a cut is bounded by it. */
const LONGEST_WORD = 24;

const LAST_WORD = /[가-힣]+$/;
const FIRST_WORD = /^[가-힣]+/;
const COUNTED = /^(?:조|항|호|목|년|월|일|명|점|의|개|분|차|만|천|백|원|회|시간|급|세|퍼센트|제곱)/;
const BARE_PARTICLE = /^(?:을|를|은|는|의|에|와|과|로|으로|에게|에서|부터|까지|보다)$/;
const BARE_ENDING =
  /^(?:다|여|며|고|면|나|거나|도록|였다|었다|[하되](?:여|는|게|지|고|며|거나|면|기|도록|였다|었다)|한다|된다|한|된|할|될)$/;
const SHORT_WORD = /^[및등차회명수그이각중때후전것할한된될본더법외내못두세단즉자영항호목조곳바경]$/;
const WORD_END =
  /(?:을|를|은|는|의|에|에서|에게|와|과|로|으로|하여|하고|하는|되는|이고|이며|하며)$/;

/** Words that stand between two others in a run of text; those at its ends may be half ones. */
function wholeWords(text: string): readonly string[] {
  const tokens = text.trim().split(/\s+/).slice(1, -1);
  return tokens.flatMap((token) => token.match(/[가-힣]+/g) ?? []);
}

/** Whether a line begins something new, given the line above it. */
export function startsAnew(line: string, above: string): boolean {
  if (!ENUMERATOR.test(line)) return false;
  return !(SENTENCE_END.test(line) && BEFORE_SENTENCE_END.test(above.slice(-20).trimEnd()));
}

/**
 * Puts lines of a fixed width together again. They are cut anywhere, inside words too, and the blank at a
 * cut is lost, so the words of the law itself decide whether two halves are one word.
 */
export class LineJoiner {
  readonly #words = new Set<string>();
  readonly #beginnings = new Set<string>();

  /** @param texts running text of the same law; the first and last word of a line may be half ones */
  constructor(texts: Iterable<string>) {
    for (const text of texts)
      for (const cell of text.split(/[│┃]/)) for (const word of wholeWords(cell)) this.#add(word);
  }

  #add(word: string): void {
    this.#words.add(word);
    for (let end = 2; end <= Math.min(word.length, LONGEST_WORD); end += 1)
      this.#beginnings.add(word.slice(0, end));
  }

  join(lines: readonly string[]): string {
    const parts: string[] = [];
    // Only the end of what is joined so far is looked at: a long paragraph must not be read again for each line.
    let above = '';
    for (const line of lines) {
      const next = line.trim();
      if (next === '') continue;
      const gap = above === '' ? '' : startsAnew(line, above) ? ' ' : this.#gap(above, next);
      parts.push(gap, next);
      above = (above + gap + next).slice(-LONGEST_WORD);
    }
    return parts.join('');
  }

  #gap(left: string, right: string): '' | ' ' {
    if (/[ㆍ·(「『“‘[-]$/.test(left) || /^[ㆍ·()」』”’\],.]/.test(right)) return '';
    const [last, first] = [LAST_WORD.exec(left)?.[0] ?? '', FIRST_WORD.exec(right)?.[0] ?? ''];
    if (last === '') return this.#gapAfterSign(left, right, first);
    if (first === '') return /제$|[조항호]의$/.test(last) && /^\d/.test(right) ? '' : ' ';
    if (this.#beginnings.has(last + first.slice(0, 2))) return '';
    if (BARE_PARTICLE.test(first) || last === '제') return '';
    if (BARE_ENDING.test(first)) return /[을를게지]$/.test(last) ? ' ' : '';
    if (last.length === 1) return SHORT_WORD.test(last) || BARE_PARTICLE.test(last) ? ' ' : '';
    if (this.#words.has(last) || WORD_END.test(last)) return ' ';
    return first.length > 1 && this.#beginnings.has(first.slice(0, 3)) ? ' ' : '';
  }

  #gapAfterSign(left: string, right: string, first: string): '' | ' ' {
    if (/\d$/.test(left)) return COUNTED.test(right) || /^\d/.test(right) ? '' : ' ';
    return /[)」』”’]$/.test(left) && BARE_PARTICLE.test(first) ? '' : ' ';
  }
}
