import { asksSanction } from '../korean/sanction.ts';
import { lawCatalogue } from '../law/catalogue.ts';
import { delegationPhrases, delegationsOf } from '../law/delegations.ts';
import { editionAround } from '../law/edition.ts';
import type { ArticleText } from '../law/law-articles.ts';
import { type Penalty, penaltiesOf } from '../law/penalties.ts';
import { referenceIndex } from '../law/reference-index.ts';
import type { Passage } from '../model/passage.ts';
import { placeOf } from './context-place.ts';
import type { Place } from './place.ts';
import type { Material } from './prepare.ts';

/** Only the best places bring others along, and only where they are short, in characters. */
const BEST = 3;
const SHORT = 900;

/** Provisions brought along by one place. */
const MOST = 2;

/** What an article says only together with: the penalty that is asked for, the decree it leaves something to. */
export async function linkedPlaces(
  { release, asked }: Material,
  { document, passages, score }: Place,
  rank: number,
): Promise<readonly Place[]> {
  const number = passages[0]!.locator.article;
  if (document.law === null || number === undefined || rank >= BEST) return [];
  const edition = await editionAround(await lawCatalogue(release), document, asked.asOf);
  if (asksSanction(asked.question)) {
    const penalties = penaltiesOf(edition).get(number) ?? [];
    return penalties.slice(0, MOST).flatMap((penalty) => penaltyPlace(penalty, score));
  }
  const article = edition.articles.find((one) => one.number === number);
  if (article === undefined || article.text.length > SHORT) return [];
  return delegated({ release, asked }, article, score);
}

async function delegated(
  { release, asked }: Pick<Material, 'release' | 'asked'>,
  article: ArticleText,
  score: number,
): Promise<readonly Place[]> {
  // Most articles leave nothing to a decree: they must not pay for the index of references.
  if (delegationPhrases(article).length === 0) return [];
  const catalogue = await lawCatalogue(release);
  const index = await referenceIndex(catalogue, asked.asOf);
  const carried = delegationsOf(article, index)
    .filter(({ exact }) => exact)
    .flatMap(({ carriedOutBy }) => carriedOutBy.slice(0, 1));
  const found = await Promise.all(
    carried.slice(0, MOST).map(async (reference) => {
      const law = catalogue.law(reference.document.law!.title);
      return law && catalogue.articleOn(law, reference.article, asked.asOf);
    }),
  );
  return found.flatMap((on) => {
    if (!on || on.upcoming || on.article.text.length > SHORT) return [];
    return [placeOf({ document: on.article.document, score }, on.article.passages)];
  });
}

/** Of a long list of offences only the passages that name the penalty and the offence. */
function penaltyPlace({ article, paragraph, span }: Penalty, score: number): readonly Place[] {
  const lead = article.paragraphs.find(({ number }) => number === paragraph)?.span.start ?? 0;
  const holds = (passage: Passage, at: number) => {
    const start = passage.span.start - article.offset;
    return start <= at && at < start + passage.text.length;
  };
  const own = article.passages.filter(
    (passage) => holds(passage, lead) || holds(passage, span.start),
  );
  return own.length === 0 ? [] : [placeOf({ document: article.document, score }, own)];
}
