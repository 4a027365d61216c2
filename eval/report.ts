import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { todayInKorea } from '../src/model/date.ts';
import type { Release } from '../src/model/release.ts';
import type { Scores } from './score.ts';
import { table } from './table.ts';

/** What a figure depends on. */
export interface ReportMeta {
  readonly release: number;
  readonly documents: number;
  readonly passages: number;
  readonly date: string;
  readonly node: string;
  readonly cpu: string;
  readonly corpus: readonly string[];
}

/** What every report holds, whatever its command: `overall` is what conditions.json compares. */
export interface Report {
  readonly overall: Scores;
  readonly meta?: ReportMeta;
}

export function reportMeta(release: Release, corpus: readonly string[]): ReportMeta {
  return {
    release: release.number,
    documents: release.documents,
    passages: release.passages,
    date: todayInKorea(),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    corpus,
  };
}

/** Writes the report for machines where `--json` asks for it. */
export async function writeReport(report: Report, path: string | undefined): Promise<void> {
  if (path !== undefined) await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
}

/** A table with a row a group: name, number of questions, one column a metric. */
export function scoreTable(
  groups: readonly { readonly name: string; readonly count: number; readonly scores: Scores }[],
): string {
  const metrics = Object.keys(groups[0]?.scores ?? {});
  return table([
    ['유형', '문항', ...metrics],
    ...groups.map(({ name, count, scores }) => [
      name,
      String(count),
      ...metrics.map((metric) => (scores[metric] ?? 0).toFixed(3)),
    ]),
  ]);
}

export function metaLine({ release, documents, passages, date, node }: ReportMeta): string {
  return `색인 ${release}번 · 문서 ${documents}개 · 단락 ${passages}개 · ${date} · Node ${node}`;
}
