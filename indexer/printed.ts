import { lineKind } from '../src/korean/lines.ts';
import type { DocumentFacts, ReadSource } from './source.ts';

/** Changes whenever the same text would be proposed another title, edition or publisher. */
export const PRINTED_VERSION = 1;

/** Lines at the start of a document among which its title stands. */
const HEAD_LINES = 8;
const LONGEST_TITLE = 80;

const KIND_OF_TEXT =
  '(?:지침서?|가이드라인|권고안|급여\\s*기준|세부\\s*사항|질의\\s*[·ㆍ]?\\s*응답|매뉴얼|안내서)';
/** What may follow the kind of text in a title: its year, edition, extent, an explanation in brackets. */
const TITLE = new RegExp(
  `${KIND_OF_TEXT}(?:[」』]|\\s|,|\\d{4}년?|제?\\s?\\d+\\s?판|개정판?|일부\\s?개정|전부\\s?개정|\\(안\\)|요약본|전문|\\([^()]*\\))*$`,
);
/** A line that is the kind of text alone is the second half of a title. */
const BARE = new RegExp(
  `^(?:(?:교육|진료|치료|관리|임상)\\s?)*${KIND_OF_TEXT}(?:\\s*\\([^()]*\\))?$`,
);
const YEAR = /(?<![\d.\-–]|제\s?)((?:19|20)\d{2})(?!\d|\s*[-–.]\s*\d|\s*년\s*\d)/g;
const OFFICES =
  '질병관리청|질병관리본부|보건복지부|식품의약품안전처|건강보험심사평가원|국민건강보험공단|한국보건의료연구원|국립[가-힣]+(?:원|센터)';
const SOCIETY = /^(?:대한|한국)\s?[가-힣]+(?:\s[가-힣]+){0,3}(?:학회|협회|의사회|연구회)$/;
const OFFICE = new RegExp(`^(${OFFICES})(?:\\s*(?:고시|공고|훈령|예규)\\s*제.*)?$`);
const NUMBER = new RegExp(
  `^(?:${OFFICES})\\s*(고시|공고)\\s*제\\s*(\\d{4})\\s*[-–]\\s*(\\d+)\\s*호$`,
);

type Given = Partial<Pick<DocumentFacts, 'title' | 'edition' | 'publisher'>>;

/**
 * Fills what nobody has written of a document with what it prints on its first lines or carries in its
 * properties, and says so. What is not plain stays unknown; dates are never guessed.
 */
export function withPrinted(source: ReadSource, given: Given, fileTitle: string): DocumentFacts {
  const { facts } = source;
  if (source.structure === 'law' || !isPrinted(facts.format)) return facts;
  const head = headLines(source.text);
  const title = printedTitle(head) ?? printedTitle([source.title ?? '']);
  const isNewTitle =
    title !== null &&
    given.title === undefined &&
    facts.title === fileTitle &&
    !isSame(title, fileTitle);
  const isUnknown = (given.edition ?? facts.edition) === null;
  const edition = isUnknown ? (printedNumber(head) ?? printedYear(title ?? '', head)) : null;
  const publisher = (given.publisher ?? facts.publisher) === null ? printedPublisher(head) : null;
  return {
    ...facts,
    ...(isNewTitle && { title }),
    ...(edition !== null && { edition }),
    ...(publisher !== null && { publisher }),
    warnings: [
      ...facts.warnings,
      ...(isNewTitle ? ['문서에 인쇄된 제목을 썼습니다'] : []),
      ...(edition === null ? [] : [`문서에 인쇄된 ‘${edition}’을 판으로 썼습니다`]),
      ...(publisher === null ? [] : [`문서에 인쇄된 발행처(${publisher})를 썼습니다`]),
    ],
  };
}

/** Formats that have no place of their own for a title that a person reads. */
function isPrinted(format: DocumentFacts['format']): boolean {
  return format === 'pdf' || format === 'hwp' || format === 'hwpx' || format === 'docx';
}

/** First lines up to the table of contents. */
function headLines(text: string): readonly string[] {
  const lines = text
    .slice(0, 3_000)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const contents = lines.findIndex((line) => /^(?:목\s?차|차\s?례|contents)$/i.test(line));
  return lines.slice(0, contents < 0 ? HEAD_LINES : Math.min(contents, HEAD_LINES));
}

/** The first line that reads as the title of a guideline or notice; an annex is known by its file name. */
function printedTitle(head: readonly string[]): string | null {
  if (head.some((line) => /^[[<【]\s*(?:별표|별지|서식)|\(제\d+조[^()]*관련\)/.test(line)))
    return null;
  for (const [at, line] of head.entries()) {
    const title = plainTitle(line);
    if (!TITLE.test(title) || title.length > LONGEST_TITLE || lineKind(title) === 'item') continue;
    if (!BARE.test(title)) return title;
    const before = head[at - 1];
    return before === undefined || before.length > LONGEST_TITLE / 2 ? null : `${before} ${title}`;
  }
  return null;
}

/** Without the numbers of notices it rests on, and without its name in English. */
function plainTitle(line: string): string {
  return line
    .replace(/\s*\([^()]*(?:고시|공고|작성일|관련)[^()]*\)$/, '')
    .replace(/(?:\s+[A-Z][A-Z :&-]*)+$/, '')
    .trim();
}

/** The number of the notice that the document itself is: a line of its own. */
function printedNumber(head: readonly string[]): string | null {
  const numbers = head.flatMap((line) => NUMBER.exec(line) ?? []);
  if (numbers.length !== 4) return null;
  const [, kind, year, number] = numbers;
  return `${kind} 제${year}-${number}호`;
}

/** The one year in the title, or that of an edition named on a line of its own. */
function printedYear(title: string, head: readonly string[]): string | null {
  const lines = head.filter((line) =>
    /^(?:제?\s?\d+\s?판\s?)?\(?\d{4}년?\s?(?:개정|제정|판|년판)/.test(line),
  );
  const years = new Set(
    [title, ...lines].flatMap((line) => [...line.matchAll(YEAR)].map(([, year]) => year!)),
  );
  return years.size === 1 ? [...years][0]! : null;
}

/** The one organisation that has a line of its own. */
function printedPublisher(head: readonly string[]): string | null {
  const names = head.flatMap((line) =>
    SOCIETY.test(line) ? [line] : (OFFICE.exec(line)?.slice(1, 2) ?? []),
  );
  const distinct = new Set(names);
  return distinct.size === 1 ? [...distinct][0]! : null;
}

function isSame(left: string, right: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s_]/g, '');
  return plain(left) === plain(right);
}
