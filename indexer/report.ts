import { relative } from 'node:path';
import { documentKindNames, documentKinds } from '../src/model/document.ts';
import type { IngestReport } from './ingest.ts';

/** Longest list of files printed in full. */
const MAX_LINES = 50;

/** What a run did, for a person. `review`: articles whose phrases in the practice index need a look. */
export function reportText(
  report: IngestReport,
  dryRun: boolean,
  review: readonly string[] = [],
): string {
  return [
    ...(report.warning === null ? [] : [`주의: ${report.warning}`]),
    ...summary(report, dryRun),
    ...list(
      '읽지 못한 파일',
      report.failures.map(
        ({ path, reason, kept }) =>
          `${shown(path)}: ${reason}${kept ? ' 이전에 색인한 내용을 유지합니다.' : ''}`,
      ),
    ),
    ...list(
      '건너뛴 파일',
      report.skipped.map(({ path, reason }) => `${shown(path)}: ${reason}`),
    ),
    ...list(
      '색인에서 뺀 문서',
      report.removed.map(({ title }) => title),
    ),
    ...list(
      '원문이 있어 뺀 체험용 요약',
      report.displaced.map(({ title }) => title),
    ),
    ...list('확인이 필요한 판 정보', report.editions),
    ...list('실무 색인에서 읽지 못한 줄', report.practice.problems),
    ...list('다시 살필 실무 색인', review),
    ...list(
      '읽었지만 한계가 있는 문서',
      report.read.flatMap(({ document }) =>
        document.warnings.map((warning) => `${document.title}: ${warning}`),
      ),
    ),
  ].join('\n');
}

function summary(report: IngestReport, dryRun: boolean): string[] {
  const passages = report.read.reduce((sum, { passages: count }) => sum + count, 0);
  const seconds = report.seconds.toFixed(1);
  const head = dryRun
    ? `연습 실행: 아무것도 바꾸지 않았습니다(${seconds}초).`
    : report.release === null
      ? `바뀐 것이 없어 지금 색인을 그대로 둡니다(${seconds}초).`
      : `색인 ${report.release.number}번을 게시했습니다: 문서 ${report.release.documents}건, 단락 ${report.release.passages}개(${seconds}초).`;
  return [
    head,
    `이번에 읽은 문서 ${report.read.length}건(단락 ${passages}개)${kinds(report)}, 그대로 둔 문서 ${report.kept}건`,
    ...embedded(report, dryRun),
  ];
}

function embedded({ embedded: made, kept }: IngestReport, dryRun: boolean): string[] {
  if (made === null || dryRun) return [];
  const rest = kept === 0 ? '' : ' 그대로 둔 문서의 벡터는 다시 만들지 않았습니다.';
  return [
    `임베딩: ${made.info.model}(${made.info.dimension}차원)로 단락 ${made.passages}개의 벡터를 만들었습니다.${rest}`,
  ];
}

function kinds(report: IngestReport): string {
  const counts = documentKinds
    .map(
      (kind) =>
        [kind, report.read.filter(({ document }) => document.kind === kind).length] as const,
    )
    .filter(([, count]) => count > 0);
  return counts.length === 0
    ? ''
    : `: ${counts.map(([kind, count]) => `${documentKindNames[kind]} ${count}`).join(', ')}`;
}

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > MAX_LINES ? [`  … 외 ${lines.length - MAX_LINES}건`] : [];
  return [
    '',
    `${title} ${lines.length}건`,
    ...lines.slice(0, MAX_LINES).map((line) => `  - ${line}`),
    ...more,
  ];
}

function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
