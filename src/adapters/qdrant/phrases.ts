import { z } from 'zod';
import type { ScoredPhrase, SparseVector } from '../../ports.ts';
import { damaged } from './failures.ts';
import { type LegParts, lexicalLeg, type Statistics } from './legs.ts';
import { type Hit, MARGIN, settled } from './settle.ts';

const phraseSchema = z.object({ target: z.string(), phrase: z.string() });

export interface PhraseSearchOptions {
  readonly limit: number;
  readonly statistics: Statistics;
}

/** The nearest phrases, best first; equal scores by target, then by phrase. */
export async function searchPhrases(
  parts: Omit<LegParts, 'ownIdf'>,
  query: SparseVector,
  { limit, statistics }: PhraseSearchOptions,
): Promise<readonly ScoredPhrase[]> {
  const withPayload = Object.keys(phraseSchema.shape);
  // One shard whatever the passages have, so Qdrant's own IDF is right.
  const leg = await lexicalLeg({ ...parts, withPayload, ownIdf: false }, query, statistics);
  if (leg === null) return [];
  const ordered = { ...leg, compare: byTarget };
  const hits = await settled(ordered, await leg.ask(limit + MARGIN), limit);
  return hits.map((hit) => ({ ...phraseOf(hit), score: hit.score }));
}

function byTarget(left: Hit, right: Hit): number {
  const [one, other] = [phraseOf(left), phraseOf(right)];
  return compare(one.target, other.target) || compare(one.phrase, other.phrase);
}

/** By code units. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function phraseOf({ payload }: Hit) {
  return phraseFields(payload);
}

/** @throws ReleaseError */
export function phraseFields(payload: unknown): z.infer<typeof phraseSchema> {
  const { data, error } = phraseSchema.safeParse(payload);
  if (data === undefined) throw damaged('실무 색인의 구절을 읽을 수 없습니다', error);
  return data;
}
