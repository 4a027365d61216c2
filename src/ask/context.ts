import type { Passage } from '../model/passage.ts';
import type { ScoredPassage } from '../ports.ts';
import { placeOf } from './context-place.ts';
import { ordersModel } from './instructions.ts';
import { linkedPlaces } from './linked.ts';
import { withNeighbours } from './neighbours.ts';
import { type Place, placesOf } from './place.ts';
import type { Material } from './prepare.ts';
import { type Block, blockText } from './prompt.ts';
import { estimateTokens } from './tokens.ts';

/** Places looked at, and blocks given: a small model loses itself in more. */
const PLACES = 10;
const MOST_BLOCKS = 12;

/** Tokens of one block; of longer articles only what was found is given. */
const MOST_TOKENS = 1200;

/** Places of another lane that stand in front where the question found both. */
const OF_OTHER_LANE = 2;

export interface Context {
  readonly blocks: readonly Block[];
  /** Passages kept from the model because they order it about. */
  readonly suspicious: readonly Passage[];
}

/**
 * The passages that the model may cite, within `budget` tokens: whole ones, each text once, the best
 * first, law beside guidelines where both were found, short articles with what they refer to.
 */
export async function contextFor(material: Material, budget: number): Promise<Context> {
  const { release, asked } = material;
  const hits = bothLanes(material.hits);
  const places = await placesOf(release, hits, { limit: PLACES, asOf: asked.asOf });
  const found = new Set(material.hits.map(({ passage }) => passage.id));
  const parts: Place[] = [];
  for (const [rank, place] of places.entries()) {
    const asks = rank === 0 && material.named.asksWhole;
    parts.push(await withNeighbours(release, asks ? place : partOf(place, found), asked.asOf));
    parts.push(...(await linkedPlaces(material, place, rank)));
  }
  const suspicious = parts.flatMap(({ passages }) =>
    passages.filter(({ text }) => ordersModel(text)),
  );
  const hidden = new Set(suspicious.map(({ id }) => id));
  return { blocks: fitting(parts, hidden, budget), suspicious };
}

/** The best hits of every lane stand in front, in the order of their scores. */
function bothLanes(hits: readonly ScoredPassage[]): readonly ScoredPassage[] {
  const lane = hits[0]?.document.kind;
  const others = hits.filter(({ document }) => document.kind !== lane).slice(0, OF_OTHER_LANE);
  const own = hits.filter(({ document }) => document.kind === lane).slice(0, OF_OTHER_LANE);
  const front = [...own, ...others];
  return [...front, ...hits.filter((hit) => !front.includes(hit))];
}

/** A long article is cut down to the passages that were found, each with what opens its list. */
function partOf(place: Place, found: ReadonlySet<string>): Place {
  if (estimateTokens(place.text) <= MOST_TOKENS) return place;
  const chosen = new Set<Passage>();
  for (const [at, passage] of place.passages.entries()) {
    if (!found.has(passage.id)) continue;
    chosen.add(passage);
    const opener = openerOf(place.passages, at);
    if (opener !== null) chosen.add(opener);
  }
  return placeOf(
    place,
    place.passages.filter((passage) => chosen.has(passage)),
  );
}

/** The first passage of the paragraph that a passage goes on with. */
function openerOf(passages: readonly Passage[], at: number): Passage | null {
  if (/^(?:제\d+조|[①-⑳㉑-㉟])/.test(passages[at]!.text)) return null;
  for (let before = at - 1; before >= 0; before--) {
    if (/^(?:제\d+조|[①-⑳㉑-㉟])/.test(passages[before]!.text)) return passages[before]!;
  }
  return null;
}

function fitting(
  parts: readonly Place[],
  hidden: ReadonlySet<string>,
  budget: number,
): readonly Block[] {
  const blocks: Block[] = [];
  const seen = new Set<string>();
  let left = budget;
  for (const part of parts) {
    if (blocks.length === MOST_BLOCKS) break;
    const fresh = part.passages.filter(
      (passage) => !hidden.has(passage.id) && !seen.has(identity(passage)),
    );
    if (fresh.length === 0) continue;
    const place = fresh.length === part.passages.length ? part : placeOf(part, fresh);
    const block = { key: `p${blocks.length + 1}`, place };
    const tokens = estimateTokens(blockText(block));
    // The best one is given even where it alone is over the budget: without it there is no answer.
    if (tokens > left && blocks.length > 0) continue;
    for (const passage of fresh) seen.add(identity(passage));
    blocks.push(block);
    left -= tokens;
  }
  return blocks;
}

/** The same words in two documents are given once. */
function identity({ text }: Passage): string {
  return text.replaceAll(/\s+/g, '');
}
