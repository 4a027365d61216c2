import { call, query } from '../service/call.ts';
import type { LawArticle } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';

/** An article of a law as it is on a day, with all that leads to it and from it. */
export function useArticle(law: string, article: string, on: string) {
  const path = `/v1/laws/${encodeURIComponent(law)}/articles/${encodeURIComponent(article)}`;
  return useLoaded(`${path} ${on}`, (signal) =>
    call<LawArticle>(`${path}${query({ asOf: on })}`, { signal }),
  );
}
