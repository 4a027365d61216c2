import { hasContent } from '../korean/question.ts';
import type { Refusal } from '../model/answer.ts';
import type { OpenRelease, ScoredPassage } from '../ports.ts';
import { dateNotices } from './as-of.ts';
import type { Asked } from './asked.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { find, noHelp, type SearchHelp } from './find.ts';
import { missingEdition } from './missing-edition.ts';
import { type Named, type NamedPlace, namedIn } from './named.ts';
import { lawsNamedIn } from './named-laws.ts';
import type { Hit } from './practice-hits.ts';
import { refuse } from './refuse.ts';
import { unknownNames, unknownReason } from './unknown-names.ts';

/** What an answer can be made of, whoever words it. */
export interface Material {
  readonly release: OpenRelease;
  readonly asked: Asked;
  /** Everything that was found, nearest first. */
  readonly found: readonly ScoredPassage[];
  /**
   * The hits that hold enough of the question, those that hold more of it first. The phrases of the practice
   * index that led to an article count as its words: they are what people call it.
   */
  readonly hits: readonly Hit[];
  readonly evidence: Evidence;
  readonly named: Named;
  /** Which of the models that help the search did not, and why. */
  readonly notices: readonly string[];
  /** Other wordings of the question that were searched by as well. */
  readonly alsoSearched: readonly string[];
}

export type Prepared =
  | { readonly material: Material; readonly refusal: null }
  | { readonly material: null; readonly refusal: Refusal };

/** A text that holds this much of a question by itself answers it, though it says nothing of a name in it. */
const WELL_HELD = 0.55;

/** Passages fetched for a question. */
const PASSAGES = 40;

/** Retrieves and weighs; refuses where nothing that was found can answer. */
export async function prepare(
  release: OpenRelease,
  asked: Asked,
  help: SearchHelp = noHelp,
): Promise<Prepared> {
  const { question, asOf } = asked;
  if (!hasContent(question)) return refused(await refuse(release, asked));
  const dated = dateNotices(question, asOf);
  const missing = await missingEdition(release, question, asked);
  if (missing !== null) {
    return refused(await refuse(release, asked, { notices: dated, reason: missing }));
  }
  const request = { ...asked, query: question, limit: PASSAGES };
  const { hits: found, notices, alsoSearched } = await find(release, help.models, request, help);
  const laws = await lawsNamedIn(release, question);
  const asks = hasContent(laws.rest) ? laws.rest : question;
  const evidence = await evidenceFor(asks, release);
  const named = await namedIn(release, question, asOf);
  if (laws.titles.size === 0 && laws.absent.size > 0) {
    const reason = `질문하신 ${[...laws.absent].map((law) => `「${law}」`).join(', ')}의 글이 색인에 없습니다.`;
    return refused(await refuse(release, asked, { found, notices, reason }));
  }
  if (named.places.length === 0 && named.problems.length > 0) {
    const reason = named.problems.join(' ');
    return refused(await refuse(release, asked, { found, notices, alsoSearched, reason }));
  }
  const others = await Promise.all(alsoSearched.map((query) => evidenceFor(query, release)));
  const { hits, best } = supported(found, { own: evidence, others }, named.places);
  const unknown = named.places.length === 0 ? await unknownNames(release, asks) : [];
  const reason = unknown.length === 0 ? null : unknownReason(unknown);
  if (hits.length === 0 || (reason !== null && best < WELL_HELD)) {
    return refused(
      await refuse(release, asked, {
        ...{ found, alsoSearched },
        notices: [...notices, ...dated],
        ...(reason !== null && { reason }),
      }),
    );
  }
  const told = reason === null ? notices : [...notices, reason];
  return {
    material: { release, asked, found, hits, evidence, named, notices: told, alsoSearched },
    refusal: null,
  };
}

function refused(refusal: Refusal): Prepared {
  return { material: null, refusal };
}

/** Holding another wording of the question is worth a little less than holding the question. */
const OTHER_WORDING = 0.8;

function supported(
  found: readonly Hit[],
  { own: evidence, others }: { readonly own: Evidence; readonly others: readonly Evidence[] },
  named: readonly NamedPlace[],
): { readonly hits: readonly Hit[]; readonly best: number } {
  const isNamed = ({ passage }: ScoredPassage) =>
    named.some(({ article }) => article.passages.some(({ id }) => id === passage.id));
  const rated = found.map((hit) => {
    const text = [searchText(hit), ...(hit.spoken ?? [])].join('\n');
    const inOthers = others
      .map((other) => OTHER_WORDING * other.coverage(text))
      .toSorted((left, right) => right - left);
    const inOwn = evidence.coverage(text);
    // One wording alone may have strayed from the question: two must agree, or the question half hold.
    const leans = inOwn >= evidence.leastFor(hit.document.kind) / 2;
    return { hit, coverage: Math.max(inOwn, inOthers[leans ? 0 : 1] ?? 0) };
  });
  const hits = rated
    .filter(({ hit, coverage }) => coverage >= evidence.leastFor(hit.document.kind) || isNamed(hit))
    .map(({ hit, coverage }) => ({ ...hit, score: hit.score * (1 + coverage) }))
    .toSorted((left, right) => right.score - left.score);
  const own = found.map((hit) => evidence.coverage(searchText(hit)));
  return { hits, best: Math.max(0, ...own) };
}

/** What a passage is found by. */
export function searchText({
  passage,
  document,
}: Pick<ScoredPassage, 'passage' | 'document'>): string {
  const { headings, locator, recommendation, text } = passage;
  const about = [locator.articleTitle ?? '', recommendation?.population ?? ''];
  return [document.title, ...headings, ...about, text].join('\n');
}
