import { escapeMarkdown } from '../ask/copy-text.ts';
import type { CheckedCitation, CheckSummary } from '../service/types.ts';
import { verdictOf } from './verdicts.ts';

export interface CheckResult {
  readonly release: number;
  readonly asOf: string;
  readonly summary: CheckSummary;
  readonly citations: readonly CheckedCitation[];
}

/** The result as Markdown: the denominator first, then a row a citation. */
export function checkMarkdown(
  { release, asOf, summary, citations }: CheckResult,
  name: string,
): string {
  const cell = (text: string | null) => escapeMarkdown(text ?? '').replaceAll(/\s+/g, ' ');
  const rows = citations.map((citation, at) =>
    [
      String(at + 1),
      cell(citation.surface),
      verdictOf(citation).name,
      cell(citation.reason),
      cell(citation.label),
      citation.effectiveFrom ?? '',
    ].join(' | '),
  );
  return [
    `# 법령 인용 검사: ${escapeMarkdown(name)}`,
    `${summary.text}\n기준일 ${asOf} · 색인 ${release}번`,
    [
      '번호 | 글에 적힌 인용 | 판정 | 까닭 | 실제 조문 | 시행일',
      '--- | --- | --- | --- | --- | ---',
      ...rows,
    ]
      .map((row) => `| ${row} |`)
      .join('\n'),
  ].join('\n\n');
}

/** The result as CSV, which spreadsheets in Korea open as UTF-8 only with the mark at its beginning. */
export function checkCsv({ asOf, citations }: CheckResult): string {
  const head = [
    '번호',
    '시작 위치',
    '글에 적힌 인용',
    '판정',
    '까닭',
    '실제 조문',
    '조 제목',
    '원문',
    '실제로 있는 범위',
    '시행일',
    '기준일',
  ];
  const rows = citations.map((one, at) => [
    String(at + 1),
    String(one.start),
    one.surface,
    verdictOf(one).name,
    one.reason,
    one.label ?? '',
    one.title ?? '',
    one.text ?? '',
    one.existing ?? '',
    one.effectiveFrom ?? '',
    asOf,
  ]);
  return `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula would be run by a spreadsheet. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
