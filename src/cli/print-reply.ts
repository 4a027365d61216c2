import { styleText } from 'node:util';
import { withoutNotes } from '../ask/cite.ts';
import type { Answer, Citation, Refusal, Reply, Statement } from '../model/answer.ts';
import { documentKindNames } from '../model/document.ts';
import { strengthLabel } from '../model/recommendation.ts';
import { factLine } from './facts.ts';

/** A reply as it is read in a terminal. Colours only where the terminal has them. */
export function printReply(reply: Reply): string {
  const lines = reply.type === 'answer' ? answerLines(reply) : refusalLines(reply);
  return `${[...lines, ...alsoSearchedLines(reply)].join('\n')}\n`;
}

function alsoSearchedLines({ alsoSearched = [] }: Reply): string[] {
  if (alsoSearched.length === 0) return [];
  return ['', styleText('dim', `이렇게도 찾았습니다: ${alsoSearched.join(' / ')}`)];
}

function answerLines(answer: Answer): string[] {
  return [
    styleText('dim', `기준일 ${answer.asOf} · 색인 ${answer.release}번 · ${wordedBy(answer)}`),
    '',
    ...answer.statements.map(statementLine),
    '',
    styleText('bold', '근거'),
    ...evidenceLines(answer),
    ...withheldLines(answer),
    ...noticeLines(answer),
    ...(answer.generatedBy === null ? [] : ['', `※ ${answer.generatedBy.notice}`]),
  ];
}

function wordedBy({ generatedBy }: Answer): string {
  return generatedBy === null
    ? '발췌 답변(원문 문장 그대로)'
    : `${generatedBy.model}의 답변(문장마다 원문과 대조)`;
}

function statementLine(statement: Statement): string {
  const { laneName: name } = statement;
  const tag = name === null ? '' : `${styleText('bold', `[${name}]`)} `;
  const marks = statement.citations.map(mark).join('');
  const { omitted, practice } = statement;
  const asides = [omitted, practice === null ? null : `실무 색인: ‘${practice}’`];
  const rest = asides
    .filter((aside) => aside !== null)
    .map((aside) => styleText('dim', `\n(${aside})`));
  return `${pendingTag(statement)}${tag}${gradeTag(statement)}${statement.text} ${marks}${rest.join('')}`;
}

/** How strongly it is recommended, and for whom, as printed. */
function gradeTag({ recommendation }: Statement): string {
  if (recommendation === null) return '';
  const { population } = recommendation;
  const whom = population === null ? '' : ` · 대상 ${population}`;
  return `${styleText('bold', `[${strengthLabel(recommendation)}${whom}]`)} `;
}

/** A text not yet in force must not be read as the law of today. */
function pendingTag({ citations }: Statement): string {
  const pending = citations.find(({ inForce }) => !inForce);
  return pending === undefined
    ? ''
    : `${styleText('bold', `[${pending.effectiveFrom} 시행 예정]`)} `;
}

/** One entry a citation. A quotation that the statement itself shows is not printed twice. */
function evidenceLines({ statements }: Answer): readonly string[] {
  const numbers = new Set<number>();
  return statements.flatMap(({ text, citations }) =>
    citations.flatMap((citation) => {
      if (numbers.has(citation.number)) return [];
      numbers.add(citation.number);
      const isSaid = flat(text).includes(flat(withoutNotes(citation.quote)));
      return citationLines(citation, isSaid);
    }),
  );
}

function mark({ number }: Citation): string {
  return styleText('cyan', `[${number}]`);
}

function citationLines(citation: Citation, isSaid: boolean): readonly string[] {
  const { kind, documentTitle: title, edition, effectiveFrom, digest } = citation;
  const { inForce, locator, label, basis } = citation;
  const page = locator.pages === undefined ? null : `${locator.pages.from}쪽`;
  const facts = factLine(
    { kind, title, edition, effectiveFrom, digest },
    page !== null && label.includes(page) ? null : page,
    inForce ? null : '시행 예정',
  );
  return [
    `${mark(citation)} ${styleText('bold', label)}`,
    styleText('dim', `    ${facts}`),
    ...(isSaid ? [] : [`    “${flat(citation.quote)}”`]),
    ...(basis.length === 0 ? [] : [`    위임 근거: ${basis.map((one) => one.label).join(', ')}`]),
  ];
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function refusalLines(refusal: Refusal): string[] {
  const { documents, kinds, filters } = refusal.searched;
  const counts = kinds.map((count) => `${documentKindNames[count.kind]} ${count.documents}건`);
  return [
    styleText('bold', '문서에서 답을 찾지 못했습니다.'),
    refusal.reason,
    styleText('dim', `기준일 ${refusal.asOf} · 색인 ${refusal.release}번`),
    `찾아본 문서 ${documents}건${counts.length > 0 ? `(${counts.join(', ')})` : ''}`,
    ...(filters.length > 0 ? [`조건: ${filters.join(', ')}`] : []),
    ...nearestLines(refusal),
    '',
    refusal.needed,
    ...noticeLines(refusal),
  ];
}

function nearestLines({ nearest }: Refusal): string[] {
  if (nearest.length === 0) return [];
  const lines = nearest.map(({ label, documentTitle }) =>
    label.includes(documentTitle) ? `- ${label}` : `- ${label} (${documentTitle})`,
  );
  return ['', styleText('bold', '가장 가까운 단락'), ...lines];
}

function withheldLines({ withheld }: Answer): string[] {
  if (withheld.length === 0) return [];
  const reasons = withheld.map(({ reason }) => `- ${reason}`);
  return ['', `근거를 확인하지 못해 보이지 않은 문장 ${withheld.length}건`, ...reasons];
}

function noticeLines({ notices }: Reply): string[] {
  return notices.length === 0 ? [] : ['', ...notices.map((notice) => `※ ${notice}`)];
}
