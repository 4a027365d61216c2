import { calendarDate } from '../src/korean/legal-date.ts';
import type { IsoDate } from '../src/model/date.ts';

const NOTE = /<[^<>]*>|\[[^[\]]*\]/g;
const DATE = /(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})/g;
/** `[시행일: 2018.2.4]` tells when, not by which amendment. */
const COMMENCEMENT = /^[<[] ?시행일/;

/** Promulgation days of the amendments that `<개정 2020.3.4>`, `<신설 …>`, `[본조신설 …]` name, each once. */
export function annotationDates(text: string): readonly IsoDate[] {
  const dates = new Set<IsoDate>();
  for (const [note] of text.matchAll(NOTE)) {
    if (COMMENCEMENT.test(note)) continue;
    for (const [, year, month, day] of note.matchAll(DATE)) {
      const date = calendarDate(year!, month!, day!);
      if (date !== null) dates.add(date);
    }
  }
  return [...dates];
}

export function amendedOn(text: string, promulgatedOn: IsoDate): boolean {
  const [year, month, day] = promulgatedOn.split('-').map(Number);
  // Most texts do not hold the date at all.
  if (!new RegExp(`${year}\\. ?${month}\\. ?${day}(?!\\d)`).test(text)) return false;
  return annotationDates(text).includes(promulgatedOn);
}
