import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { JichimError } from '../../src/errors.ts';
import {
  type Condition,
  compareScore,
  conditionSchema,
  resolveCommand,
  withExpected,
  worst,
} from '../conditions.ts';
import { dataRoot } from '../data-root.ts';
import type { Scores } from '../score.ts';
import { table } from '../table.ts';

interface ConditionsOptions {
  readonly file: string;
  readonly only?: readonly string[];
  readonly data: string;
  readonly update?: boolean;
}

const root = resolve(import.meta.dirname, '../..');

export const conditionsCommand = new Command('conditions')
  .description('기록해 둔 조건을 다시 실행하여 점수가 그대로인지 본다')
  .option('--file <file>', '조건 파일', join(root, 'eval/conditions.json'))
  .option('--only <name...>', '이 이름의 조건만')
  .option('--data <dir>', '평가 데이터 폴더 (환경 변수 JICHIM_SHARED_DATA)', dataRoot)
  .option('--update', '이번에 잰 점수를 기대 점수로 적는다')
  .action(runConditions);

async function runConditions({ file, only, data, update }: ConditionsOptions): Promise<void> {
  const conditions = await readConditions(file);
  const isChosen = ({ name }: Condition) => only?.includes(name) ?? true;
  if (!conditions.some(isChosen)) throw new JichimError('실행할 조건이 없습니다.');
  const measured: Condition[] = [];
  for (const condition of conditions) {
    const scores = isChosen(condition) ? await measure(condition, data) : null;
    if (scores !== null && !report(condition, scores) && !update) process.exitCode = 1;
    measured.push(scores === null ? condition : withExpected(condition, scores));
  }
  if (update) await writeFile(file, `${JSON.stringify(measured, null, 2)}\n`);
}

async function readConditions(file: string): Promise<readonly Condition[]> {
  return z.array(conditionSchema).parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Null when the condition's data are not on this machine; no score at all when its run fails. */
async function measure(condition: Condition, data: string): Promise<Scores | null> {
  const { args, paths } = resolveCommand(condition.command, data);
  const absent = paths.filter((path) => !existsSync(path));
  if (absent.length === 0) return overallScores(args);
  console.log(`건너뜀  ${condition.name}: 데이터가 없습니다 (${absent.join(', ')})\n`);
  return null;
}

/** Prints the comparison; whether it did not fail. */
function report({ name, about, expected }: Condition, scores: Scores): boolean {
  const rows = Object.entries(expected).map(([metric, wanted]) => ({
    cells: [`  ${metric}`, wanted.toFixed(3), scores[metric]?.toFixed(3) ?? '-'],
    verdict: compareScore(wanted, scores[metric]),
  }));
  const verdict = worst(rows.map((row) => row.verdict));
  console.log(`${verdict}  ${name}: ${about}`);
  console.log(
    table([['  점수', '기대', '실제', '판정'], ...rows.map((row) => [...row.cells, row.verdict])]),
  );
  console.log();
  return verdict !== 'FAIL';
}

/** Runs the command as its users do and reads `overall` from the report it writes. */
async function overallScores(args: readonly string[]): Promise<Scores> {
  const dir = await mkdtemp(join(tmpdir(), 'jichim-condition-'));
  try {
    const json = join(dir, 'report.json');
    if (!(await runEval([...args, '--json', json]))) return {};
    const written: unknown = JSON.parse(await readFile(json, 'utf8'));
    return z.object({ overall: z.record(z.string(), z.number()) }).parse(written).overall;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function runEval(args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'eval/main.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail).on('close', done);
  });
  return code === 0;
}
