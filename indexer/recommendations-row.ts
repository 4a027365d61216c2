import { gradesIn } from '../src/korean/grade.ts';
import { EVIDENCE_LABEL, GRADE_LABEL } from '../src/korean/grade-items.ts';
import type { Recommendation } from '../src/model/recommendation.ts';
import { recordOf } from './recommendations-record.ts';

const GRADE_COLUMN = new RegExp(`^(?:${GRADE_LABEL}|등급|[Cc]lass|CLASS)[*†\\s]*(?:\\(.*\\))?$`);
const EVIDENCE_COLUMN = new RegExp(`^(?:${EVIDENCE_LABEL})[*†\\s]*(?:\\(.*\\))?$`);
/** A table that explains the grades themselves. */
const DEFINES = /정의|의미|설명|표기|해석|definition|meaning/i;
/** Caption of such a table: `표 2. 근거 수준`. */
const CAPTION = new RegExp(
  `^\\D{0,6}\\d+[.)]?\\s*(?:${GRADE_LABEL}|${EVIDENCE_LABEL}|추천\\s*단계)(?:의\\s*정의)?(?=$|\\s)`,
);
/** What evidence is made of: a row that says so explains a level and recommends nothing. */
const EVIDENCE_ITSELF = /무작위.{0,12}(?:연구|시험)|메타\s*분석|전문가.{0,4}(?:의견|합의)/;
/** A cell of at least so many characters can be a 권고문. */
const SENTENCE = 10;

/** The recommendation that a table row is, from the columns that name grade and evidence. */
export function rowRecommendation(line: string, header: string): Recommendation | null {
  const cells = cellsOf(line, header);
  if (CAPTION.test(header) || cells.some(({ name }) => DEFINES.test(name))) return null;
  const named = cells.flatMap(strengthCell);
  const says = cells.filter((cell) => strengthCell(cell).length === 0);
  if (!says.some(({ value }) => value.length >= SENTENCE)) return null;
  const own = recordOf(line);
  const columns = named.length === 0 ? undefined : gradesIn(named.join(' | '))[0];
  if (columns === undefined) {
    const explains = own.grade === null && EVIDENCE_ITSELF.test(line);
    return gradesIn(line).length > 0 && !explains ? own : null;
  }
  const { grade, evidence, scheme } = columns;
  return { ...own, grade, evidence, scheme };
}

interface Cell {
  readonly name: string;
  readonly value: string;
}

/** Cells with their column: from the header row, or as `column: value`. */
function cellsOf(line: string, header: string): readonly Cell[] {
  const names = split(header);
  const values = split(line);
  return values.map((value, at) => {
    const colon = /^([^:：|]{1,30}?)\s*[:：]\s*(.*)$/.exec(value);
    if (names.length === values.length && colon?.[1] !== names[at]) {
      return { name: names[at]!, value };
    }
    return colon === null ? { name: '', value } : { name: colon[1]!, value: colon[2]! };
  });
}

function split(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Grade and evidence columns under the names that the grammar of grades knows. */
function strengthCell({ name, value }: Cell): string[] {
  if (GRADE_COLUMN.test(name)) return [`권고등급: ${value}`];
  return EVIDENCE_COLUMN.test(name) ? [`근거수준: ${value}`] : [];
}
