import type { OpenRelease } from '../src/ports.ts';
import { goldLabel, matchesGold } from './gold.ts';
import { fileKey, placesOf, titleKey } from './place.ts';
import type { Gold } from './questions.ts';

/**
 * Labels of the golds that no passage of the release stands for: no ranking could have found them.
 * The page had no readable text, or the document is not in the corpus.
 */
export async function goldsNotIndexed(
  release: OpenRelease,
  golds: readonly Gold[],
): Promise<ReadonlySet<string>> {
  const missing = new Map(golds.map((gold) => [goldLabel(gold), gold]));
  const works = new Set(golds.map(workOfGold));
  for (const { document, passages } of await release.documents()) {
    const work = document.law === null ? fileKey(document.fileName) : titleKey(document.law.title);
    if (!works.has(work)) continue;
    for (const passage of await release.passagesOf(document.id, 0, passages)) {
      const places = placesOf(passage, document);
      for (const [label, gold] of missing) {
        if (places.some((place) => matchesGold(place, gold))) missing.delete(label);
      }
    }
  }
  return new Set(missing.keys());
}

function workOfGold(gold: Gold): string {
  return 'law' in gold ? titleKey(gold.law) : fileKey(gold.file);
}
