import { circledMark } from '../korean/circled.ts';
import type { Place } from '../korean/citation/types.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { LawCatalogue } from './catalogue.ts';
import type { Judged } from './check-article.ts';
import { absent, readBeside } from './check-beside.ts';
import { CONFIRMED } from './check-result.ts';
import { placeLabel } from './check-words.ts';

export interface CitedAddendum extends Place {
  /** The article cited right before: 제3조의5의 개정규정과 같은 법 부칙 제3조. */
  readonly amends: string | null;
}

/** 부칙 제3조: in the addendum named by its number or date, else in the only one that can be meant. */
export async function judgeAddendum(
  catalogue: LawCatalogue,
  document: Document,
  place: CitedAddendum,
): Promise<Judged> {
  const { addenda } = await readBeside(catalogue, document);
  const name = place.addendum?.name ?? null;
  const meant =
    name === null
      ? addenda
      : addenda.filter(({ locator }) => sameAddendum(locator.addendum!, name));
  if (meant.length === 0) {
    return absent('이 부칙', '색인된 부칙 가운데 같은 공포번호나 날짜가 없습니다');
  }
  if (place.article === null && place.paragraph === null) return confirmed(meant[0]!);
  const found = meant.filter((passage) => holds(passage, place));
  if (found.length > 0) return theOnlyOne(found, place);
  const last = Math.max(
    0,
    ...meant.map((passage) => Number(numberOf(passage)?.split('의')[0] ?? 0)),
  );
  // Articles of an addendum that only amend other laws are not indexed; they stand last, mostly.
  if (name !== null && place.paragraph === null && Number(place.article) <= last + 1 && last > 0) {
    const reason = '이 부칙 조문은 색인에 없어 확인할 수 없습니다(다른 법률의 개정으로 보입니다).';
    return { verdict: 'out_of_corpus', reason, text: null, existing: null, span: null };
  }
  const part = placeLabel({ ...place, addendum: null });
  const existing = last === 0 ? '조로 나뉘어 있지 않습니다' : `제${last}조까지 있습니다`;
  return absent(`이 부칙에는 ${part}`, existing);
}

/** A law has as many 부칙 as amendments: with several that hold the place, none of them is confirmed. */
function theOnlyOne(found: readonly Passage[], { amends }: CitedAddendum): Judged {
  const told = amends === null ? [] : found.filter(({ text }) => speaksOf(text, amends));
  const names = (passages: readonly Passage[]) => [
    ...new Set(passages.map(({ locator }) => locator.addendum!)),
  ];
  if (names(found).length === 1) return confirmed(found.at(-1)!);
  if (names(told).length === 1) return confirmed(told.at(-1)!);
  const held = names(found);
  const existing = `이 자리가 있는 부칙이 ${held.length}개 있습니다`;
  const reason = `어느 부칙인지 적혀 있지 않습니다. ${existing}(예: 부칙 <${held.at(-1)}>). 공포번호나 날짜를 적어 주십시오.`;
  return { verdict: 'unresolved', reason, text: null, existing, span: null };
}

function speaksOf(text: string, number: string): boolean {
  const [base, branch] = number.split('의');
  const written = branch === undefined ? `제${base}조(?!의\\d)` : `제${base}조의${branch}(?!\\d)`;
  return new RegExp(`(?<!」\\s?)${written}`).test(text);
}

function confirmed({ text }: Passage): Judged {
  return {
    verdict: 'valid',
    reason: CONFIRMED,
    text: text.trim(),
    existing: null,
    span: null,
  };
}

function numberOf({ label }: Passage): string | null {
  const found = /제(\d+)조(?:의(\d+))?$/.exec(label);
  if (found === null) return null;
  return found[2] === undefined ? found[1]! : `${found[1]}의${found[2]}`;
}

function holds(passage: Passage, { article, paragraph }: Place): boolean {
  if (numberOf(passage) !== article) return false;
  if (paragraph === null) return true;
  const mark = circledMark(Number(paragraph));
  return mark !== null && passage.text.includes(mark);
}

/** By the promulgation number where both have one, else by the date. */
function sameAddendum(name: string, cited: string): boolean {
  const numbers = [name, cited].map((label) =>
    /제?\s?(\d{2,6})\s?호/.exec(label)?.[1]?.replace(/^0+/, ''),
  );
  if (numbers[0] !== undefined && numbers[1] !== undefined) return numbers[0] === numbers[1];
  const dates = [name, cited].map((label) =>
    /(\d{4})\s?\.\s?(\d{1,2})\s?\.\s?(\d{1,2})/.exec(label)?.slice(1).map(Number).join('.'),
  );
  return dates[0] !== undefined && dates[0] === dates[1];
}
