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
const ARTICLE_NOTE = /\[[^[\]\n]*\d{4}\s*\.[^[\]\n]*\]/g;
const DATE = /(\d{4})\s*\.\s*(\d{1,2})\s*\.\s*(\d{1,2})/g;

/**
 * The place stands in a text that takes effect later, and the text in force has it too: its notes
 * (`<개정 2020.1.1>`, `[본조신설 2020.1.1]`) say that nothing of it is so new that it can still be waiting.
 */
export function isOlder({ judged, article }: JudgedPlace, asOf: IsoDate): boolean {
  if (article === null) return false;
  const limit = `${Number(asOf.slice(0, 4)) - LONGEST_WAIT_YEARS}${asOf.slice(4)}`;
  const isOld = (text: string) => noteDates(text).every((date) => date < limit);
  if (!(article.text.match(ARTICLE_NOTE) ?? []).every(isOld)) return false;
  if (judged.verdict === 'deleted') return isOld(judged.text ?? '');
  const { span } = judged;
  if (span === null) return true;
  const around = article.paragraphs.find(
    (paragraph) => paragraph.span.start <= span.start && span.end <= paragraph.span.end,
  );
  return around !== undefined && isOld(article.text.slice(around.span.start, around.span.end));
}

/** An edition that marks what it changed: a law newly made marks nothing, all of it is new. */
export function marksChanges(document: Document, all: readonly ArticleText[]): boolean {
  const promulgated = document.law?.promulgatedOn ?? null;
  return promulgated !== null && all.some(({ text }) => noteDates(text).includes(promulgated));
}

/** Confirmed, but the text shown is the coming one. */
export function shownAhead(judged: Judged, start: IsoDate): Judged {
  if (judged.verdict !== 'valid') return judged;
  return { ...judged, reason: `확인했습니다. 보이는 글은 ${start}에 시행되는 글입니다.` };
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
