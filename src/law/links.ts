import type { IsoDate } from '../model/date.ts';
import { annexesBeside, type LinkedAnnex, ownAnnexes, penaltyAnnexes } from './annex-links.ts';
import type { LawCatalogue } from './catalogue.ts';
import { type Delegation, delegatesTo, delegationsOf } from './delegations.ts';
import { type Edition, editionAround } from './edition.ts';
import type { ArticleText } from './law-articles.ts';
import { jointPenaltyOf, type Penalty, penaltiesOf } from './penalties.ts';
import { type IncomingReference, referenceIndex, serves } from './reference-index.ts';
import { type Reference, referencesOf } from './references.ts';

/** What a reference points to, as far as the release holds it. */
export interface OutgoingReference extends Reference {
  readonly quote: string;
  /** The law is in the release. */
  readonly known: boolean;
  /** null: not in the release, or the law as a whole is meant. */
  readonly target: ArticleText | null;
}

/** An article of the law that a decree's article carries out. */
export interface ParentArticle {
  readonly article: ArticleText;
  readonly quote: string;
  readonly paragraph: number | null;
  readonly item: string | null;
  /** It leaves the details to this decree or rule at that very place; else it is only named. */
  readonly delegates: boolean;
}

/** Everything an article hangs together with, on a date. */
export interface ArticleLinks {
  readonly references: readonly OutgoingReference[];
  readonly referredBy: readonly IncomingReference[];
  readonly delegations: readonly (Delegation & WithAnnexes)[];
  readonly parents: readonly ParentArticle[];
  readonly penalties: readonly (Penalty & WithAnnexes)[];
  /** 양벌규정 that covers one of the penalties. */
  readonly jointPenalty: ArticleText | null;
  /** 별표 that the article itself names. */
  readonly annexes: readonly LinkedAnnex[];
}

interface WithAnnexes {
  /** 별표 that the details are left to in the end. */
  readonly annexes: readonly LinkedAnnex[];
}

/** References out and in, delegations down and up, and penalties of one article. */
export async function articleLinks(
  catalogue: LawCatalogue,
  article: ArticleText,
  asOf: IsoDate,
): Promise<ArticleLinks> {
  const edition = await editionAround(catalogue, article.document, asOf);
  const index = await referenceIndex(catalogue, asOf);
  const references = await resolved(catalogue, referencesOf(article, edition), article, asOf);
  const punishing = await punishingEdition(catalogue, article, { edition, asOf });
  const penalties = penaltiesOf(punishing).get(article.number) ?? [];
  return {
    references,
    referredBy: index.into(edition.title, article.number),
    delegations: await Promise.all(
      delegationsOf(article, index).map(async (delegation) => ({
        ...delegation,
        annexes: delegation.exact
          ? await annexesBeside(delegation.carriedOutBy, { catalogue, asOf })
          : [],
      })),
    ),
    parents: parentsOf(references, edition),
    penalties: await Promise.all(
      penalties.map(async (penalty) => ({
        ...penalty,
        annexes: await penaltyAnnexes(penalty, index, { catalogue, asOf }),
      })),
    ),
    annexes: await ownAnnexes(article, edition, { catalogue, asOf }),
    jointPenalty: jointPenaltyOf(punishing, penalties),
  };
}

/** What punishes the breach of an article not yet in force is mostly written by the same amendment. */
async function punishingEdition(
  catalogue: LawCatalogue,
  article: ArticleText,
  { edition, asOf }: { readonly edition: Edition; readonly asOf: IsoDate },
): Promise<Edition> {
  const start = article.effectiveFrom;
  if (start === null || start <= asOf || penaltiesOf(edition).has(article.number)) return edition;
  return editionAround(catalogue, article.document, start);
}

/** The articles of the law that a decree's article carries out; none for a law itself. Needs no reference index. */
export async function parentArticles(
  catalogue: LawCatalogue,
  article: ArticleText,
  asOf: IsoDate,
): Promise<readonly ParentArticle[]> {
  const edition = await editionAround(catalogue, article.document, asOf);
  if (edition.parent === null) return [];
  const references = referencesOf(article, edition).filter(({ law }) => serves(edition, law));
  return parentsOf(await resolved(catalogue, references, article, asOf), edition);
}

async function resolved(
  catalogue: LawCatalogue,
  references: readonly Reference[],
  article: ArticleText,
  asOf: IsoDate,
): Promise<readonly OutgoingReference[]> {
  return Promise.all(
    references.map(async (reference) => {
      const law = catalogue.law(reference.law);
      const found =
        law === null || reference.article === null
          ? null
          : await catalogue.articleOn(law, reference.article, asOf);
      return {
        ...reference,
        law: law?.title ?? reference.law,
        quote: article.text.slice(reference.span.start, reference.span.end),
        known: law !== null,
        target: found?.article ?? null,
      };
    }),
  );
}

/** Those that delegate first; each article once. */
function parentsOf(
  references: readonly OutgoingReference[],
  edition: Edition,
): readonly ParentArticle[] {
  const found = references.flatMap(({ target, quote, paragraph, item, law }) => {
    if (target === null || !serves(edition, law)) return [];
    const delegates = delegatesTo(target, edition.document, { paragraph, item });
    return [{ article: target, quote, paragraph, item, delegates }];
  });
  const seen = new Set<ArticleText>();
  return found
    .toSorted((left, right) => Number(right.delegates) - Number(left.delegates))
    .filter(({ article }) => !seen.has(article) && seen.add(article));
}
