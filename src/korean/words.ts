import { stem } from './stem.ts';

/** One word of a running text, with its place in it. */
export interface Word {
  readonly kind: 'hangul' | 'latin';
  /** As compared: lower case, one form of digits and dashes. */
  readonly text: string;
  /** Without particles and endings. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[a-zα-ω][a-z0-9α-ω]*(?:[-+./&'][a-z0-9α-ω]+)*\+?|[가-힣]+/g;

/** Particles that stand alone after a Latin word, a number or a bracket. */
const bareParticles: ReadonlySet<string> = new Set(
  `은 는 이 가 을 를 의 에 에서 에서는 에서의 에는 으로 로 와 과 도 만 나 이나 이며 부터 까지 까지는 에게 에게는 보다 인 란 이란
  및 마다 씩 간 동안 일 때 의한 이고 이면 당 중 께 로서 으로서 이거나 이라면 라면 이다 다 입니다 임 함 된 한 할`.split(
    /\s+/,
  ),
);

const ROMAN: Readonly<Record<string, string>> = { Ⅰ: 'i', Ⅴ: 'v', Ⅹ: 'x', ⅰ: 'i', ⅴ: 'v' };

/** One form of digits, dashes, tildes, interpuncts and case, character for character: offsets stay true. */
export function foldText(text: string): string {
  return text
    .replace(/[０-９．，Ａ-Ｚａ-ｚ％]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[～〜∼]/g, '~')
    .replace(/[‐-―−]/g, '-')
    .replace(/[ㆍᆞ・･‧∙⋅•]/g, '·')
    .replace(/[ⅠⅤⅩⅰⅴ]/g, (roman) => ROMAN[roman]!)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Words of a folded text in order; particles behind Latin words and numbers are left out. */
export function words(folded: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of folded.matchAll(WORD)) {
    const text = match[0];
    const start = match.index;
    const kind = /^[가-힣]/.test(text) ? 'hangul' : 'latin';
    const touches = /[a-z0-9)\]%α-ω®™]/.test(folded[start - 1] ?? ' ');
    if (kind === 'hangul' && touches && bareParticles.has(text)) continue;
    found.push({ kind, text, stem: stemOf(kind, text), start, end: start + text.length });
  }
  return found;
}

const memory = new Map<string, string>();
const MEMORY_LIMIT = 50_000;

function stemOf(kind: Word['kind'], text: string): string {
  if (kind === 'latin') return text.replace(/[-./']/g, '');
  const known = memory.get(text);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  const made = stem(text);
  if (text.length <= 20) memory.set(text, made);
  return made;
}
