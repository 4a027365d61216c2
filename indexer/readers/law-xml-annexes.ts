import { annexName } from './annex-name.ts';
import type { LawBuilder } from './law-builder.ts';
import { AnnexDates } from './law-xml-annex-dates.ts';
import { AnnexLines } from './law-xml-annex-lines.ts';
import type { LawDates } from './law-xml-articles.ts';
import { branched, linesOf } from './law-xml-lines.ts';
import { textOf, type XmlElement } from './law-xml-tree.ts';
import { LineJoiner } from './law-xml-wrap.ts';

/** Writes 별표단위 into the builder. Forms (서식) are blanks to fill in: only their titles are kept. */
export function addAnnexes(units: readonly XmlElement[], dates: LawDates, law: LawBuilder): void {
  const lines = units.map((unit) => (isForm(unit) ? [] : linesOf(textOf(unit, '별표내용'))));
  const joiner = new LineJoiner([...law.build().text.split('\n'), ...lines.flat()]);
  for (const [index, unit] of units.entries()) {
    const number = branched(textOf(unit, '별표번호') || '0', textOf(unit, '별표가지번호'));
    const own = dates.staggered.dates.get(`별표 ${number}`) ?? null;
    const isLater = own !== null && (dates.effectiveFrom ?? '') < own;
    law.annex({
      name: annexName(isForm(unit) ? 'form' : 'table', number),
      title: linesOf(textOf(unit, '별표제목')).join(' ') || null,
      effectiveFrom: isLater ? own : null,
    });
    const days = new AnnexDates(lines[index]!, dates.effectiveFrom);
    for (const { text, header } of new AnnexLines(joiner).read(lines[index]!))
      law.annexLine(text, header, days.dayOf(text));
  }
}

function isForm(unit: XmlElement): boolean {
  return textOf(unit, '별표구분') !== '별표';
}
