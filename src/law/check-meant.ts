import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { LawCatalogue } from './catalogue.ts';
import type { Judged, JudgedPlace } from './check-article.ts';
import type { CitationInText, MeantText } from './check-context.ts';
import { judgeIn, judgePlace } from './check-place.ts';
import type { Law } from './law-index.ts';

interface Asked {
  readonly citation: CitationInText;
  readonly asOf: IsoDate;
}

/** Verdict on a place in the text that the citation means: the one of the date, unless it says another. */
export async function judgeMeant(
  catalogue: LawCatalogue,
  law: Law,
  { citation, asOf }: Asked,
): Promise<JudgedPlace> {
  const { meant } = citation;
  if (meant === null) return judgePlace(catalogue, law, { citation, asOf });
  if (meant.type === 'time') return judgeAt(catalogue, law, { citation, asOf: meant.to });
  const nothing = { document: law.editions[0]!, article: null };
  if (meant.type === 'former') return { ...nothing, judged: untold };
  const document = editionMeant(law, meant);
  if (document === null) return { ...nothing, judged: notIndexed(meant) };
  const place = await judgeIn(catalogue, document, citation);
  return { ...place, judged: against(place.judged, document) };
}

async function judgeAt(catalogue: LawCatalogue, law: Law, asked: Asked): Promise<JudgedPlace> {
  const place = await judgePlace(catalogue, law, asked);
  const { judged } = place;
  if (judged.verdict === 'not_in_force') return place;
  return { ...place, judged: noted(judged, `${asked.asOf} 당시의 글과 대조했습니다.`) };
}

const untold: Judged = {
  verdict: 'unresolved',
  reason:
    '개정 전의 글을 인용했으나 어느 개정 전인지 적혀 있지 않습니다. 공포번호나 날짜를 적어 주십시오.',
  text: null,
  existing: null,
  span: null,
};

/** Nothing is called right or wrong by another text than the one meant. */
function notIndexed({ type, number }: Extract<MeantText, { number: string }>): Judged {
  const which = type === 'before' ? `제${number}호로 개정되기 전의` : `제${number}호의`;
  const reason = `글이 가리키는 ${which} 글은 색인에 없어 대조하지 못했습니다.`;
  return { verdict: 'not_in_force', reason, text: null, existing: null, span: null };
}

function editionMeant(
  { editions }: Law,
  meant: Extract<MeantText, { number: string }>,
): Document | null {
  const named = editions.find(({ law }) => sameNumber(law?.promulgationNumber, meant.number));
  if (meant.type === 'edition') return named ?? null;
  const limit = named?.law?.promulgatedOn ?? meant.date;
  if (limit === null) return null;
  const earlier = editions.filter(({ law }) => (law?.promulgatedOn ?? limit) < limit);
  const ordered = earlier.toSorted((left, right) =>
    promulgated(left) < promulgated(right) ? 1 : -1,
  );
  return ordered[0] ?? null;
}

function promulgated({ law }: Document): string {
  return law?.promulgatedOn ?? '';
}

function sameNumber(left: string | null | undefined, right: string): boolean {
  return left != null && Number(left) === Number(right);
}

/** Says which text it was, for the reader to see whether it is the one meant. */
function against(judged: Judged, { law, effectiveFrom, edition }: Document): Judged {
  const number = law?.promulgationNumber;
  const named = edition ?? (number == null ? '' : `제${Number(number)}호`);
  const dates = [
    law?.promulgatedOn ? `${law.promulgatedOn} 공포` : '',
    effectiveFrom ? `${effectiveFrom} 시행` : '',
  ].filter((part) => part !== '');
  return noted(judged, `${named}(${dates.join(', ')})의 글과 대조했습니다.`);
}

function noted(judged: Judged, note: string): Judged {
  return { ...judged, reason: `${judged.reason} ${note}` };
}
