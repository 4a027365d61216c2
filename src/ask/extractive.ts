import type { Statement } from '../model/answer.ts';
import { dateNotices } from './as-of.ts';
import { withBasis } from './basis.ts';
import { statements } from './cite.ts';
import { extract } from './extract.ts';
import { meaningNotices } from './meanings.ts';
import { withPenaltyExtracts } from './penalty.ts';
import { placesOf } from './place.ts';
import type { Material } from './prepare.ts';
import { readingNotices } from './reading-notices.ts';
import { statusNotices } from './status-notices.ts';
import { supersededNotices } from './superseded.ts';

/** Sentences of the sources, and what a reader must know of them. */
export interface Content {
  readonly statements: readonly Statement[];
  readonly notices: readonly string[];
}

/** Articles and pages that the answer may quote. */
const PLACES = 6;

/** The answer without a model: whole sentences of the best places. No statements: they do not answer. */
export async function extractive({
  release,
  asked,
  hits,
  evidence,
  named,
  notices: searched,
}: Material): Promise<Content> {
  const { question, asOf } = asked;
  const dated = [...searched, ...dateNotices(question, asOf)];
  const places = await placesOf(release, hits, { limit: PLACES, asOf });
  const extracts = extract(evidence, places, named);
  const punished = await withPenaltyExtracts(release, asked, extracts, named.places);
  const given = statements(punished.extracts, asOf);
  if (given.length === 0) return { statements: [], notices: dated };
  const based = await withBasis(release, given, asOf);
  const superseded = await supersededNotices(release, based);
  const passages = punished.extracts.flatMap(({ place }) => place.passages);
  const known = [...named.problems, ...meaningNotices(based), ...punished.notices, ...superseded];
  const notices = [...dated, ...known, ...readingNotices(passages, based), ...statusNotices(based)];
  return { statements: based, notices };
}
