import type { OpenRelease, ScoredPassage } from '../ports.ts';
import { type PracticeHit, practiceHits } from './practice.ts';
import { isInScope, type RetrieveRequest } from './retrieve.ts';

/** A passage found for a question. */
export interface Hit extends ScoredPassage {
  /** The phrase of the practice index (실무 색인) that led to its article. */
  readonly practice?: string;
  /** The article's phrases that share a word with the question. */
  readonly spoken?: readonly string[];
}

/**
 * Adds what the practice index says to what the words of the texts say: the best passage of an article
 * that it means gains the score of its phrases; an article that the words did not find comes in with it.
 */
export async function withPractice(
  release: OpenRelease,
  request: RetrieveRequest,
  found: readonly ScoredPassage[],
): Promise<readonly Hit[]> {
  // Recommendations have grades, articles have none.
  if (request.grades !== undefined) return found;
  const spoken = await practiceHits(release, request.query, request.asOf);
  const hits = new Map<string, Hit>(found.map((hit) => [hit.passage.id, hit]));
  for (const meant of spoken) {
    if (!isInScope(meant.document, request)) continue;
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
