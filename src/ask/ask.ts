import type { Reply } from '../model/answer.ts';
import type { IsoDate } from '../model/date.ts';
import type { DocumentKind } from '../model/document.ts';
import type { PassageStore } from '../ports.ts';

export interface AskDeps {
  readonly store: PassageStore;
}

export interface Question {
  readonly question: string;
  readonly asOf: IsoDate;
  readonly kinds?: readonly DocumentKind[];
  readonly laws?: readonly string[];
  readonly publishers?: readonly string[];
  readonly documentIds?: readonly string[];
}

/** Question → retrieve → extract → Answer | Refusal. @throws ReleaseError when no release is published */
export async function ask(deps: AskDeps, question: Question): Promise<Reply> {
  void deps;
  void question;
  throw new Error('being written');
}
