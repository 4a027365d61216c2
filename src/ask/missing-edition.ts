import { lawCatalogue } from '../law/catalogue.ts';
import { todayInKorea } from '../model/date.ts';
import type { OpenRelease, ScoredPassage } from '../ports.ts';
import { retrieve, type Scope } from './retrieve.ts';

/** What stands on the day this near to the best of today answers as well: the question is about that. */
const AS_GOOD = 0.9;

/** Hits looked at: the law that is meant stands first among today's. */
const LOOKED_AT = 3;

/**
 * For a past day: the law that answers today when the release holds no edition of it for that day, as a
 * sentence. Another law must not answer in its place.
 */
export async function missingEdition(
  release: OpenRelease,
  query: string,
  scope: Scope,
): Promise<string | null> {
  if (scope.asOf >= todayInKorea()) return null;
  const now = await retrieve(release, { ...scope, query, asOf: todayInKorea(), limit: LOOKED_AT });
  const title = firstLaw(now);
  if (title === null) return null;
  const choice = (await lawCatalogue(release)).edition(title, scope.asOf);
  if (choice.document !== null || choice.first === null) return null;
  const then = await retrieve(release, { ...scope, query, limit: 1 });
  if ((then[0]?.score ?? 0) >= AS_GOOD * now[0]!.score) return null;
  return `${choice.first}부터의 「${title}」만 색인에 있어, ${scope.asOf} 기준의 글로 답할 수 없습니다.`;
}

function firstLaw(hits: readonly ScoredPassage[]): string | null {
  const first = hits[0]?.document;
  return first?.law?.title ?? null;
}
