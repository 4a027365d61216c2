import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { OpenRelease, ScoredPassage } from '../ports.ts';
import { type PracticeHit, practiceHits } from './practice.ts';

/** A passage found for a question. */
export interface Hit extends ScoredPassage {
  /** The phrase of the practice index (실무 색인) that led to its article. */
  readonly practice?: string;
  /** The article's phrases that share a word with the question. */
  readonly spoken?: readonly string[];
}

export interface PracticeQuery {
  readonly query: string;
  readonly asOf: IsoDate;
  /** Whether a document may answer. */
  readonly admits: (document: Document) => boolean;
}

/**
 * Adds what the practice index says to what the words of the texts say: the best passage of an article
 * that it means gains the score of its phrases; an article that the words did not find comes in with it.
 */
export async function withPractice(
  release: OpenRelease,
  { query, asOf, admits }: PracticeQuery,
  found: readonly ScoredPassage[],
): Promise<readonly Hit[]> {
  const spoken = await practiceHits(release, query, asOf);
  const hits = new Map<string, Hit>(found.map((hit) => [hit.passage.id, hit]));
  for (const meant of spoken) {
    if (!admits(meant.document)) continue;
    const best = bestOf(meant, hits);
    if (best === null) continue;
    const score = best.score + meant.score;
    hits.set(best.passage.id, { ...best, score, practice: meant.phrase, spoken: meant.phrases });
  }
  return [...hits.values()];
}

/** The passage of the article that the words found first, else its first one, with no score of its own. */
function bestOf({ document, passages }: PracticeHit, hits: ReadonlyMap<string, Hit>): Hit | null {
  const known = passages.flatMap(({ id }) => hits.get(id) ?? []);
  const best = known.toSorted((left, right) => right.score - left.score)[0];
  if (best !== undefined) return best;
  return passages.length === 0 ? null : { passage: passages[0]!, document, score: 0 };
}
