import { distinctGolds, matchesGold } from './gold.ts';
import type { Place } from './place.ts';
import type { Gold } from './questions.ts';

/** A ranking against its golds: all that the metrics need. */
export interface Judgement {
  /** Distinct golds; at least one. */
  readonly golds: number;
  /** For each place from the top: how many golds it finds that no better place found. */
  readonly found: readonly number[];
}

/** Marks which places of a ranking find a gold. One gold is found once: a second page of it gains nothing. */
export function judge(places: readonly Place[], golds: readonly Gold[]): Judgement {
  const missing = new Set(distinctGolds(golds));
  const total = missing.size;
  const found = places.map((place) => {
    const matched = [...missing].filter((gold) => matchesGold(place, gold));
    for (const gold of matched) missing.delete(gold);
    return matched.length;
  });
  return { golds: total, found };
}
