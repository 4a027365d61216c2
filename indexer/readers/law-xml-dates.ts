import { type IsoDate, isoDateSchema } from '../../src/model/date.ts';

/** `20260331` → `2026-03-31`; anything that is no real date → null. */
export function isoDate(compact: string): IsoDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(compact.trim());
  if (match === null) return null;
  const { data } = isoDateSchema.safeParse(`${match[1]}-${match[2]}-${match[3]}`);
  return data ?? null;
}

/** Own effective dates by place, and the entries that name less than a whole place. */
export interface StaggeredDates {
  readonly dates: ReadonlyMap<string, IsoDate>;
  readonly partial: readonly string[];
}

const PLACE = /^(?:제(\d+)조|별표\s*(\d*))(?:의(\d+))?$/;

/**
 * Reads 조문시행일자문자열 and 별표시행일자문자열: lines like `20261231:제5조,제12조의2` or `20260330:별표0`.
 * Keys are `5`, `12의2` for articles and `별표 0`, `별표 1의2` for annexes.
 */
export function staggeredDates(...sources: readonly string[]): StaggeredDates {
  const dates = new Map<string, IsoDate>();
  const partial: string[] = [];
  for (const line of sources.join('\n').split('\n')) {
    const [compact = '', places = ''] = line.split(':');
    const date = isoDate(compact);
    if (date === null) continue;
    for (const place of places.split(',').map((text) => text.trim())) {
      const match = PLACE.exec(place);
      if (match !== null) dates.set(placeKey(match), date);
      else if (place !== '') partial.push(`${place}(${date} 시행)`);
    }
  }
  return { dates, partial };
}

function placeKey([, article, annex, branch]: RegExpExecArray): string {
  const base = article ?? `별표 ${Number(annex || '0')}`;
  return branch === undefined ? base : `${base}의${branch}`;
}
