import { articleLabel } from '../korean/article.ts';
import type { Place } from '../korean/citation/types.ts';

/** `3의2` → `제3호의2` */
export function itemLabel(number: string): string {
  const [base, branch] = number.split('의');
  return branch === undefined ? `제${base}호` : `제${base}호의${branch}`;
}

/** `제17조의2제1항제3호의2라목`, `별표 7`, `부칙 <제21238호, 2025.12.23> 제9조` */
export function placeLabel(place: Place): string {
  if (place.annex !== null) return place.annex;
  const { addendum, article, paragraph, item, subitem } = place;
  const parts = [
    article === null ? '' : articleLabel(article),
    paragraph === null ? '' : `제${paragraph}항`,
    item === null ? '' : itemLabel(item),
    subitem === null ? '' : `${subitem}목`,
  ].join('');
  if (addendum === null) return parts;
  return ['부칙', addendum.name === null ? '' : `<${addendum.name}>`, parts]
    .filter((part) => part !== '')
    .join(' ');
}

const divided = {
  조: '조로 나뉘어 있지 않습니다',
  항: '항으로 나뉘어 있지 않습니다',
  호: '호로 나뉘어 있지 않습니다',
  목: '목으로 나뉘어 있지 않습니다',
} as const;

/** What there is instead: `제1항부터 제5항까지 있습니다`. */
export function existingLabels(labels: readonly string[], kind: keyof typeof divided): string {
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return divided[kind];
  if (labels.length === 1) return `${first}만 있습니다`;
  if (labels.length > 2) return `${first}부터 ${last}까지 있습니다`;
  return `${first}${withFinal(first) ? '과' : '와'} ${subject(last)} 있습니다`;
}

/** 이 or 가, as the last letter asks for. */
export function subject(word: string): string {
  return `${word}${withFinal(word) ? '이' : '가'}`;
}

/** 은 or 는 */
export function topic(word: string): string {
  return `${word}${withFinal(word) ? '은' : '는'}`;
}

const DIGIT_FINALS = '013678';

function withFinal(word: string): boolean {
  const last = word.replaceAll(/[」>\])]/g, '').at(-1) ?? '';
  if (/\d/.test(last)) return DIGIT_FINALS.includes(last);
  const code = last.charCodeAt(0) - 0xac00;
  return code >= 0 && code < 11172 && code % 28 !== 0;
}

/** Titles compare without spaces and interpuncts; a trailing 등 may be left out. */
export function titlesMatch(written: string, real: string): boolean {
  const [left, right] = [titleWords(written), titleWords(real)];
  return left === right || left.replace(/등$/, '') === right.replace(/등$/, '');
}

export function titleWords(title: string): string {
  return title.normalize('NFKC').replaceAll(/[\s·ㆍ\u119e・･‧∙•,]/g, '');
}
