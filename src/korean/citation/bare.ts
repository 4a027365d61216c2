import { matchAt } from './fold.ts';
import type { Level } from './place.ts';

/** 제3조의2 */
const ARTICLE = '제\\s?\\d{1,4}\\s?조(?:의\\s?\\d{1,3})?\\s{0,2}';
/** (정의), (용어의 정의(안)), [정의] */
const TITLE =
  '(?:\\([^()\\n]{1,60}(?:\\([^()\\n]{1,30}\\)[^()\\n]{0,30})?\\)|\\[[^[\\]\\n]{1,60}\\])';
/** What begins the article's own text: (정의) ①, (정의)이 규정에서. (정의)에 따라 goes on with a citation. */
const BEGINS = '(?=\\s|$|[①-⑳:]|(?:이|본|우리)\\s?(?:규정|규칙|지침|내규|세칙|요령|기준|병원))';
/** Spaces and marks of Markdown before a heading. */
const MOST_MARKS = 24;
const HEADING = new RegExp(
  `${ARTICLE}(?:${TITLE}${BEGINS}|(?=\\n(?!\\s{0,4}제\\s?\\d{1,3}\\s?[항호])|[①-⑳]))`,
  'y',
);

/** 제3조(보존기간) at the start of a line: the text's own article, not one it cites. */
export function isHeading(text: string, at: number): boolean {
  let back = at;
  while (back > 0 && at - back < MOST_MARKS && /[ #*>]/.test(text[back - 1]!)) back--;
  if (back > 0 && text[back - 1] !== '\n') return false;
  return matchAt(HEADING, text, at) !== null;
}

/** Some line is the heading of an article or a numbered paragraph: the text is itself a set of rules. */
export function hasHeadings(text: string): boolean {
  for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) {
    if (matchAt(OWN_LINE, text, skipMarks(text, at)) !== null) return true;
  }
  return false;
}

/** 제3조(보존기간), 제3조 ①, and a paragraph's mark at the start of a line. */
const OWN_LINE = new RegExp(`${ARTICLE}(?:${TITLE}${BEGINS}|[①-⑳])|[①-⑳]`, 'y');

function skipMarks(text: string, at: number): number {
  let end = at;
  while (end - at < MOST_MARKS && /[ #*>]/.test(text[end] ?? '')) end++;
  return end;
}

export interface BarePlace {
  readonly at: number;
  /** End of the law's name before it. */
  readonly named: number;
  /** End of the citation before it. */
  readonly cited: number;
  /** The text has articles of its own. */
  readonly own: boolean;
}

/** The end of a word that a place may follow: 결격사유는 제8조, 명령과 제17조; not 안건 제2호, 야간 제1조. */
const BEFORE =
  /(?:[은는을를에의고며와도나만로및라여른한된할]|면서?|[에아어해]서|(?<![내외안치아후학])과|[^가-힣\s](?:이|가)|[가-힣]{2}(?:이|가)|또는|다만|또한|특히|그리고|한편|각각|즉|단|다시|아울러|예컨대|따라서|부터|까지|(?:^|\s)그)$/;
const LOOK_BACK = 12;

/** Whether a place without a law's name reads as a citation where it stands. */
export function isBareHere(text: string, level: Level | 'annex', here: BarePlace): boolean {
  const back = text.slice(Math.max(0, here.at - LOOK_BACK), here.at).trimEnd();
  const afterName = here.at - here.named <= 4 && here.named >= 0;
  if (afterName) return true;
  if (here.own) return false;
  if (level === 'annex' || text[here.at] === '§') return true;
  if (level === 'subitem') return false;
  if (back.endsWith('(') && level !== 'article') return here.at - here.cited <= 3;
  if (back === '' || /[,.;:()·[\]"'」>-]$/.test(back)) return true;
  if (level === 'item') return false;
  return BEFORE.test(back);
}

const LEAD_LENGTH = 40;

/** The words right before a bracket that holds nothing but the citation. */
export function leadBefore(text: string, start: number, end: number): string | null {
  if (text[start - 1] !== '(' || text[end] !== ')') return null;
  const before = text.slice(Math.max(0, start - 1 - LEAD_LENGTH), start - 1);
  return /[^\n.,;()]*$/.exec(before)?.[0].trim() || null;
}
