const INTERPUNCTS = /[\u318d\u119e\u30fb\uff65\u2027\u2219\u22c5\u2022]/g;
const DASHES = /[\u2010-\u2015\u2212\uff0d]/g;
const TILDES = /[\u301c\u223c\u02dc\uff5e\u223d]/g;
const SPACES = /[\t\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff\r\v\f]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** All that is replaced but interpuncts: most texts have none of it. */
const RARE = new RegExp(
  `[${[DASHES, TILDES, SPACES, FULL_WIDTH].map(({ source }) => source.slice(1, -1)).join('')}｢『｣』【〔】〕第條項號]`,
);

const HANJA: Readonly<Record<string, string>> = { 第: '제', 條: '조', 項: '항', 號: '호' };

/** One character for what reads alike. Every character keeps its place, so offsets hold in the original. */
export function fold(text: string): string {
  const plain = text.replace(INTERPUNCTS, '·');
  if (!RARE.test(plain)) return plain;
  return plain
    .replace(DASHES, '-')
    .replace(TILDES, '~')
    .replace(SPACES, ' ')
    .replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[｢『]/g, '「')
    .replace(/[｣』]/g, '」')
    .replace(/[【〔]/g, '(')
    .replace(/[】〕]/g, ')')
    .replace(/[第條項號]/g, (mark) => HANJA[mark]!);
}

const HANGUL = /[가-힣]/;

export function isHangul(mark: string | undefined): boolean {
  return mark !== undefined && HANGUL.test(mark);
}

/** No letter or number stands right before. */
export function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[가-힣A-Za-z0-9]/.test(text[at - 1]!);
}

/** Runs a sticky expression at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Spaces and at most one line end. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  let lines = 0;
  while (end - at < 8 && (text[end] === ' ' || (text[end] === '\n' && lines++ === 0))) end++;
  return end;
}
