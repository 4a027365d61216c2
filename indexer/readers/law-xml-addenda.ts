import type { LawBuilder } from './law-builder.ts';
import { isoDate } from './law-xml-dates.ts';
import { branched, linesOf } from './law-xml-lines.ts';
import { textOf, type XmlElement } from './law-xml-tree.ts';

/** `부칙(간호법) <제20445호,2024.9.20>`: the brackets name the act that an addendum of another law belongs to. */
const HEADER = /^부칙(?:\s*\(([^<]*)\))?\s*<(.+)>\s*$/;

/** Articles of a 부칙 stand at the margin; those quoted from other laws are indented. */
const ARTICLE = /^제(\d+)조(?:의(\d+))?(?:\s*\(([^)]*)\)|\s)/;

/** Writes 부칙단위 into the builder; their text is flat, so articles are found by their marks. */
export function addAddenda(units: readonly XmlElement[], law: LawBuilder): void {
  for (const unit of units) {
    const [first, ...rest] = linesOf(textOf(unit, '부칙내용'));
    if (first === undefined) continue;
    const header = HEADER.exec(first.trim());
    const name = header?.[2]?.replaceAll(/,\s*/g, ', ') ?? ownName(unit);
    law.addendum(name, header?.[1]?.trim() || null);
    for (const line of header === null ? [first, ...rest] : rest) addLine(line, law);
  }
}

function addLine(line: string, law: LawBuilder): void {
  const article = ARTICLE.exec(line);
  if (article === null) return law.addendumLine(line.trim());
  const number = branched(article[1]!, article[2] ?? '');
  law.addendumArticle(number, article[3]?.trim() || null, line.trim());
}

function ownName(unit: XmlElement): string {
  const number = textOf(unit, '부칙공포번호').replace(/^0+/, '');
  const date = isoDate(textOf(unit, '부칙공포일자'));
  const day = date?.split('-').map(Number).join('.');
  return [number === '' ? '' : `제${number}호`, day ?? ''].filter((part) => part !== '').join(', ');
}
