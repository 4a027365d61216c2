import { z } from 'zod';

export const verdicts = [
  'valid',
  'no_such_law',
  'out_of_corpus',
  'no_such_article',
  'no_such_paragraph',
  'no_such_item',
  'title_mismatch',
  'deleted',
  'not_in_force',
  'unresolved',
] as const;
export type Verdict = (typeof verdicts)[number];

/** The reason where nothing is to be said. */
export const CONFIRMED = '확인했습니다.';

/** Said once with every result: a place that exists may say something else than the sentence citing it. */
export const CHECK_SCOPE =
  '인용한 곳이 있는지와 제목·삭제·시행일만 대조했습니다. 글의 내용이 그 조문의 내용과 맞는지는 확인하지 않았으니 원문과 견주어 주십시오.';

const described =
  'valid: 그 자리가 있음을 확인(내용은 대조하지 않음), no_such_law: 없는 법령, out_of_corpus: 색인에 없어 확인할 수 없음, ' +
  'no_such_article: 없는 조·별표·부칙, no_such_paragraph: 없는 항, no_such_item: 없는 호·목, ' +
  'title_mismatch: 조 제목이 다름, deleted: 삭제됨, not_in_force: 기준일에 시행 중인 글로 확인되지 않음, ' +
  'unresolved: 어느 법령이나 부칙인지 알 수 없음';

const number = z.string().nullable();

export const checkedCitationSchema = z
  .object({
    start: z.number().int().describe('text 안의 시작 위치(UTF-16)'),
    end: z.number().int(),
    surface: z.string().describe('글에 적힌 그대로'),
    law: z.string().nullable().describe('정식 법령명. 알 수 없으면 null'),
    article: number.describe('"17의2" (제17조의2)'),
    paragraph: number,
    item: number.describe('"3의2" (제3호의2)'),
    subitem: number,
    annex: number.describe('"별표 1의2", "별지 제3호서식"'),
    addendum: z.object({ name: number }).nullable().describe('부칙'),
    range: z.enum(['from', 'to']).nullable().describe('범위의 처음이나 끝'),
    verdict: z.enum(verdicts).describe(described),
    titleOnly: z
      .boolean()
      .describe('valid이지만 별표가 있음만 확인: 별표의 내용이나 그 안의 호·목은 대조하지 못함'),
    reason: z.string().describe('그렇게 판정한 까닭'),
    label: z.string().nullable().describe('「의료법」 제17조의2제1항'),
    title: number.describe('법령에 적힌 조 제목'),
    text: z.string().nullable().describe('그 자리의 원문. 결과가 200만 자를 넘으면 뒤쪽은 null'),
    existing: z.string().nullable().describe('실제로 있는 범위'),
    documentId: z.string().nullable(),
    effectiveFrom: z.string().nullable().describe('확인에 쓴 판의 시행일'),
  })
  .meta({ id: 'CheckedCitation' });
export type CheckedCitation = z.infer<typeof checkedCitationSchema>;

export const checkSummarySchema = z
  .object({
    text: z.string().describe('인용 7건 중 5건 확인, 1건 불일치, 1건 범위 밖'),
    scope: z.string().describe('무엇을 대조했고 무엇을 대조하지 않았는지'),
    total: z.number().int(),
    valid: z.number().int().describe('확인'),
    titleOnly: z.number().int().describe('별표는 제목까지만 확인. 확인(valid)에 들지 않음'),
    wrong: z.number().int().describe('불일치'),
    notInForce: z.number().int().describe('기준일에 확인되지 않음'),
    outside: z.number().int().describe('범위 밖: 색인에 없는 법령'),
    unresolved: z.number().int().describe('대상 불명'),
    ok: z
      .boolean()
      .describe('인용이 하나 이상 있고 모두 확인되었으면 true. 글의 내용이 맞다는 뜻은 아님'),
  })
  .meta({ id: 'CitationCheckSummary' });
export type CheckSummary = z.infer<typeof checkSummarySchema>;

export interface CitationCheck {
  readonly summary: CheckSummary;
  /** In the order of the text. */
  readonly citations: readonly CheckedCitation[];
}

/** Counts with the denominator. Nothing to check is not a success. */
export function summarise(citations: readonly CheckedCitation[]): CheckSummary {
  const count = (...of: readonly Verdict[]) =>
    citations.filter(({ verdict }) => of.includes(verdict)).length;
  const total = citations.length;
  const titleOnly = citations.filter((citation) => citation.titleOnly).length;
  const valid = count('valid') - titleOnly;
  const outside = count('out_of_corpus');
  const unresolved = count('unresolved');
  const notInForce = count('not_in_force');
  const wrong = total - valid - titleOnly - notInForce - outside - unresolved;
  const parts = [
    `${valid}건 확인`,
    ...(titleOnly > 0 ? [`${titleOnly}건 별표는 제목까지만 확인`] : []),
    ...(wrong > 0 ? [`${wrong}건 불일치`] : []),
    ...(notInForce > 0 ? [`${notInForce}건 기준일에 확인되지 않음`] : []),
    ...(outside > 0 ? [`${outside}건 범위 밖`] : []),
    ...(unresolved > 0 ? [`${unresolved}건 대상 불명`] : []),
  ];
  const text =
    total === 0
      ? '확인할 법령 인용을 찾지 못했습니다. 문제가 없다는 뜻이 아닙니다.'
      : `인용 ${total}건 중 ${parts.join(', ')}`;
  const counts = { total, valid, titleOnly, wrong, notInForce, outside, unresolved };
  return { text, scope: CHECK_SCOPE, ...counts, ok: total > 0 && valid === total };
}
