import type { DocumentFacts } from '../source.ts';

/** Text at the start of a document in which it says what it is. */
const HEAD = 3_000;
const NUMBERED = /고시\s*제?\s*\d{4}\s*[-–]\s*\d+\s*호/;
const BENEFIT = /요양급여|수가\s*산정|급여\s*기준|급여\s*대상|세부\s*인정\s*사항/;

/** What a notice on benefits says of itself: its kind, and from which day on it holds. */
export function noticeFacts(text: string): Partial<Pick<DocumentFacts, 'kind' | 'effectiveFrom'>> {
  const head = text.slice(0, HEAD);
  const isNotice = BENEFIT.test(head) && (NUMBERED.test(head) || /세부\s*인정\s*사항/.test(text));
  if (!isNotice) return {};
  return { kind: 'notice', effectiveFrom: effectiveDate(text) };
}

/** The day the notice itself names; else the latest day in force that its head names. */
function effectiveDate(text: string): string | null {
  const own = /이\s*고시는\s*(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일\s*부터\s*시행/.exec(text);
  if (own !== null) return isoDate(own);
  const printed = text
    .slice(0, HEAD)
    .split(/(?:변경|개정)\s*전/)[0]!
    .matchAll(/[‘'’]?(\d{4}|\d{2})\.\s?(\d{1,2})\.\s?(\d{1,2})\.?\s?시행/g);
  return [...printed].map(isoDate).toSorted().at(-1) ?? null;
}

function isoDate([, year, month, day]: RegExpExecArray | RegExpMatchArray): string {
  const full = year!.length === 2 ? `20${year}` : year!;
  return `${full}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
