import { articleLabel } from '../korean/article.ts';
import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { LawCatalogue } from './catalogue.ts';
import { judgeAddendum } from './check-addendum.ts';
import { type Judged, type JudgedPlace, judgeInside } from './check-article.ts';
import { judgeAnnex } from './check-beside.ts';
import type { CitationInText } from './check-context.ts';
import {
  beforeFirst,
  inOtherEdition,
  isOlder,
  marksChanges,
  notYet,
  onlyUpcoming,
  shownAhead,
  startOfPlace,
} from './check-dates.ts';
import { judgeTitle } from './check-title.ts';
import { existingLabels, subject } from './check-words.ts';
import type { ArticleText } from './law-articles.ts';
import { chooseEdition, type Law } from './law-index.ts';

interface Asked {
  readonly citation: CitationInText;
  readonly asOf: IsoDate;
}

/** Verdict on a place of an indexed law, on a date. */
export async function judgePlace(
  catalogue: LawCatalogue,
  law: Law,
  asked: Asked,
): Promise<JudgedPlace> {
  const { document, ...choice } = chooseEdition(law, asked.asOf);
  if (document === null) {
    const first = law.editions.at(-1)!;
    const place = await judgeIn(catalogue, first, asked.citation);
    return isThere(place)
      ? { ...place, judged: beforeFirst(place.judged, first, asked.asOf) }
      : place;
  }
  const isUpcoming = 'upcoming' in choice && choice.upcoming;
  const place = await judgeOn(catalogue, law, { ...asked, document });
  if (place.judged.verdict === 'unresolved') return place;
  if (isThere(place))
    return dated(catalogue, place, { asOf: asked.asOf, current: isUpcoming ? null : document });
  if (law.digest) return { ...place, judged: onlyDigest };
  return (await elsewhere(catalogue, law, { ...asked, document })) ?? place;
}

/** A digest has only some articles: what is missing in it may well exist. */
const onlyDigest: Judged = {
  verdict: 'out_of_corpus',
  reason: '이 법령은 요약본만 색인되어 있어 확인할 수 없습니다.',
  text: null,
  existing: null,
  span: null,
};

function isThere({ judged: { verdict } }: JudgedPlace): boolean {
  return !verdict.startsWith('no_such') && verdict !== 'out_of_corpus';
}

interface AskedOf extends Asked {
  readonly document: Document;
}

/** The article as it stood on the date; annexes and addenda as they stand in the edition of the date. */
async function judgeOn(
  catalogue: LawCatalogue,
  law: Law,
  { citation, asOf, document }: AskedOf,
): Promise<JudgedPlace> {
  if (citation.annex !== null || citation.addendum !== null || citation.article === null) {
    return judgeIn(catalogue, document, citation);
  }
  const on = await catalogue.articleOn(law, citation.article, asOf);
  return on === null
    ? judgeIn(catalogue, document, citation)
    : judgeArticle(catalogue, on.article, citation);
}

/** A place that exists in the text at hand, but takes effect only after the date. */
async function dated(
  catalogue: LawCatalogue,
  place: JudgedPlace,
  { asOf, current }: { readonly asOf: IsoDate; readonly current: Document | null },
): Promise<JudgedPlace> {
  const start = startOfPlace(place);
  if (start === null || start <= asOf) return place;
  const { judged, document } = place;
  if (current !== null && current.id !== document.id) {
    return { ...place, judged: notYet(judged, start, asOf) };
  }
  const isAmended = current !== null || marksChanges(document, await catalogue.articles(document));
  const confirmed = isAmended && isOlder(place, asOf);
  return {
    ...place,
    judged: confirmed ? shownAhead(judged, start) : onlyUpcoming(judged, start, asOf),
  };
}

/** Missing on the date asked for, but an edition before or after has it. */
async function elsewhere(
  catalogue: LawCatalogue,
  law: Law,
  { citation, asOf, document }: AskedOf,
): Promise<JudgedPlace | null> {
  for (const edition of law.editions) {
    if (edition.id === document.id) continue;
    const place = await judgeIn(catalogue, edition, citation);
    if (place.judged.verdict !== 'valid') continue;
    return { ...place, judged: inOtherEdition(place.judged, edition, asOf) };
  }
  return null;
}

/** Verdict on a place in one edition, whatever its date. */
export async function judgeIn(
  catalogue: LawCatalogue,
  document: Document,
  citation: CitationInText,
): Promise<JudgedPlace> {
  const { annex, addendum, article: number } = citation;
  if (annex !== null || addendum !== null || number === null) {
    const judged =
      annex === null
        ? await judgeAddendum(catalogue, document, citation)
        : await judgeAnnex(catalogue, document, { annex, inside: citation.inside });
    return { judged, document, article: null };
  }
  const article = await catalogue.article(document, number);
  if (article !== null) return judgeArticle(catalogue, article, citation);
  const judged = noArticle(number, await catalogue.articles(document));
  return { judged, document, article: null };
}

async function judgeArticle(
  catalogue: LawCatalogue,
  article: ArticleText,
  citation: CitationInText,
): Promise<JudgedPlace> {
  const inside = judgeInside(article, citation);
  const judged =
    inside.verdict === 'valid'
      ? await judgeTitle(catalogue, article, { citation, inside })
      : inside;
  return { judged, document: article.document, article };
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
    span: null,
  };
}
