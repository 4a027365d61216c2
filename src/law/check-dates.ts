import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { Judged, JudgedPlace } from './check-article.ts';
import type { ArticleText } from './law-articles.ts';

/** From when on a place reads as it does: of its passage, its article or its edition. */
export function startOfPlace({ judged, article, document }: JudgedPlace): IsoDate | null {
  if (article === null) return document.effectiveFrom;
  const at = article.offset + (judged.span?.start ?? 0);
  const passage = article.passages.find(({ span }) => span.start <= at && at < span.end);
  return passage?.effectiveFrom ?? article.effectiveFrom ?? document.effectiveFrom;
}

/** Amendments take effect within this time of their promulgation, hardly ever later. */
const LONGEST_WAIT_YEARS = 2;
const NOTE = /[<[][^<>[\]\n]*\d{4}\s*\.[^<>[\]\n]*[>\]]/g;
const DATE = /(\d{4})\s*\.\s*(\d{1,2})\s*\.\s*(\d{1,2})/g;

/**
 * Only a text that takes effect later is at hand, but its article was amended long ago last: it reads
 * the same in the text in force. Told by the notes `<개정 2020.1.1>`, where the edition has any of its own.
 */
export function isUntouched(
  { article, document }: JudgedPlace,
  all: readonly ArticleText[],
  asOf: IsoDate,
): boolean {
  const promulgated = document.law?.promulgatedOn ?? null;
  if (article === null || promulgated === null) return false;
  const marks = all.some(({ text }) => noteDates(text).includes(promulgated));
  const limit = `${Number(asOf.slice(0, 4)) - LONGEST_WAIT_YEARS}${asOf.slice(4)}`;
  return marks && noteDates(article.text).every((date) => date < limit);
}

function noteDates(text: string): readonly IsoDate[] {
  return (text.match(NOTE) ?? []).flatMap((note) =>
    [...note.matchAll(DATE)].map(([, year, month, day]) =>
      [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-'),
    ),
  );
}

/** The text of the date is at hand and does not have the place yet. */
export function notYet(judged: Judged, start: IsoDate, asOf: IsoDate): Judged {
  const reason = `${asOf}에는 아직 시행 전입니다. ${start}부터 시행됩니다.`;
  return { ...judged, verdict: 'not_in_force', reason };
}

/** Only a text that takes effect later is at hand. */
export function onlyUpcoming(judged: Judged, start: IsoDate, asOf: IsoDate): Judged {
  const reason = `${start}에 시행되는 글에 있습니다. ${asOf}에 시행 중인 글은 색인에 없어 대조하지 못했습니다.`;
  return { ...judged, verdict: 'not_in_force', reason };
}

/** The date lies before the first edition at hand. */
export function beforeFirst(judged: Judged, first: Document, asOf: IsoDate): Judged {
  const reason = `색인에는 ${first.effectiveFrom}에 시행된 판부터 있어 ${asOf} 기준으로는 대조하지 못했습니다.`;
  return { ...judged, verdict: 'not_in_force', reason };
}

/** Another edition than the one of the date has it. */
export function inOtherEdition(
  judged: Judged,
  { effectiveFrom, effectiveTo }: Document,
  asOf: IsoDate,
): Judged {
  const isLater = effectiveFrom !== null && effectiveFrom > asOf;
  const reason = isLater
    ? `${asOf}에는 없습니다. ${effectiveFrom}에 시행되는 판에 있습니다.`
    : `${asOf}에는 없습니다. ${effectiveFrom ?? '전'}부터 ${effectiveTo ?? asOf} 전까지 시행된 판에 있었습니다.`;
  return { ...judged, verdict: 'not_in_force', reason };
}
