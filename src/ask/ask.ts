import { ReleaseError } from '../errors.ts';
import { hasContent } from '../korean/question.ts';
import { queryVector } from '../korean/sparse.ts';
import type { Answer, Reply, Statement } from '../model/answer.ts';
import type { PassageStore, ScoredPassage } from '../ports.ts';
import { dateNotices } from './as-of.ts';
import { withBasis } from './basis.ts';
import { statements } from './cite.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { extract } from './extract.ts';
import { missingEdition } from './missing-edition.ts';
import { type NamedPlace, namedIn } from './named.ts';
import { withPenaltyExtracts } from './penalty.ts';
import { placesOf } from './place.ts';
import { readingNotices } from './reading-notices.ts';
import { refuse } from './refuse.ts';
import { retrieve, type Scope } from './retrieve.ts';
import { assertServable } from './servable.ts';
import { supersededNotices } from './superseded.ts';

export interface AskDeps {
  readonly store: PassageStore;
}

export interface Question extends Scope {
  readonly question: string;
}

/** Passages fetched for a question. */
const PASSAGES = 40;

/** Articles and pages that the answer may quote. */
const PLACES = 6;

/**
 * Question → retrieve → extract → Answer | Refusal.
 * @throws ReleaseError when no release is published or it was made by other versions
 */
export async function ask({ store }: AskDeps, question: Question): Promise<Reply> {
  const release = await store.current();
  if (release === null)
    throw new ReleaseError('게시된 색인이 없습니다. `npm run index -- 경로`로 먼저 색인하십시오.');
  assertServable(release.release);
  if (!hasContent(question.question)) return refuse(release, question.question, question, [], []);
  const missing = await missingEdition(release, question.question, question);
  if (missing !== null) {
    const dated = dateNotices(question.question, question.asOf);
    return { ...(await refuse(release, question.question, question, [], dated)), reason: missing };
  }
  const lexical = queryVector(question.question);
  const found = await retrieve(release, {
    ...question,
    query: question.question,
    lexical,
    limit: PASSAGES,
  });
  const evidence = await evidenceFor(question.question, release);
  const named = await namedIn(release, question.question, question.asOf);
  if (named.places.length === 0 && named.problems.length > 0) {
    const refusal = await refuse(release, question.question, question, found, []);
    return { ...refusal, reason: named.problems.join(' ') };
  }
  const places = await placesOf(release, supported(found, evidence, named.places), {
    limit: PLACES,
    asOf: question.asOf,
  });
  const extracts = extract(evidence, places, named);
  const punished = await withPenaltyExtracts(release, question, extracts, named.places);
  const given = statements(punished.extracts, question.asOf);
  const dated = dateNotices(question.question, question.asOf);
  if (given.length === 0) return refuse(release, question.question, question, found, dated);
  const based = await withBasis(release, given, question.asOf);
  const superseded = await supersededNotices(release, based);
  const read = readingNotices(
    punished.extracts.flatMap(({ place }) => place.passages),
    based,
  );
  const known = [...named.problems, ...punished.notices, ...superseded, ...read];
  return answer(question, release.release.number, based, known);
}

/** The hits that hold enough of the question, those that hold more of it first. */
function supported(
  found: readonly ScoredPassage[],
  evidence: Evidence,
  named: readonly NamedPlace[],
): readonly ScoredPassage[] {
  const isNamed = ({ passage }: ScoredPassage) =>
    named.some(({ article }) => article.passages.some(({ id }) => id === passage.id));
  const rated = found.map((hit) => ({ hit, coverage: evidence.coverage(searchText(hit)) }));
  return rated
    .filter(({ hit, coverage }) => coverage >= evidence.leastFor(hit.document.kind) || isNamed(hit))
    .map(({ hit, coverage }) => ({ ...hit, score: hit.score * (1 + coverage) }))
    .toSorted((left, right) => right.score - left.score);
}

/** What a passage is found by. */
function searchText({ passage, document }: ScoredPassage): string {
  const { headings, locator, recommendation, text } = passage;
  const about = [locator.articleTitle ?? '', recommendation?.population ?? ''];
  return [document.title, ...headings, ...about, text].join('\n');
}

function answer(
  question: Question,
  release: number,
  given: readonly Statement[],
  known: readonly string[],
): Answer {
  return {
    type: 'answer',
    mode: 'extractive',
    question: question.question,
    asOf: question.asOf,
    release,
    notices: [...dateNotices(question.question, question.asOf), ...known, ...notices(given)],
    statements: [...given],
    withheld: [],
  };
}

function notices(given: readonly Statement[]): string[] {
  const citations = given.flatMap((statement) => statement.citations);
  const pending = citations.filter((citation) => !citation.inForce);
  const named = new Set(
    pending.map(({ label, effectiveFrom }) => `${label}(${effectiveFrom} 시행 예정)`),
  );
  return [
    ...(named.size === 0
      ? []
      : [
          `기준일에 아직 시행되지 않은 글이 있습니다: ${[...named].join(', ')}. 그보다 앞선 글은 색인에 없습니다.`,
        ]),
    ...(citations.some((citation) => citation.digest)
      ? ['체험용 요약에서 찾은 답입니다. 실제 적용에는 원문을 확인하십시오.']
      : []),
  ];
}
