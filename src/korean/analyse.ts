import { withoutMarks } from './clean.ts';
import { latinTerms } from './latin.ts';
import { normalise } from './normalise.ts';
import { numeralValue } from './numerals.ts';
import { type Token, tokens } from './tokens.ts';
import { canonicalUnit, leadingUnit } from './units.ts';
import { BIGRAM_MARK, wordTerms } from './word-terms.ts';

export { BIGRAM_MARK } from './word-terms.ts';

/** Changes whenever the same text would yield other terms: an index made by another version is unusable. */
export const ANALYSER_VERSION = 'ko-2';

/** Marks "a number of this unit stands here": what 몇 년 and 며칠 ask for. */
export const QUANTITY_MARK = '#';

/** Particles that stand alone after a Latin word or a number: NOAC을, 140/90의. */
const bareParticles: ReadonlySet<string> = new Set(
  '은 는 이 가 을 를 의 에 에서 으로 로 와 과 도 만 나 이나 부터 까지 에게 보다 인 란 이란 및'.split(
    ' ',
  ),
);

interface Previous {
  readonly token: Token;
  /** What a unit in the next token is joined to; empty when the token is not a number. */
  readonly numbers: readonly string[];
  /** Last syllable of a Hangul word that lost no ending: it may be the first half of a compound. */
  readonly tail: string;
}

/**
 * Index terms of a text, with repetition, all in one field: word stems, marked character bigrams,
 * Latin and number terms whole and in parts, article terms. The same function serves passages and
 * questions. There is no part-of-speech filter: it would merge 급여 with 비급여.
 */
export function analyse(text: string): string[] {
  const terms: string[] = [];
  const clean = normalise(withoutMarks(text));
  let previous: Previous | null = null;
  for (const token of tokens(clean)) previous = addToken(token, previous, clean, terms);
  return terms;
}

function addToken(
  token: Token,
  previous: Previous | null,
  text: string,
  terms: string[],
): Previous {
  switch (token.kind) {
    case 'article':
      terms.push(...articleTerms(token.text));
      return { token, numbers: [], tail: '' };
    case 'division':
    case 'hanja':
      terms.push(token.text);
      return { token, numbers: [], tail: '' };
    case 'per-hundred':
      terms.push(token.text.replace(' ', ''), `${token.text.replace(/^100분의 ?/, '')}%`);
      return { token, numbers: [], tail: '' };
    case 'number':
      return addNumber(token, terms);
    case 'latin':
      return addLatin(token, previous, text, terms);
    case 'hangul':
      return addHangul(token, previous, text, terms);
  }
}

/** 제27조의2제1항 → the article and its paragraph; 27조의2 1항 and 제27조의2 제1항 are the same. */
function articleTerms(text: string): readonly string[] {
  const [, number, paragraph] = text
    .replaceAll(' ', '')
    .match(/^제?(\d+조(?:의\d+)*)(?:제?(\d+)항)?$/)!;
  const article = `제${number}`;
  return paragraph === undefined
    ? [article]
    : [article, `${article}제${paragraph}항`, `제${paragraph}항`];
}

function addNumber(token: Token, terms: string[]): Previous {
  const written = token.text.replaceAll(',', '');
  const value = String(numeralValue(written));
  terms.push(written, value);
  return { token, numbers: [written, value], tail: '' };
}

function addLatin(
  token: Token,
  previous: Previous | null,
  text: string,
  terms: string[],
): Previous {
  terms.push(...latinTerms(token.text));
  const unit = canonicalUnit(token.text);
  if (unit !== null && previous !== null && isNear(previous.token, token, text)) {
    for (const number of previous.numbers) terms.push(number + unit);
    terms.push(QUANTITY_MARK + unit);
  }
  const isNumber = /^\d+(?:[.,/]\d+)*$/.test(token.text);
  return { token, numbers: isNumber ? [token.text.replaceAll(',', '')] : [], tail: '' };
}

function addHangul(
  token: Token,
  previous: Previous | null,
  text: string,
  terms: string[],
): Previous {
  const touches = previous !== null && previous.token.end === token.start;
  if (touches && previous.token.kind !== 'hangul' && bareParticles.has(token.text)) {
    return { token, numbers: [], tail: '' };
  }
  if (token.text === '제' && /\d/.test(text[token.end] ?? ''))
    return { token, numbers: [], tail: '' };
  const near = previous !== null && isNear(previous.token, token, text);
  if (near && previous.numbers.length > 0) {
    const unit = leadingUnit(token.text);
    if (unit !== null && (touches || isWholeUnit(token.text, unit))) {
      return addMeasure(token, unit, previous.numbers, terms);
    }
  }
  return addWord(token, near ? previous.tail : '', terms);
}

/** A unit apart from its number must be the whole word: "5 개월" but not "5 일반병상". */
function isWholeUnit(word: string, unit: string): boolean {
  const rest = word.slice(unit.length);
  return rest === '' || rest === '간' || bareParticles.has(rest);
}

function addMeasure(
  token: Token,
  unit: string,
  numbers: readonly string[],
  terms: string[],
): Previous {
  const name = canonicalUnit(unit)!;
  for (const number of numbers) terms.push(number + name);
  const rest = token.text.slice(unit.length);
  if (name.length > 1) terms.push(name);
  terms.push(QUANTITY_MARK + name);
  if (rest === '' || rest === '간' || bareParticles.has(rest))
    return { token, numbers: [], tail: '' };
  return addWord({ ...token, text: rest }, '', terms);
}

/** Directly beside it, or one space or interpunct away. */
function isNear(previous: Token, token: Token, text: string): boolean {
  const gap = token.start - previous.end;
  if (gap === 0) return true;
  return gap === 1 && (text[previous.end] === ' ' || text[previous.end] === '·');
}

function addWord(token: Token, tail: string, terms: string[]): Previous {
  const known = wordTerms(token.text);
  if (tail !== '') terms.push(BIGRAM_MARK + tail + token.text[0]);
  for (const term of known.terms) terms.push(term);
  return { token, numbers: [], tail: known.tail };
}
