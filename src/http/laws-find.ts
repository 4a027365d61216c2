import { z } from '@hono/zod-openapi';
import { articleLabel } from '../korean/article.ts';
import { type Decree, fullName } from '../korean/citation/types.ts';
import type { ArticleOnDate, LawCatalogue } from '../law/catalogue.ts';
import { articleNumber, nearestNumbers, similarLaws } from '../law/find.ts';
import { chooseEdition, type EditionChoice, type Law } from '../law/law-index.ts';
import { lawNames } from '../law/names.ts';
import { type IsoDate, isoDateSchema } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import { koreanIssue } from '../model/korean-issues.ts';
import { HttpProblem } from './problem.ts';

const NEAREST = 4;
const names = lawNames([]);

export const lawParam = z
  .string()
  .min(1)
  .max(200)
  .describe('법령명 또는 약칭. 띄어쓰기와 가운뎃점은 달라도 됩니다');
export const articleParam = z.string().min(1).max(40).describe('조 번호: 17의2 또는 제17조의2');
export const asOfQuery = isoDateSchema.optional().describe('기준일. 없으면 오늘(한국 날짜)');

/** Query of a route that takes these parameters alone: one spelt otherwise is refused, never ignored. */
export function strictQuery<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const names = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${koreanIssue(issue)} 이 주소에서 쓸 수 있는 것: ${names}(대소문자를 구별합니다).`
        : undefined,
  });
}

/** @throws HttpProblem not-found, offering similar names */
export function findLaw(catalogue: LawCatalogue, written: string): Law {
  const law = catalogue.law(written) ?? catalogue.law(officialName(written));
  if (law !== null) return law;
  const similar = similarLaws(catalogue, written, NEAREST).map(({ title }) => `「${title}」`);
  const offer = similar.length === 0 ? '' : ` 비슷한 이름: ${similar.join(', ')}.`;
  throw new HttpProblem(
    'not-found',
    `이 이름의 법령은 색인에 없습니다.${offer} 모든 법령은 /v1/laws에 있습니다.`,
  );
}

/** 응급의료법 시행규칙 → 응급의료에 관한 법률 시행규칙 */
function officialName(written: string): string {
  const [, base, decree] = /^(.*?)\s*(시행령|시행규칙)?$/s.exec(written.trim())!;
  const name = { base: base!, decree: (decree as Decree | undefined) ?? null };
  return fullName(names.official(name));
}

/** @throws HttpProblem not-found when the date is before the first edition at hand */
export function findEdition(
  law: Law,
  asOf: IsoDate,
): Extract<EditionChoice, { document: Document }> {
  const choice = chooseEdition(law, asOf);
  if (choice.document !== null) return choice;
  throw new HttpProblem(
    'not-found',
    `「${law.title}」은(는) ${choice.first}에 시행된 판부터 색인에 있어, ${asOf} 기준의 글을 보여 드릴 수 없습니다. ${choice.first} 이후의 날짜로 물어 주십시오.`,
  );
}

/** @throws HttpProblem invalid-request when it is no article number */
export function parseArticle(written: string): string {
  const number = articleNumber(written);
  if (number !== null) return number;
  throw new HttpProblem(
    'invalid-request',
    '조 번호를 읽지 못했습니다. 17, 17의2 또는 제17조의2처럼 적어 주십시오.',
  );
}

/** An article as it stood on a date; null when the edition of that date has none of this number. */
export function articleOnDate(
  catalogue: LawCatalogue,
  law: Law,
  { number, asOf }: { readonly number: string; readonly asOf: IsoDate },
): Promise<ArticleOnDate | null> {
  findEdition(law, asOf);
  return catalogue.articleOn(law, number, asOf);
}

/** What to say about an article that an edition does not have: its neighbours, and the editions that have it. */
export async function missingArticle(
  catalogue: LawCatalogue,
  law: Law,
  { number, asOf }: { readonly number: string; readonly asOf: IsoDate },
): Promise<HttpProblem> {
  const { document } = findEdition(law, asOf);
  const articles = await catalogue.articles(document);
  const nearest = nearestNumbers(articles, number, NEAREST).map(articleLabel).join(', ');
  const elsewhere: string[] = [];
  for (const edition of law.editions) {
    const found = await catalogue.article(edition, number);
    if (found !== null) elsewhere.push(edition.effectiveFrom ?? '시행일 미상');
  }
  const others =
    elsewhere.length === 0 ? '' : ` 시행일이 다음인 판에는 있습니다: ${elsewhere.join(', ')}.`;
  return new HttpProblem(
    'not-found',
    `「${law.title}」(${asOf} 기준)에는 ${articleLabel(number)}가 없습니다. 가까운 조: ${nearest}.${others}`,
  );
}
