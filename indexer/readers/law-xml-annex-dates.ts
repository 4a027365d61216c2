import type { IsoDate } from '../../src/model/date.ts';
import { isoDate } from './law-xml-dates.ts';

const NOTE = /^\s*\[시행일\s*:\s*(\d{4})\s*\.\s*(\d{1,2})\s*\.\s*(\d{1,2})\s*\.?\s*\]\s*(.*)$/;
const PLACE = /제(\d+)호([가-힣])?목?/g;
const ITEM = /^\s*(\d+)\.\s/;
const SUBITEM = /^\s*([가-힣])\.\s/;

/**
 * Own days of the parts of a 별표, as its head line tells them: `[시행일: 2026. 12. 31.] 제2호사목, 제2호타목`.
 * Shown the lines in order, it says the day of each; a note that names no part is for all of them.
 */
export class AnnexDates {
  readonly #days = new Map<string, IsoDate>();
  readonly #lawDate: IsoDate | null;
  #item = '';
  #subitem = '';

  constructor(lines: readonly string[], lawDate: IsoDate | null) {
    this.#lawDate = lawDate;
    for (const line of lines) this.#note(line);
  }

  /** Only a day after the law's own is one of its own. */
  dayOf(line: string): IsoDate | null {
    const [item, subitem] = [ITEM.exec(line)?.[1], SUBITEM.exec(line)?.[1]];
    if (item !== undefined) [this.#item, this.#subitem] = [item, ''];
    if (subitem !== undefined) this.#subitem = subitem;
    const places = [`${this.#item} ${this.#subitem}`, this.#item, ''];
    const day = places.map((place) => this.#days.get(place)).find((found) => found !== undefined);
    return day !== undefined && day > (this.#lawDate ?? '') ? day : null;
  }

  #note(line: string): void {
    const note = NOTE.exec(line);
    if (note === null) return;
    const [, year, month, date, rest] = note;
    const day = isoDate(`${year}${month!.padStart(2, '0')}${date!.padStart(2, '0')}`);
    if (day === null) return;
    const places = [...rest!.matchAll(PLACE)];
    if (places.length === 0 && rest!.trim() === '') this.#days.set('', day);
    for (const [, item, subitem] of places)
      this.#days.set(subitem === undefined ? item! : `${item} ${subitem}`, day);
  }
}
