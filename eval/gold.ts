import { articleName, fileKey, type Place, titleKey } from './place.ts';
import type { Gold, GoldArticle } from './questions.ts';

/** Whether a place is the one a gold names: the article (of the version, where it names one), or one of the pages. */
export function matchesGold(place: Place, gold: Gold): boolean {
  if ('law' in gold) return place.kind === 'article' && matchesArticle(place, gold);
  return (
    place.kind === 'page' &&
    place.page !== null &&
    place.file === fileKey(gold.file) &&
    gold.pages.includes(place.page)
  );
}

function matchesArticle(place: Extract<Place, { kind: 'article' }>, gold: GoldArticle): boolean {
  return (
    place.article === gold.article &&
    titleKey(place.law) === titleKey(gold.law) &&
    (gold.version === undefined || place.version === versionId(gold.version))
  );
}

/** `공포2016-02-03_시행2017-08-04_MST180823.md` → `180823`. */
export function versionId(fileName: string): string | null {
  return /MST(\d+)/.exec(fileName)?.[1] ?? null;
}

/** Golds that name paragraphs of one article are one gold: the article is what is looked for. */
export function distinctGolds(golds: readonly Gold[]): readonly Gold[] {
  return [...new Map(golds.map((gold) => [goldLabel(gold), gold])).values()];
}

/** How a gold is written in reports. */
export function goldLabel(gold: Gold): string {
  if (!('law' in gold)) return `${fileKey(gold.file)} ${gold.pages.join('·')}쪽`;
  const version = gold.version === undefined ? '' : ` (MST ${versionId(gold.version)})`;
  return `${gold.law} ${articleName(gold.article)}${version}`;
}
