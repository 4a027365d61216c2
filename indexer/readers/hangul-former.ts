const BEGINS = /^\W*(?:변경|개정)\s*전(?=$|[\s:)\]】〕>]|고시|내용)/;
const ENDS = /^\W*(?:변경|개정)\s*후(?=$|[\s:)\]】〕>]|고시|내용)/;
const LONGEST_MARK = 100;

/** `변경 전 고시: …` opens the text that no longer holds, `변경 후` closes it. */
export function isFormer(text: string, before: boolean): boolean {
  if (text.length > LONGEST_MARK) return before;
  return BEGINS.test(text) || (before && !ENDS.test(text));
}

/** The columns of the text before an amendment in a table of old and new (신·구조문 대비표). */
export function formerColumns(names: readonly string[]): ReadonlySet<number> {
  const plain = names.map((name) => name.replaceAll(/\s/g, ''));
  const old = plain.flatMap((name, at) => (/^(?:현행|(?:변경|개정)전)/.test(name) ? [at] : []));
  return new Set(plain.some((name) => /^(?:개정|변경)(?!전)/.test(name)) ? old : []);
}
