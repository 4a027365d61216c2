import type { IsoDate } from '../model/date.ts';
import type { DocumentKind } from '../model/document.ts';
import type { OpenRelease, ScoredPassage } from '../ports.ts';

export interface RetrieveRequest {
  readonly query: string;
  readonly asOf: IsoDate;
  readonly kinds?: readonly DocumentKind[];
  readonly laws?: readonly string[];
  readonly publishers?: readonly string[];
  readonly documentIds?: readonly string[];
  readonly limit: number;
}

/** The passages nearest to a question, best first; one place (article or page) may stand several times. */
export async function retrieve(
  release: OpenRelease,
  request: RetrieveRequest,
): Promise<readonly ScoredPassage[]> {
  void release;
  void request;
  throw new Error('being written');
}
