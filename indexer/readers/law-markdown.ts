import { z } from 'zod';
import { UnreadableFileError } from '../../src/errors.ts';
import { CIRCLED, circledNumber } from '../../src/korean/circled.ts';
import { isoDateSchema } from '../../src/model/date.ts';
import type { LawText } from '../../src/model/law.ts';
import { lawDates } from '../law-dates.ts';
import { irregularityWarnings } from '../law-invariants.ts';
import type { DocumentFacts, Reader } from '../source.ts';
import { decodeText } from './decode.ts';
import { frontMatter } from './front-matter.ts';
import { withoutHiddenMarkup } from './hidden-markup.ts';
import { attachmentTitles } from './law-attachments.ts';
import { LawBuilder } from './law-builder.ts';

const text = z.string().transform((value) => value.trim() || null);

/** Lenient on purpose: the files are made by others, and only these fields are used. */
const matter = z.object({
  제목: z.string().trim().min(1),
  법령구분: z.string().trim().min(1),
  법령MST: text.nullish(),
  법령ID: text.nullish(),
  소관부처: z.union([z.array(z.string()), z.string()]).nullish(),
  공포일자: isoDateSchema.nullish(),
  공포번호: text.nullish(),
  시행일자: isoDateSchema.nullish(),
  출처: text.nullish(),
  요약: z.string().nullish(),
  라이선스: text.nullish(),
  첨부파일: z.unknown().optional(),
});

/** Statutes are not protected works. */
const STATUTE_LICENCE = '저작권법 제7조(보호받지 못하는 저작물)';

const ARTICLE = /^#####\s+제(\d+)조(?:의(\d+))?(?:\s*\((.*?)\))?\s*(?:<[^>]*>)?\s*$/;
const HEADING = /^(#{2,4})\s+(.+?)\s*$/;
const PARAGRAPH = new RegExp(`^\\*\\*([${CIRCLED}])\\*\\*\\s*(.*)$`);
const ITEM = /^ {2}(\d+)(?:의(\d+))?\\?\.\s/;
const SUBITEM = /^ {4}([가-힣])\\?\.\s/;
const ADDENDUM = /^부칙(?:\s*\(([^<]*)\))?\s*<(.+)>\s*$/;
const ADDENDUM_ARTICLE = /^제(\d+)조(?:의(\d+))?\s*\(([^)]*)\)/;

/** Statute Markdown of the legalize-kr form: front matter, `##### 제N조의M (제목)`, `**①**`, `1\.`, `가\.`, `## 부칙`. */
export const lawMarkdownReader: Reader = {
  name: 'law-markdown',
  version: 6,
  async read(bytes) {
    const { data, body } = frontMatter(decodeText(bytes));
    const law = parseLaw(withoutHiddenMarkup(body));
    const facts = lawFacts(data);
    const warnings = [...lawDates(law, facts).warnings, ...irregularityWarnings(law)];
    return { structure: 'law', facts: { ...facts, warnings }, law };
  },
};

function lawFacts(data: Readonly<Record<string, unknown>>): DocumentFacts {
  const parsed = matter.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    throw new UnreadableFileError(`법령 머리말에 문제가 있습니다. ${problems.join('; ')}`);
  }
  const fields = parsed.data;
  const annexes = attachmentTitles(fields.첨부파일);
  const ministries = [fields.소관부처 ?? []].flat();
  return {
    id: null,
    kind: 'law',
    title: fields.제목,
    publisher: ministries.join(', ') || null,
    edition: fields.공포번호
      ? `${fields.법령구분} 제${fields.공포번호.replace(/^0+/, '')}호`
      : null,
    law: {
      title: fields.제목,
      type: fields.법령구분,
      lawId: fields.법령ID ?? null,
      versionId: fields.법령MST ?? null,
      promulgationNumber: fields.공포번호 ?? null,
      promulgatedOn: fields.공포일자 ?? null,
    },
    effectiveFrom: fields.시행일자 ?? null,
    digest: fields.요약 === 'true',
    licence: fields.라이선스 ?? (fields.요약 === 'true' ? null : STATUTE_LICENCE),
    source: fields.출처 ?? null,
    sourceUrl: fields.출처 ?? null,
    format: 'law-markdown',
    pages: null,
    ...(annexes.length > 0 && { annexes }),
    warnings: [],
  };
}

/** @throws UnreadableFileError when no article is found */
export function parseLaw(body: string): LawText {
  const builder = new LawBuilder();
  const start = body.search(/^## 부칙/m);
  const main = start < 0 ? body : body.slice(0, start);
  parseArticles(main, builder);
  if (builder.articles === 0) {
    throw new UnreadableFileError('조문(##### 제N조)을 찾을 수 없습니다.');
  }
  if (start >= 0) parseAddenda(body.slice(start), builder);
  return builder.build();
}

function parseArticles(main: string, builder: LawBuilder): void {
  let headings: string[] = [];
  for (const line of main.split('\n')) {
    if (line.trim() === '') continue;
    const article = ARTICLE.exec(line);
    if (article !== null) {
      builder.article(numbered(article[1]!, article[2]), article[3]?.trim() || null, headings);
      continue;
    }
    const heading = HEADING.exec(line);
    if (heading !== null)
      headings = [...headings.slice(0, heading[1]!.length - 2), plainHeading(heading[2]!)];
    else addLine(line, builder);
  }
}

function addLine(line: string, builder: LawBuilder): void {
  const paragraph = PARAGRAPH.exec(line);
  if (paragraph !== null) {
    return builder.paragraph(
      circledNumber(paragraph[1]!)!,
      `${paragraph[1]} ${plain(paragraph[2]!)}`.trimEnd(),
    );
  }
  const item = ITEM.exec(line);
  if (item !== null) return builder.item(numbered(item[1]!, item[2]), plain(line));
  const subitem = SUBITEM.exec(line);
  if (subitem !== null) return builder.subitem(subitem[1]!, plain(line));
  return builder.line(plain(line));
}

function parseAddenda(body: string, builder: LawBuilder): void {
  for (const line of body.split('\n').slice(1)) {
    if (line.trim() === '') continue;
    const addendum = ADDENDUM.exec(line);
    const article = addendum === null ? ADDENDUM_ARTICLE.exec(line) : null;
    if (addendum !== null) {
      builder.addendum(addendum[2]!.replaceAll(',', ', '), addendum[1]?.trim() || null);
    } else if (article !== null) {
      builder.addendumArticle(numbered(article[1]!, article[2]), article[3]!.trim(), plain(line));
    } else builder.addendumLine(plain(line));
  }
}

function numbered(base: string, branch: string | undefined): string {
  return branch === undefined ? base : `${base}의${branch}`;
}

function plain(line: string): string {
  return line.replace(/\\([\\`*_{}[\]()#+\-.!~<>|])/g, '$1').trimEnd();
}

function plainHeading(line: string): string {
  return plain(line)
    .replace(/\s*<[^>]*>\s*/g, ' ')
    .trim();
}
