const BEGINS = /^\W*(?:변경|개정)\s*전(?=$|[\s:)\]】〕>]|고시|내용)/;
const ENDS = /^\W*(?:변경|개정)\s*후(?=$|[\s:)\]】〕>]|고시|내용)/;
const LONGEST_MARK = 100;

const OLD_COLUMN = /^(?:현행|종전|기존|당초|(?:변경|개정)전)/;
const HEADS =
  /^(?:현\s*행|종\s*전|기\s*존)\s+(?:개\s*정|변\s*경)(?:\s*\(?\s*안\s*\)?)?(?:\s+비\s*고)?$/;

/** `변경 전 고시: …` opens the text that no longer holds, `변경 후` closes it. */
export function isFormer(text: string, before: boolean): boolean {
  if (text.length > LONGEST_MARK) return before;
  return BEGINS.test(text) || (before && !ENDS.test(text));
}

/** The columns of the text before an amendment in a table of old and new (신·구조문 대비표). */
export function formerColumns(names: readonly string[]): ReadonlySet<number> {
  const plain = names.map((name) => name.replaceAll(/\s/g, ''));
  const old = plain.flatMap((name, at) => (OLD_COLUMN.test(name) ? [at] : []));
  return new Set(plain.some((name) => /^(?:개정|변경)(?!전)/.test(name)) ? old : []);
}

/**
 * The heads of a table of old and new text that was not read as one: below it old and new lines are
 * mixed, and none of them may pass for the text in force.
 */
export function headsUnparted(text: string): boolean {
  return HEADS.test(text.trim());
}
