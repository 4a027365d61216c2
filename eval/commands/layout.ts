import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { chooseReader } from '../../indexer/readers/choose.ts';
import type { ReadSource } from '../../indexer/source.ts';
import { JichimError } from '../../src/errors.ts';
import { table } from '../table.ts';

const checkSchema = z.object({
  file: z.string(),
  page: z.number().int().positive(),
  /** Strings that good reading yields in this order. */
  must: z.array(z.string()),
  /** Strings that only mixed-up columns or rows yield. */
  must_not: z.array(z.string()),
  kind: z.string(),
});
export type LayoutCheck = z.infer<typeof checkSchema>;

export interface CheckOutcome extends LayoutCheck {
  readonly passed: boolean;
  readonly missing: readonly string[];
  readonly outOfOrder: readonly string[];
  readonly forbidden: readonly string[];
  /** Why the file could not be read at all. */
  readonly error: string | null;
}

export interface LayoutReport {
  readonly overall: { readonly passed: number };
  readonly byKind: Readonly<Record<string, { readonly passed: number; readonly count: number }>>;
  readonly checks: readonly CheckOutcome[];
}

interface LayoutOptions {
  readonly dir: string;
  readonly file: string;
  readonly json?: string;
}

export const layoutCommand = new Command('layout')
  .description('문서의 쪽마다 글이 바른 차례로 읽히는지 잰다')
  .requiredOption('--dir <dir>', '문서가 있는 폴더')
  .requiredOption('--file <file>', '확인할 글과 쪽 (JSON Lines)')
  .option('--json <file>', '결과를 JSON으로 저장할 파일')
  .action(async (options: LayoutOptions) => {
    const report = await evaluateLayout(options);
    if (options.json !== undefined) {
      await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
    }
    printReport(report);
  });

/** Reads each file once and looks for the strings of its checks on their pages. */
export async function evaluateLayout({ dir, file }: LayoutOptions): Promise<LayoutReport> {
  const checks = await readChecks(file);
  const checked: CheckOutcome[] = [];
  for (const name of new Set(checks.map((check) => check.file))) {
    const source = await readSource(dir, name);
    for (const check of checks.filter((one) => one.file === name)) {
      checked.push(
        source instanceof Error
          ? { ...judge(check, ''), error: source.message }
          : judge(check, pageText(source, check.page)),
      );
    }
  }
  return { overall: { passed: share(checked) }, byKind: byKind(checked), checks: checked };
}

async function readChecks(path: string): Promise<readonly LayoutCheck[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new JichimError(`확인 파일을 읽을 수 없습니다: ${path}`, { cause });
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => checkSchema.parse(JSON.parse(line)));
}

async function readSource(dir: string, name: string): Promise<ReadSource | Error> {
  try {
    const bytes = new Uint8Array(await readFile(join(dir, name)));
    const reader = chooseReader(name, bytes);
    if (reader === null) return new JichimError(`읽을 수 없는 형식입니다: ${name}`);
    return await reader.read(bytes, name);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What is read on a page: its blocks, and the headings and table headers that stand between them. */
export function pageText(source: ReadSource, page: number): string {
  if (source.structure === 'law') return source.law.text;
  const { blocks, text } = source;
  return blocks
    .map((block, index) => ({ ...block, start: blocks[index - 1]?.end ?? 0 }))
    .filter(({ pages }) => pages !== null && pages.from <= page && page <= pages.to)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

/** Compared after NFKC without white space. */
export function judge(check: LayoutCheck, text: string): CheckOutcome {
  const folded = fold(text);
  const [missing, outOfOrder]: [string[], string[]] = [[], []];
  let at = 0;
  for (const wanted of check.must) {
    const found = folded.indexOf(fold(wanted), at);
    if (found >= 0) at = found + fold(wanted).length;
    else (folded.includes(fold(wanted)) ? outOfOrder : missing).push(wanted);
  }
  const forbidden = check.must_not.filter((unwanted) => folded.includes(fold(unwanted)));
  const passed = missing.length + outOfOrder.length + forbidden.length === 0;
  return { ...check, passed, missing, outOfOrder, forbidden, error: null };
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '');
}

function share(checks: readonly CheckOutcome[]): number {
  return checks.filter(({ passed }) => passed).length / Math.max(1, checks.length);
}

function byKind(checks: readonly CheckOutcome[]): LayoutReport['byKind'] {
  const groups = Map.groupBy(checks, ({ kind }) => kind);
  return Object.fromEntries(
    [...groups].map(([kind, group]) => [kind, { passed: share(group), count: group.length }]),
  );
}

function printReport({ overall, byKind: kinds, checks }: LayoutReport): void {
  const rows = Object.entries(kinds).map(([kind, { passed, count }]) => [
    kind,
    String(count),
    passed.toFixed(3),
  ]);
  console.log(
    table([
      ['종류', '확인', '통과'],
      ...rows,
      ['전체', String(checks.length), overall.passed.toFixed(3)],
    ]),
  );
  for (const check of checks.filter(({ passed }) => !passed)) {
    console.log(`\n${check.file} ${check.page}쪽 (${check.kind})`);
    if (check.error !== null) console.log(`  읽지 못함: ${check.error}`);
    for (const text of check.missing) console.log(`  없음: ${text}`);
    for (const text of check.outOfOrder) console.log(`  차례가 어긋남: ${text}`);
    for (const text of check.forbidden) console.log(`  섞여 읽힘: ${text}`);
  }
}
