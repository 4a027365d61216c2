import { gradesIn, type PrintedGrade } from '../src/korean/grade.ts';
import type { Recommendation } from '../src/model/recommendation.ts';
import type { Block } from './source.ts';

const NUMBERED =
  /^\s*[[(]?(?:핵심\s*)?(?:권고|추천)\s*(?:문|안|사항)?\s*(\d+(?:[.-]\d+)*)[.:)\]]?(?=\s)/;
const ITEM = /^\s*(\d{1,2}(?:[.-]\d+)*)[.)]\s/;
const POPULATION = /(?:^|[\s|])(?:적용\s*)?대상(?:자|\s*환자)?\s*[:：]\s*([^|\n.]{2,60})/;

export type GradeReader = (text: string) => readonly PrintedGrade[];

/** Notes of this kind from which a document's way of writing is known. */
const CONVENTION = 3;

/** Reads grades the way the document writes them. */
export function gradeReader(document: string): GradeReader {
  const pairs = gradesIn(document).filter(
    ({ scheme, evidence }) => scheme === 'class' && /^[A-D]$/.test(evidence ?? ''),
  );
  const letterIsEvidence = pairs.length >= CONVENTION;
  return (text) => gradesIn(text, { letterIsEvidence });
}

/** What is printed of a 권고문: the strength at its end, its number, and for whom. */
export function recordOf(
  text: string,
  headings: readonly string[] = [],
  read: GradeReader = gradesIn,
): Recommendation {
  const strength = strengthOf(read(text));
  const heading = NUMBERED.exec(`${headings.at(-1) ?? ''} `);
  const number = (NUMBERED.exec(text) ?? ITEM.exec(text) ?? heading)?.[1] ?? null;
  return { ...strength, number, population: POPULATION.exec(text)?.[1]?.trim() ?? null };
}

/** 권고 3.1 with a sentence behind it recommends, though no grade may be printed. */
export function isNumbered(text: string): boolean {
  const found = NUMBERED.exec(text);
  return found !== null && /[다요함음]\.?\s*$/.test(text.slice(found[0].length));
}

/** Several notes in one sentence: those with a grade count; different ones are all kept. */
function strengthOf(
  grades: readonly PrintedGrade[],
): Pick<Recommendation, 'grade' | 'evidence' | 'scheme'> {
  const graded = grades.filter(({ grade }) => grade !== null);
  const counted = graded.length > 0 ? graded : grades;
  return {
    grade: all(counted.map(({ grade }) => grade)),
    evidence: all(
      (graded.length > 0 ? withEvidence(graded, grades) : grades).map(({ evidence }) => evidence),
    ),
    scheme: counted[0]?.scheme ?? null,
  };
}

/** One grade without evidence takes the evidence that its sentence names apart. */
function withEvidence(graded: readonly PrintedGrade[], all: readonly PrintedGrade[]) {
  return graded.some(({ evidence }) => evidence !== null) ? graded : all;
}

function all(values: readonly (string | null)[]): string | null {
  const distinct = new Set(values.filter((value) => value !== null));
  return distinct.size === 0 ? null : [...distinct].join(' / ');
}

const LEAD = /^(.{2,60}?)(?:에서는?|에게는?|의 경우(?:에는)?|인 경우(?:에는)?)\s*[,:]?$/;

/** 밀알레르기 소아환자에서, above a list of recommendations names whom all of them are for. */
export function withPopulation(text: string, blocks: readonly Block[]): readonly Block[] {
  let lead: string | null = null;
  return blocks.map((block) => {
    if (block.recommendation === undefined) {
      lead = LEAD.exec(text.slice(block.start, block.end).trim())?.[1] ?? null;
      return block;
    }
    const { population } = block.recommendation;
    if (lead === null || population !== null || block.kind !== 'list-item') return block;
    return { ...block, recommendation: { ...block.recommendation, population: lead } };
  });
}
