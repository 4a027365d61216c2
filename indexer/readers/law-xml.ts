import { basename, extname } from 'node:path';
import { UnreadableFileError } from '../../src/errors.ts';
import type { LawText } from '../../src/model/law.ts';
import { irregularityWarnings } from '../law-invariants.ts';
import type { DocumentFacts, Reader } from '../source.ts';
import { decodeText } from './decode.ts';
import { LawBuilder } from './law-builder.ts';
import { addAddenda } from './law-xml-addenda.ts';
import { addAnnexes } from './law-xml-annexes.ts';
import { addArticles, type LawDates } from './law-xml-articles.ts';
import { isoDate, staggeredDates } from './law-xml-dates.ts';
import { PICTURE } from './law-xml-lines.ts';
import { parseLawResponse } from './law-xml-response.ts';
import { child, children, textOf, type XmlElement } from './law-xml-tree.ts';

/** Statutes are not protected works. */
const STATUTE_LICENCE = '저작권법 제7조(보호받지 못하는 저작물)';

/** Fetched files are named by 법령일련번호, and by 시행일 where a date was asked for: the XML holds no MST. */
const FILE_NAME = /^(\d{1,9})(?:-(\d{8}))?$/;

/** Full-text XML of the 국가법령정보 Open API (lawService.do, target law or eflaw). */
export const lawXmlReader: Reader = {
  name: 'law-xml',
  version: 1,
  async read(bytes, fileName) {
    const root = parseLawResponse(decodeText(bytes));
    const info = child(root, '기본정보')!;
    const dates = lawDates(info);
    const law = lawText(root, dates);
    const facts = lawFacts(root, info, fileName);
    return { structure: 'law', facts: { ...facts, warnings: warnings(root, dates, law) }, law };
  },
};

function lawDates(info: XmlElement): LawDates {
  return {
    effectiveFrom: isoDate(textOf(info, '시행일자')),
    staggered: staggeredDates(
      textOf(info, '조문시행일자문자열'),
      textOf(info, '별표시행일자문자열'),
    ),
  };
}

function lawText(root: XmlElement, dates: LawDates): LawText {
  const builder = new LawBuilder();
  const articles = children(child(root, '조문'), '조문단위');
  addArticles(articles, dates, builder);
  if (builder.articles === 0 && builder.annexes === 0)
    throw new UnreadableFileError('조문(조문단위)을 찾을 수 없습니다.');
  addAddenda(children(child(root, '부칙'), '부칙단위'), builder);
  addAnnexes(children(child(root, '별표'), '별표단위'), dates, builder);
  return builder.build();
}

function lawFacts(root: XmlElement, info: XmlElement, fileName: string): DocumentFacts {
  const title = textOf(info, '법령명_한글');
  if (title === '') throw new UnreadableFileError('법령명(법령명_한글)이 비어 있습니다.');
  const [type, number] = [textOf(info, '법종구분'), textOf(info, '공포번호')];
  const lawId = textOf(info, '법령ID') || null;
  const name = FILE_NAME.exec(basename(fileName, extname(fileName)));
  const address = `https://www.law.go.kr/법령/${title.replaceAll(/\s/g, '')}`;
  return {
    id: documentId(lawId, name, root.attributes.법령키 ?? ''),
    kind: 'law',
    title,
    publisher: textOf(info, '소관부처') || null,
    edition: number === '' ? null : `${type} 제${number.replace(/^0+/, '')}호`,
    law: {
      title,
      type,
      lawId,
      versionId: name?.[1] ?? null,
      promulgationNumber: number || null,
      promulgatedOn: isoDate(textOf(info, '공포일자')),
    },
    effectiveFrom: isoDate(textOf(info, '시행일자')),
    digest: false,
    licence: STATUTE_LICENCE,
    source: address,
    sourceUrl: address,
    format: 'law-xml',
    pages: null,
    warnings: [],
  };
}

/**
 * With an MST alone the document is the same as its statute Markdown (null: named by 법령ID and MST).
 * A text asked for by date is another one, and a file of any other name goes by the 법령키.
 */
function documentId(
  lawId: string | null,
  name: RegExpExecArray | null,
  key: string,
): string | null {
  if (lawId === null) return null;
  if (name !== null) return name[2] === undefined ? null : `law-${lawId}-${name[1]}-${name[2]}`;
  return key.startsWith(lawId) ? `law-${lawId}-${key.slice(lawId.length)}` : null;
}

function warnings(root: XmlElement, { staggered }: LawDates, law: LawText): string[] {
  const forms = law.annexes.filter(({ name }) => name.endsWith('서식')).length;
  const pictures = law.text.split(PICTURE).length - 1;
  const keys = children(child(root, '조문'), '조문단위')
    .filter((unit) => textOf(unit, '조문여부') === '조문')
    .map((unit) => unit.attributes.조문키 ?? '');
  const seen = new Set<string>();
  const repeated = keys.filter((key) => key !== '' && (seen.has(key) || !seen.add(key)));
  return [
    ...(forms > 0 ? [`별지 서식 ${forms}건은 제목만 색인`] : []),
    ...(pictures > 0 ? [`그림으로만 된 내용 ${pictures}곳은 색인되지 않음`] : []),
    ...(staggered.partial.length > 0
      ? [`조의 일부만 시행일이 다른 곳은 법령의 시행일로 색인: ${staggered.partial.join(', ')}`]
      : []),
    ...irregularityWarnings(law),
    ...(repeated.length > 0 ? [`두 번 나온 조문(조문키): ${repeated.join(', ')}`] : []),
  ];
}
