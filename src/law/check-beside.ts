import type { Place } from '../korean/citation/types.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { LawCatalogue } from './catalogue.ts';
import type { Judged } from './check-article.ts';
import { placeLabel, subject } from './check-words.ts';
import { LruCache } from './lru.ts';

/** What a law has beside its articles: 별표·별지 and 부칙, as far as they are indexed. */
export interface Beside {
  readonly annexes: readonly Passage[];
  readonly addenda: readonly Passage[];
}

const CACHED_EDITIONS = 64;
const caches = new WeakMap<LawCatalogue, LruCache<Promise<Beside>>>();

/** The parts beside the articles of one edition. */
export function readBeside(catalogue: LawCatalogue, document: Document): Promise<Beside> {
  const cache = caches.get(catalogue) ?? new LruCache<Promise<Beside>>(CACHED_EDITIONS);
  caches.set(catalogue, cache);
  return cache.getOrMake(document.id, () => {
    const made = loadBeside(catalogue, document);
    made.catch(() => cache.delete(document.id));
    return made;
  });
}

async function loadBeside(catalogue: LawCatalogue, document: Document): Promise<Beside> {
  const stored = (await catalogue.release.documents()).find(
    ({ document: { id } }) => id === document.id,
  );
  const all = await catalogue.release.passagesOf(document.id, 0, stored?.passages ?? 0);
  return {
    annexes: all.filter(({ locator }) => locator.annex !== undefined),
    addenda: all.filter(({ locator }) => locator.addendum !== undefined),
  };
}

const DELETED = /^(?:별표|별지)[^\n]{0,40}\s삭제(?:\s|$)/;

/** An annex is looked up among the indexed ones; where a source has none, among what the articles refer to. */
export async function judgeAnnex(
  catalogue: LawCatalogue,
  document: Document,
  annex: string,
): Promise<Judged> {
  const { annexes } = await readBeside(catalogue, document);
  const own = annexes.filter(({ locator }) => locator.annex!.startsWith(annex.slice(0, 2)));
  if (own.length > 0) return among(own, annex);
  for (const article of await catalogue.articles(document)) {
    const sentence = article.text.split('\n').find((line) => refersTo(line, annex));
    if (sentence === undefined) continue;
    const reason = `조문이 ${subject(annex)} 있음을 말합니다. 별표·서식의 글은 색인에 없어 대조하지 못했습니다.`;
    return { verdict: 'valid', reason, text: sentence.trim(), existing: null, span: null };
  }
  return absent(annex, '이 법령의 조문은 그런 별표·서식을 말하지 않습니다');
}

function among(annexes: readonly Passage[], annex: string): Judged {
  const found = annexes.find(({ locator }) => sameAnnex(locator.annex!, annex));
  if (found === undefined) {
    const [first, ...others] = new Set(annexes.map(({ locator }) => locator.annex!));
    const last = others.at(-1);
    return absent(
      annex,
      last === undefined ? `${first}만 있습니다` : `${first}부터 ${last}까지 있습니다`,
    );
  }
  const text = found.text.trim();
  if (DELETED.test(text)) {
    const reason = `${subject(annex)} 삭제되었습니다.`;
    return { verdict: 'deleted', reason, text, existing: null, span: null };
  }
  return { verdict: 'valid', reason: '확인했습니다.', text, existing: null, span: null };
}

function sameAnnex(name: string, cited: string): boolean {
  const plain = (label: string) => label.replaceAll(/\s|제|호|서식/g, '');
  return plain(name) === plain(cited);
}

function refersTo(line: string, annex: string): boolean {
  const numbers = [...line.matchAll(/(?<!」\s?)(별표|별지)\s?(?:제?(\d+)(?:호)?(?:의(\d+))?)?/g)];
  const named = numbers.map(
    ([, kind, base, branch]) => `${kind}${base ?? ''}${branch ? `의${branch}` : ''}`,
  );
  const plain = annex.replaceAll(/\s|제|호|서식/g, '');
  if (named.includes(plain)) return true;
  const later = annex.startsWith('별지') && /별지/.test(line);
  return later && line.includes(annex.replace('별지 ', ''));
}

function absent(annex: string, existing: string): Judged {
  return {
    verdict: 'no_such_article',
    reason: `${subject(annex)} 없습니다. ${existing}.`,
    text: null,
    existing,
    span: null,
  };
}

/** 부칙 제3조: in the addendum named by its number or date, or in any when none is named. */
export async function judgeAddendum(
  catalogue: LawCatalogue,
  document: Document,
  place: Place,
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
  if (found.length > 0) return confirmed(found.at(-1)!);
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

function confirmed({ text }: Passage): Judged {
  return {
    verdict: 'valid',
    reason: '확인했습니다.',
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
  return paragraph === null || passage.text.includes(circled(Number(paragraph)));
}

function circled(number: number): string {
  if (number > 35) return String.fromCodePoint(0x32b1 + number - 36);
  return String.fromCodePoint(number > 20 ? 0x3251 + number - 21 : 0x2460 + number - 1);
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
