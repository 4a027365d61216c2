import type { Citation } from '../korean/citation/types.ts';
import type { IsoDate } from '../model/date.ts';

/** The text of a law that a citation means, where it says so. */
export type MeantText =
  /** (2024. 9. 20. 법률 제20445호로 개정되기 전의 것) */
  | { readonly type: 'before'; readonly number: string; readonly date: IsoDate | null }
  /** 의료법(법률 제20105호) */
  | { readonly type: 'edition'; readonly number: string }
  /** 2024년 6월 당시 의료법 */
  | { readonly type: 'time'; readonly from: IsoDate; readonly to: IsoDate }
  /** 구 의료법: an earlier text, it is not said which. */
  | { readonly type: 'former' };

/** A citation with what its surroundings say of it. */
export interface CitationInText extends Citation {
  /** The article of the same law cited right before it, for a 부칙 that is not named. */
  readonly amends: string | null;
  /** `제2호가목` of an annex: read, but not part of the place. */
  readonly inside: string | null;
  /** null: the text of the date asked for. */
  readonly meant: MeantText | null;
}

/** Adds to each citation what the words around it say. */
export function inText(text: string, citations: readonly Citation[]): readonly CitationInText[] {
  const known: CitationInText[] = [];
  const former = new Map<string, MeantText>();
  for (const citation of citations) {
    const before = known.at(-1) ?? null;
    const meant = meantBy(text, citation, { before, former });
    const name = JSON.stringify(citation.law);
    if (meant?.type === 'before' || meant?.type === 'edition') former.set(name, meant);
    known.push({
      ...citation,
      amends: amended(text, citation, before),
      inside: insideAnnex(citation),
      meant,
    });
  }
  return known;
}

const CLOSE = 30;

function amended(text: string, { law, addendum, span }: Citation, before: Citation | null) {
  if (addendum === null || before === null || before.law?.base !== law?.base) return null;
  const between = text.slice(before.span.end, span.start);
  return between.length <= CLOSE && !/[.\n]/.test(between) ? before.article : null;
}

const INSIDE = /(?:제\s?)?\d{1,3}\s?호(?:의\s?\d{1,2})?(?:\s?[가-허]\s?목)?\s*$/;

function insideAnnex({ annex, surface }: Citation): string | null {
  return annex?.startsWith('별표') ? (INSIDE.exec(surface)?.[0].trim() ?? null) : null;
}

interface Around {
  readonly before: CitationInText | null;
  /** What 구 의료법 was said to be earlier in the text. */
  readonly former: ReadonlyMap<string, MeantText>;
}

const KIND = '(?:법률|대통령령|총리령|[가-힣]{2,10}부령|부령)';
const NUMBER = `${KIND}\\s?제?\\s?(\\d{2,6})\\s?호`;
const BEFORE_AMENDMENT = new RegExp(`${NUMBER}(?:으)?로\\s?[^()]{0,12}개정되기\\s?전`);
/** 의료법 제22조(법률 제9906호로 개정되기 전의 것) */
const AMENDED_BEHIND = /^\s?\([^()]*개정되기\s?전[^()]*\)/;
const LOOK_AHEAD = 120;
const EDITION = new RegExp(
  `^[^(]*\\(\\s?(?:\\d{4}\\.[\\d. ]{3,10})?${NUMBER}(?![^()]*(?:개정|이하))`,
);
const DATE = /(\d{4})\s?\.\s?(\d{1,2})\s?\.\s?(\d{1,2})/;
const TIME =
  /(\d{4})\s?[년.]\s?(?:(\d{1,2})\s?[월.]\s?)?(?:(\d{1,2})\s?[일.]\s?)?(?:당시|현재)(?:의|에)?\s?(?:시행\s?(?:중인|중이던|되던)\s?)?「?$/;
const FORMER = /(?:^|[^가-힣])(?:구|舊|종전의?|개정\s?전의?)\s{0,2}「?$/;
const LOOK_BACK = 40;

function meantBy(text: string, citation: Citation, { before, former }: Around): MeantText | null {
  const { law, relation, surface, span } = citation;
  const name = JSON.stringify(law);
  const behind = AMENDED_BEHIND.exec(text.slice(span.end, span.end + LOOK_AHEAD))?.[0];
  if (behind !== undefined) return beforeAmendment(behind);
  if (relation !== 'named') {
    const goes = relation === 'inherited' || relation === 'same';
    return goes && before !== null && JSON.stringify(before.law) === name ? before.meant : null;
  }
  const amendment = beforeAmendment(surface);
  if (amendment !== null) return amendment;
  const edition = EDITION.exec(surface);
  if (edition !== null) return { type: 'edition', number: edition[1]! };
  const back = text.slice(Math.max(0, span.start - LOOK_BACK), span.start);
  const time = TIME.exec(back);
  if (time !== null) return timeOf(time);
  if (!FORMER.test(back) && !/^「(?:구|舊)\s/.test(surface)) return null;
  return former.get(name) ?? { type: 'former' };
}

function beforeAmendment(text: string): MeantText | null {
  const number = BEFORE_AMENDMENT.exec(text)?.[1];
  return number === undefined ? null : { type: 'before', number, date: dateIn(text) };
}

function dateIn(surface: string): IsoDate | null {
  const [, year, month, day] = DATE.exec(surface) ?? [];
  return year === undefined ? null : isoOf(year, month!, day!);
}

/** A month or a year is all of its days. */
function timeOf([, year, month, day]: RegExpExecArray): MeantText {
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  const from = isoOf(year!, month ?? '1', day ?? '1');
  return { type: 'time', from, to: isoOf(year!, month ?? '12', day ?? String(last)) };
}

function isoOf(year: string, month: string, day: string): IsoDate {
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
