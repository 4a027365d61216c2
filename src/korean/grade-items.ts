import type { Recommendation } from '../model/recommendation.ts';

type Scheme = Recommendation['scheme'];

/** One printed value of a grade note, and what it says. */
export interface GradeItem {
  readonly role: 'grade' | 'evidence' | 'bare-letter' | 'bare-roman' | 'study';
  readonly value: string;
  readonly scheme: Scheme;
  /** Stands behind its own name: 권고등급 A, LOE: B, Class I. */
  readonly labelled: boolean;
  readonly misprint: boolean;
}

const STOP = '(?![A-Za-z0-9Ⅰ-Ⅻ])';
const HARM = '(?:\\s*[:：(-]\\s*(?:[Hh]arm|[Nn]o [Bb]enefit|해로움|이득 없음)\\)?)?';
/** `l` stands for a misread I. */
const ROMAN = `[IⅠⅡⅢl]{1,3}[ab]?${STOP}`;
const LETTER = `[A-D](?:-(?:R|NR|LD|EO))?${STOP}`;
const STRENGTH = '강함|약함|강|약|조건부|중등도|높음|낮음|[Ss]trong|[Ww]eak|[Cc]onditional';
const WORDS = [
  '(?:매우\\s*)?(?:강하게|강력히|강력하게|약하게|조건부(?:로)?|제한적으로)\\s*권고(?:하지\\s*않(?:음|는다|습니다))?',
  '(?:강한|강력한|약한|조건부|제한적|일반적)\\s*권고',
  '(?:[Ss]trong|[Ww]eak|[Cc]onditional)\\s+[Rr]ecommendation(?:\\s+(?:for|against))?',
].join('|');
const CONSENSUS =
  '전문가\\s*(?:의견|합의)(?:\\s*권고)?|[Ee]xpert\\s+(?:[Oo]pinion|[Cc]onsensus)|[Gg]ood\\s+[Pp]ractice\\s+[Ss]tatement';
const STUDY = '(?:비)?무작위\\s*대조\\s*(?:연구|시험)|메타\\s*분석|관찰\\s*연구';
const LEVEL = `매우\\s*낮음|낮음|중등도|중간|보통|높음|[Vv]ery\\s+[Ll]ow|[Ll]ow|[Mm]oderate|[Hh]igh`;
const EVIDENCE = `(?:${LETTER}|[1-5][+-]{0,2}[a-c]?${STOP}|[IVⅠ-Ⅳ]{1,3}(?:-?[1-3abc])?${STOP}|${LEVEL}|${CONSENSUS})`;

/** What a grade is called. */
export const GRADE_LABEL =
  '(?:권고|추천|권장)\\s*(?:의\\s*)?(?:등급|수준|강도|단계)|[Cc]lass\\s+of\\s+[Rr]ecommendation|[Ss]trength\\s+of\\s+[Rr]ecommendation|COR|SOR';
/** What the level of evidence is called. */
export const EVIDENCE_LABEL =
  '(?:근거|증거)\\s*(?:의\\s*)?(?:수준|정도|등급|질|확실성)|[Ll]evels?\\s+of\\s+[Ee]vidence|LOE|(?:[Qq]uality|[Cc]ertainty)\\s+of\\s+[Ee]vidence|[Ee]vidence\\s+[Ll]evel|QOE|COE';
/** A value may stand on the next line, but not below a blank one. */
const AFTER_LABEL = '[^\\S\\n]*[*†]*[^\\S\\n]*[:：=–-]?[^\\S\\n]*\\n?[^\\S\\n]*';

interface Rule {
  readonly pattern: RegExp;
  readonly item: (value: string, match: RegExpExecArray) => GradeItem | null;
}

const rules: readonly Rule[] = [
  rule(`(?:${GRADE_LABEL})${AFTER_LABEL}((?:[Cc]lass\\s*)?${ROMAN}${HARM})`, classItem),
  rule(`(?:${GRADE_LABEL})${AFTER_LABEL}(${LETTER})`, graded('letter')),
  rule(`(?:${GRADE_LABEL})${AFTER_LABEL}([1-4][A-D]?(?![.)]\\s*\\S)${STOP})`, graded('grade')),
  rule(`(?:${GRADE_LABEL})${AFTER_LABEL}(${WORDS}|${STRENGTH}|${CONSENSUS})`, graded('wording')),
  rule(
    `(?:${EVIDENCE_LABEL})${AFTER_LABEL}(${EVIDENCE}(?:\\s*(?:또는|혹은|or)\\s*${EVIDENCE})?)`,
    (value) => made('evidence', value, isWord(value) ? 'grade' : null),
  ),
  rule(`(?:Class|CLASS|class)\\s*(${ROMAN}${HARM})`, (_, match) => classItem(match[0])),
  rule(`(${WORDS})`, (value) => made('grade', value, 'wording', false)),
  rule(`(${CONSENSUS}|${STUDY})`, (value) => made('study', value, 'wording', false)),
  rule(`(${ROMAN})`, (value) => classItem(value, 'bare-roman')),
  rule(`(${LETTER})`, (value) => made('bare-letter', value, null, false)),
];

function rule(source: string, item: Rule['item']): Rule {
  return { pattern: new RegExp(source, 'y'), item };
}

function graded(scheme: Scheme): Rule['item'] {
  return (value) => made('grade', value, scheme);
}

function made(role: GradeItem['role'], value: string, scheme: Scheme, labelled = true): GradeItem {
  return { role, value: value.replace(/\s+/g, ' '), scheme, labelled, misprint: false };
}

const CLASSES: ReadonlySet<string> = new Set(['I', 'Ia', 'Ib', 'II', 'IIa', 'IIb', 'III']);

/** Class I to III; null for what only looks like one. */
function classItem(value: string, role: unknown = 'grade'): GradeItem | null {
  const roman = /[IⅠⅡⅢl]{1,3}[ab]?/.exec(value.replace(/^class\s*/i, ''))![0];
  if (!CLASSES.has(roman.normalize('NFKC').replaceAll('l', 'I'))) return null;
  const isBare = role === 'bare-roman';
  const item = made(isBare ? 'bare-roman' : 'grade', value, 'class', !isBare);
  return { ...item, misprint: roman.includes('l') };
}

function isWord(value: string): boolean {
  return new RegExp(`^(?:${LEVEL})`).test(value);
}

const SEPARATOR = /\s*(?:[,，/;|·]|및|\s)\s*/y;

/** As many grade items as stand one after another from `at` on. */
export function readItems(
  text: string,
  at: number,
): { readonly items: readonly GradeItem[]; readonly end: number } {
  const items: GradeItem[] = [];
  let [from, end] = [at, at];
  for (;;) {
    const next = readItem(text, from);
    if (next === null) return { items, end };
    items.push(next.item);
    end = next.end;
    SEPARATOR.lastIndex = end;
    if (!SEPARATOR.test(text)) return { items, end };
    from = SEPARATOR.lastIndex;
  }
}

function readItem(text: string, at: number): { item: GradeItem; end: number } | null {
  for (const { pattern, item } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match === null ? null : item(match[1]!, match);
    if (found !== null) return { item: found, end: pattern.lastIndex };
  }
  return null;
}
