import type { Citation } from '../service/types.ts';

/** Longer names of documents are cut on a chip. */
const NAME = 18;

type Cited = Pick<Citation, 'kind' | 'label' | 'documentTitle' | 'locator'>;

/** Document and place, short enough for a chip: 의료법 제22조제2항, 심방세동 치료 가이드라… 39쪽 */
export function shortPlace({ kind, label, documentTitle, locator }: Cited): string {
  if (kind === 'law') {
    const [, law, place] = /^「([^」]*)」\s*(.*)$/s.exec(label) ?? [null, label, ''];
    return `${cut(law ?? label)} ${place}`.trim();
  }
  const { pages } = locator;
  if (pages === undefined) return cut(documentTitle);
  const range = pages.from === pages.to ? `${pages.from}` : `${pages.from}-${pages.to}`;
  return `${cut(documentTitle)} ${range}쪽`;
}

function cut(name: string): string {
  return name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name;
}

/** The citations of an answer, each number once, in their order. */
export function citationsOf(
  statements: readonly { readonly citations: readonly Citation[] }[],
): readonly Citation[] {
  const all = statements.flatMap(({ citations }) => citations);
  return [...new Map(all.map((citation) => [citation.number, citation])).values()].toSorted(
    (left, right) => left.number - right.number,
  );
}
