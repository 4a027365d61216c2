/** Words that stand whole inside the lines of a document: the evidence for words broken at line ends. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, number>;
  /** Beginnings of words, from two syllables on. */
  readonly starts: ReadonlySet<string>;
  /** Lines break inside words in this document (글자 단위 줄 나눔). */
  readonly breaksWords: boolean;
}

/** @param lines the lines of the document; their first and last words may be broken and are not counted */
export function readVocabulary(lines: readonly string[]): Vocabulary {
  const words = new Map<string, number>();
  const starts = new Set<string>();
  for (const line of lines) {
    for (const word of line.split(/\s+/).slice(1, -1).map(bare)) {
      if (word === '') continue;
      words.set(word, (words.get(word) ?? 0) + 1);
      for (let end = 2; end <= word.length; end += 1) starts.add(word.slice(0, end));
    }
  }
  return { words, starts, breaksWords: manyBroken(lines, words) };
}

/** Signs around a word do not make it another one. */
export function bare(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** More line ends make a known word with the next line's start than part two known words. */
function manyBroken(lines: readonly string[], words: ReadonlyMap<string, number>): boolean {
  let [broken, whole] = [0, 0];
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const last = bare(line.split(/\s+/).at(-1) ?? '');
    const first = bare(lines[index + 1]!.split(/\s+/)[0] ?? '');
    if (!/[가-힣]$/.test(last) || !/^[가-힣]/.test(first)) continue;
    if (words.has(last + first)) broken += 1;
    if (words.has(last) && words.has(first)) whole += 1;
  }
  return broken >= 2 && broken * 4 > whole;
}
