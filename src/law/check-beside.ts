import type { AnnexTitle, Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { LawCatalogue } from './catalogue.ts';
import type { Judged } from './check-article.ts';
import { CONFIRMED } from './check-result.ts';
import { subject, topic } from './check-words.ts';
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

const DELETED = /^(?:별표|별지)[^\n]{0,40}\s삭제(?=[\s<]|$)/;

export interface CitedAnnex {
  readonly annex: string;
  /** `제2호가목`: the text of annexes has no numbers to check it against. */
  readonly inside: string | null;
}

/**
 * An annex is looked up among the indexed ones, then among those that the source names without their
 * text; where it names none, among what the articles refer to.
 */
export async function judgeAnnex(
  catalogue: LawCatalogue,
  document: Document,
  { annex, inside }: CitedAnnex,
): Promise<Judged> {
  const isOfKind = (name: string) => name.startsWith(annex.slice(0, 2));
  const { annexes } = await readBeside(catalogue, document);
  const own = annexes.filter(({ locator }) => isOfKind(locator.annex!));
  if (own.length > 0) {
    const texts = own.map(({ locator, text }) => ({ name: locator.annex!, text: text.trim() }));
    return onlyTitle(among(texts, annex), inside);
  }
  const titles = (document.annexes ?? []).filter(({ name }) => isOfKind(name));
  if (titles.length > 0) return byTitle(titles, annex);
  for (const article of await catalogue.articles(document)) {
    const sentence = article.text.split('\n').find((line) => refersTo(line, annex));
    if (sentence === undefined) continue;
    const reason = `조문이 ${subject(annex)} 있음을 말합니다. ${NO_TEXT}`;
    const text = sentence.trim();
    return { verdict: 'valid', reason, text, existing: null, span: null, titleOnly: true };
  }
  return absent(annex, '이 법령의 조문은 그런 별표·서식을 말하지 않습니다');
}

const NO_TEXT = '별표·서식의 글은 색인에 없어 대조하지 못했습니다.';

function byTitle(titles: readonly AnnexTitle[], annex: string): Judged {
  const named = titles.map(({ name, title }) => ({ name, text: `${name} ${title}` }));
  const judged = among(named, annex);
  if (judged.verdict !== 'valid') return judged;
  const { title } = titles.find(({ name }) => sameAnnex(name, annex))!;
  return { ...judged, reason: `제목은 ‘${title}’입니다. ${NO_TEXT}`, titleOnly: true };
}

function onlyTitle(judged: Judged, inside: string | null): Judged {
  if (judged.verdict !== 'valid' || inside === null) return judged;
  const reason = `별표가 있음을 확인했습니다. 별표 안의 ${topic(inside)} 대조하지 못했습니다.`;
  return { ...judged, reason, titleOnly: true };
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

function among(annexes: readonly NamedText[], annex: string): Judged {
  const found = annexes.find(({ name }) => sameAnnex(name, annex));
  if (found === undefined) {
    const [first, ...others] = new Set(annexes.map(({ name }) => name));
    const last = others.at(-1);
    const existing =
      last === undefined ? `${first}만 있습니다` : `${first}부터 ${last}까지 있습니다`;
    return annex === '별표' ? withoutNumber(existing) : absent(annex, existing);
  }
  const { text } = found;
  if (DELETED.test(text)) {
    const reason = `${subject(annex)} 삭제되었습니다.`;
    return { verdict: 'deleted', reason, text, existing: null, span: null };
  }
  return { verdict: 'valid', reason: CONFIRMED, text, existing: null, span: null };
}

/** 별표 alone, where all have numbers. */
function withoutNumber(existing: string): Judged {
  const reason = `몇째 별표인지 적혀 있지 않습니다. ${existing}.`;
  return { verdict: 'unresolved', reason, text: null, existing, span: null };
}

/** `별표 1의2` and `별표 제1의2`, `별지 제3호서식` and `별지 3호`. */
export function sameAnnex(name: string, cited: string): boolean {
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

export function absent(annex: string, existing: string): Judged {
  return {
    verdict: 'no_such_article',
    reason: `${subject(annex)} 없습니다. ${existing}.`,
    text: null,
    existing,
    span: null,
  };
}
