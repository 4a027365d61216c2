import {
  dateLabel,
  editionLabel,
  joined,
  kindNames,
  laneTitles,
  shortDate,
  strengthLabel,
} from '../labels.ts';
import type { Answer, Citation, Statement } from '../service/types.ts';
import { lanesOf } from './lanes.ts';
import { citationsOf } from './places.ts';

const DISCLAIMER = 'jichim은 의료기기가 아닙니다. 진료와 법률 판단에는 원문을 확인하십시오.';

/** The whole answer with its citations, to be pasted anywhere. */
export function plainText(answer: Answer): string {
  const lanes = lanesOf(answer.statements);
  const parts = lanes.map(({ lane, statements }) =>
    [
      ...(lanes.length > 1 ? [`■ ${laneTitles[lane]}`] : []),
      ...statements.map((statement) => sentence(statement, (text) => text)),
    ].join('\n'),
  );
  return [
    `질문: ${answer.question}`,
    ...parts,
    [
      '근거',
      ...citationsOf(answer.statements).map((one) => `[${one.number}] ${sourceLine(one)}`),
    ].join('\n'),
    footer(answer).join('\n'),
  ]
    .join('\n\n')
    .replaceAll('\u00a0', ' ');
}

/** The same as Markdown; what the documents and the model say stays text in it. */
export function markdownText(answer: Answer): string {
  const lanes = lanesOf(answer.statements);
  const parts = lanes.map(({ lane, statements }) =>
    [
      ...(lanes.length > 1 ? [`### ${laneTitles[lane]}`, ''] : []),
      ...statements.map((one) => `- ${sentence(one, escapeMarkdown).replaceAll('\n', '\n  ')}`),
    ].join('\n'),
  );
  const sources = citationsOf(answer.statements).map(
    (one) =>
      `${one.number}. ${escapeMarkdown(sourceLine(one))}\n   > ${escapeMarkdown(one.quote).replaceAll('\n', '\n   > ')}`,
  );
  return [
    `## ${escapeMarkdown(answer.question)}`,
    ...parts,
    ['### 근거', '', ...sources].join('\n'),
    footer(answer)
      .map((line) => `_${escapeMarkdown(line)}_`)
      .join('  \n'),
  ]
    .join('\n\n')
    .replaceAll('\u00a0', ' ');
}

function sentence(statement: Statement, write: (text: string) => string): string {
  const { text, laneName, recommendation, omitted, citations } = statement;
  const pending = citations.find(({ inForce }) => !inForce);
  const marks = [
    laneName,
    recommendation && strengthLabel(recommendation),
    pending && `${pending.effectiveFrom} 시행 예정`,
  ].filter((mark) => mark != null);
  const numbers = citations.map(({ number }) => `[${number}]`).join('');
  const head = marks.length === 0 ? '' : `(${write(marks.join(' · '))}) `;
  return `${head}${write(text)} ${numbers}${omitted === null ? '' : ` (${write(omitted)})`}`;
}

/** 「의료법」 제22조제2항 · 법령 · 2026. 4. 7. 시행 */
export function sourceLine(citation: Citation): string {
  const { kind, label, documentTitle, effectiveFrom, digest } = citation;
  return joined([
    label,
    label.includes(documentTitle) ? null : documentTitle,
    kindNames[kind],
    editionLabel(citation),
    dateLabel(kind, effectiveFrom),
    digest ? '체험용 요약' : null,
  ]);
}

function footer(answer: Answer): string[] {
  return [
    `기준일 ${shortDate(answer.asOf)} · 색인 ${answer.release}번 · 답 번호 ${answer.id}`,
    answer.generatedBy?.notice ?? '원문의 문장을 그대로 옮긴 발췌입니다.',
    ...(answer.withheld.length > 0
      ? [`근거를 확인하지 못해 보이지 않은 문장 ${answer.withheld.length}건`]
      : []),
    ...answer.notices,
    DISCLAIMER,
  ];
}

/** Signs that Markdown or HTML in it would read as its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replaceAll(/^(\s*)([-+]|\d+\.)(?=\s)/gm, (_, space: string, mark: string) =>
      mark.endsWith('.') ? `${space}${mark.slice(0, -1)}\\.` : `${space}\\${mark}`,
    );
}
