import type { OpenRelease, PassageQuery, ScoredPassage } from '../ports.ts';

/**
 * The search by words, fused with the one by vectors where there is a vector. Fused scores are ranks,
 * between 0 and 1; they are stretched to the scale of the words', which all later weights are made for.
 */
export async function searchLegs(
  release: OpenRelease,
  { dense, ...lexical }: PassageQuery,
): Promise<readonly ScoredPassage[]> {
  if (dense === undefined) return release.search(lexical);
  const fused = await release.search({ ...lexical, dense });
  const [byWords] = await release.search({ ...lexical, limit: 1 });
  const scale = (byWords?.score ?? 1) / (fused[0]?.score ?? 1);
  return fused.map((hit) => ({ ...hit, score: hit.score * scale }));
}
