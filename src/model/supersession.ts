import type { Document } from './document.ts';

/** Which documents take the place of which, as they say themselves (`supersedes`). */
export interface Supersession {
  /** Positions of all documents that come after a document, directly or by way of others. */
  readonly later: readonly (readonly number[])[];
  /** What a document names that is not at hand, or that is not one document alone. */
  readonly unknown: readonly { readonly by: Document; readonly named: string }[];
  /** Documents that come after themselves. */
  readonly cycle: readonly Document[];
}

/**
 * Follows `supersedes` through the documents. A law has its order from its promulgation instead.
 * Editions are named by id, or by file name where only one document has it.
 */
export function supersession(documents: readonly Document[]): Supersession {
  const find = finder(documents);
  const unknown: { by: Document; named: string }[] = [];
  const next: number[][] = documents.map(() => []);
  for (const [position, document] of documents.entries()) {
    for (const named of document.law === null ? (document.supersedes ?? []) : []) {
      const former = find(named);
      if (former === null) unknown.push({ by: document, named });
      else next[former]!.push(position);
    }
  }
  const reached = documents.map((_, position) => reachable(next, position));
  return {
    later: reached.map((positions, own) => positions.filter((position) => position !== own)),
    unknown,
    cycle: documents.filter((_, position) => reached[position]!.includes(position)),
  };
}

/** The edition that a document gave way to on its last day: the first of those that come after it. */
export function successorOf(document: Document, documents: readonly Document[]): Document | null {
  const own = documents.findIndex(({ id }) => id === document.id);
  if (own < 0 || document.effectiveTo === null) return null;
  const later = supersession(documents).later[own]!.map((position) => documents[position]!);
  const dated = later.toSorted((left, right) => (start(left) < start(right) ? -1 : 1));
  return dated.find((other) => start(other) >= document.effectiveTo!) ?? dated.at(-1) ?? null;
}

function start({ effectiveFrom }: Document): string {
  return effectiveFrom ?? '';
}

function finder(documents: readonly Document[]): (named: string) => number | null {
  const positions = documents
    .entries()
    .filter(([, { law }]) => law === null)
    .toArray();
  const byId = new Map(positions.map(([position, { id }]) => [id, position]));
  const byFile = Map.groupBy(positions, ([, { fileName }]) => fileName);
  return (named) => {
    const name = named.normalize('NFC');
    const files = byFile.get(name) ?? [];
    return byId.get(name) ?? (files.length === 1 ? files[0]![0] : null);
  };
}

function reachable(next: readonly (readonly number[])[], from: number): readonly number[] {
  const found = new Set<number>();
  const open = [...next[from]!];
  for (let position = open.pop(); position !== undefined; position = open.pop()) {
    if (found.has(position)) continue;
    found.add(position);
    open.push(...next[position]!);
  }
  return [...found].toSorted((left, right) => left - right);
}
