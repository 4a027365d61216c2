import { modality } from '../korean/modality.ts';
import type { Citation, Statement } from '../model/answer.ts';
import type { IsoDate } from '../model/date.ts';
import { laneName, laneOfKind } from '../model/lane.ts';
import type { OpenRelease } from '../ports.ts';
import { withBasis } from './basis.ts';
import { statements } from './cite.ts';
import type { Support } from './judge.ts';
import { supportingSpans } from './supporting-spans.ts';

/** Polite endings as the sources write them, by which the modality is told. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/않습니다/g, '않는다'],
  [/없습니다/g, '없다'],
  [/있습니다/g, '있다'],
  [/못합니다/g, '못한다'],
  [/됩니다/g, '된다'],
  [/합니다/g, '한다'],
  [/입니다/g, '이다'],
];

/**
 * A verified sentence as a statement: its own words, with everything it stands on as citations; null
 * when no passage holds a sentence that carries it.
 */
export async function wordStatement(
  text: string,
  supports: readonly Support[],
  { release, asOf }: { readonly release: OpenRelease; readonly asOf: IsoDate },
): Promise<Statement | null> {
  const extracts = supports.map(({ place, spans }) => ({
    place,
    spans: supportingSpans(place, spans),
    list: null,
  }));
  const cited = statements(
    extracts.filter(({ spans }) => spans.length > 0),
    asOf,
  );
  const citations = cited.flatMap((one) => one.citations);
  if (citations.length === 0) return null;
  const lane = laneOfKind[supports[0]!.place.document.kind];
  const does = { lane, modality: modality(plain(text)) };
  const made: Statement = {
    text,
    ...does,
    laneName: laneName(does),
    recommendation: recommendationOf(supports, citations),
    omitted: null,
    practice: supports[0]!.place.spoken?.[0] ?? null,
    citations,
  };
  const [based] = await withBasis(release, [made], asOf);
  return based!;
}

function plain(text: string): string {
  return PLAIN.reduce((said, [polite, bare]) => said.replaceAll(polite, bare), text);
}

/** A 권고문 is never told without its grade. */
function recommendationOf(
  supports: readonly Support[],
  citations: readonly Citation[],
): Statement['recommendation'] {
  const cited = new Set(citations.map(({ passageId }) => passageId));
  const passages = supports.flatMap(({ place }) => place.passages);
  const own = passages.find(({ id, recommendation }) => cited.has(id) && recommendation);
  return own?.recommendation ?? null;
}
