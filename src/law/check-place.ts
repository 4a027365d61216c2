import { articleLabel } from '../korean/article.ts';
import type { Citation } from '../korean/citation/types.ts';
import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { LawCatalogue } from './catalogue.ts';
import { type Judged, judgeInside } from './check-article.ts';
import { judgeAddendum, judgeAnnex } from './check-beside.ts';
import { existingLabels, subject, titlesMatch, titleWords } from './check-words.ts';
import type { ArticleText } from './law-articles.ts';
import { chooseEdition, type Law } from './law-index.ts';

export interface JudgedPlace {
  readonly judged: Judged;
  /** The edition it was compared with. */
  readonly document: Document | null;
  /** The article's real title. */
  readonly title: string | null;
}

interface Asked {
  readonly citation: Citation;
  readonly asOf: IsoDate;
}

/** Verdict on a place of an indexed law, on a date. */
export async function judgePlace(
  catalogue: LawCatalogue,
  law: Law,
  asked: Asked,
): Promise<JudgedPlace> {
  const choice = chooseEdition(law, asked.asOf);
  const document = choice.document ?? law.editions.at(-1)!;
  const first = await judgeIn(catalogue, document, asked);
  const current = choice.document !== null && !choice.upcoming;
  if (!current)
    return isThere(first) ? { ...first, judged: notYet(first, document, asked.asOf) } : first;
  if (isThere(first) || law.digest) return law.digest ? digestOf(first) : first;
  return (await inAnotherEdition(catalogue, law, { asked, document })) ?? first;
}

/** A digest has only some articles: what is missing in it may well exist. */
function digestOf(place: JudgedPlace): JudgedPlace {
  if (isThere(place)) return place;
  const reason = '이 법령은 요약본만 색인되어 있어 확인할 수 없습니다.';
  return { ...place, judged: { verdict: 'out_of_corpus', reason, text: null, existing: null } };
}

function isThere({ judged: { verdict } }: JudgedPlace): boolean {
  return !verdict.startsWith('no_such');
}

/** Missing on the date asked for, but an edition before or after has it. */
async function inAnotherEdition(
  catalogue: LawCatalogue,
  law: Law,
  { asked, document }: { readonly asked: Asked; readonly document: Document },
): Promise<JudgedPlace | null> {
  for (const edition of law.editions) {
    if (edition.id === document.id) continue;
    const place = await judgeIn(catalogue, edition, asked);
    if (place.judged.verdict !== 'valid') continue;
    const judged = isLater(edition, asked.asOf)
      ? notYet(place, edition, asked.asOf)
      : noMore(place, edition, asked.asOf);
    return { ...place, judged };
  }
  return null;
}

function isLater({ effectiveFrom }: Document, asOf: IsoDate): boolean {
  return effectiveFrom !== null && effectiveFrom > asOf;
}

function notYet({ judged }: JudgedPlace, { effectiveFrom }: Document, asOf: IsoDate): Judged {
  const reason = `${asOf}에는 아직 시행 전입니다. ${effectiveFrom ?? '알 수 없는 날'}부터 시행됩니다.`;
  return { ...judged, verdict: 'not_in_force', reason };
}

function noMore(
  { judged }: JudgedPlace,
  { effectiveFrom, effectiveTo }: Document,
  asOf: IsoDate,
): Judged {
  const span = `${effectiveFrom ?? ''}부터 ${effectiveTo ?? ''} 전까지`;
  const reason = `${asOf}에는 없습니다. ${span} 시행된 판에 있었습니다.`;
  return { ...judged, verdict: 'not_in_force', reason };
}

async function judgeIn(
  catalogue: LawCatalogue,
  document: Document,
  { citation, asOf }: Asked,
): Promise<JudgedPlace> {
  const { annex, addendum } = citation;
  if (annex !== null)
    return { judged: await judgeAnnex(catalogue, document, annex), document, title: null };
  if (addendum !== null) {
    return { judged: await judgeAddendum(catalogue, document, citation), document, title: null };
  }
  const article = await catalogue.article(document, citation.article!);
  if (article === null) {
    const articles = await catalogue.articles(document);
    return { judged: noArticle(citation.article!, articles), document, title: null };
  }
  const inside = judgeInside(article, citation);
  const judged =
    inside.verdict === 'valid'
      ? await judgeTitle(catalogue, article, { citation, asOf, inside })
      : inside;
  return { judged, document, title: article.title };
}

interface Titled extends Asked {
  readonly inside: Judged;
}

async function judgeTitle(
  catalogue: LawCatalogue,
  article: ArticleText,
  { citation, inside }: Titled,
): Promise<Judged> {
  const real = article.title;
  if (citation.title !== null && (real === null || !titlesMatch(citation.title, real))) {
    return mismatch(article, citation.title, inside);
  }
  if (citation.lead === null || citation.title !== null) return inside;
  const claimed = await claimedTitle(catalogue, article, citation.lead);
  return claimed === null ? inside : mismatch(article, claimed, inside);
}

/** Shorter titles are common words: 정의, 목적. */
const SHORTEST_TITLE = 4;

/** 세탁물 처리(의료법 제17조): the words before the bracket are the title of another article of that law. */
async function claimedTitle(
  catalogue: LawCatalogue,
  article: ArticleText,
  lead: string,
): Promise<string | null> {
  const words = titleWords(lead);
  const titles = (await catalogue.articles(article.document)).map(({ title }) => title);
  const held = titles
    .filter((title) => title !== null)
    .filter(
      (title) => titleWords(title).length >= SHORTEST_TITLE && endsWith(words, titleWords(title)),
    )
    .toSorted((left, right) => right.length - left.length);
  const longest = held[0];
  if (
    longest === undefined ||
    (article.title !== null && endsWith(words, titleWords(article.title)))
  )
    return null;
  return longest;
}

function endsWith(words: string, title: string): boolean {
  return words.endsWith(title) || words.endsWith(title.replace(/등$/, ''));
}

function mismatch({ number, title }: ArticleText, written: string, inside: Judged): Judged {
  const real = title === null ? '제목이 없습니다' : `제목은 ‘${title}’입니다`;
  const reason = `${articleLabel(number)}의 ${real}. 글에는 ‘${written}’(으)로 적혀 있습니다.`;
  return { ...inside, verdict: 'title_mismatch', reason };
}

function noArticle(number: string, articles: readonly ArticleText[]): Judged {
  const numbers = articles.map((article) => article.number);
  const [base] = number.split('의');
  const branches = numbers.filter((other) => other.startsWith(`${base}의`));
  const shown =
    number.includes('의') && branches.length > 0
      ? branches
      : numbers.filter((other) => !other.includes('의'));
  const existing = existingLabels(shown.map(articleLabel), '조');
  const part = articleLabel(number);
  return {
    verdict: 'no_such_article',
    reason: `${subject(part)} 없습니다. ${existing}.`,
    text: null,
    existing,
  };
}
