import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
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
  worst,
} from '../conditions.ts';
import { dataRoot } from '../data-root.ts';
import type { Scores } from '../score.ts';
import { table } from '../table.ts';

const root = resolve(import.meta.dirname, '../..');

export const conditionsCommand = new Command('conditions')
  .description('기록해 둔 조건을 다시 실행하여 점수가 그대로인지 본다')
  .option('--file <file>', '조건 파일', join(root, 'eval/conditions.json'))
  .option('--only <name...>', '이 이름의 조건만')
  .option('--data <dir>', '평가 데이터 폴더 (기본: JICHIM_SHARED_DATA)', dataRoot)
  .action(async ({ file, only, data }: { file: string; only?: string[]; data: string }) => {
    const conditions = await readConditions(file);
    const chosen = conditions.filter(({ name }) => only?.includes(name) ?? true);
    if (chosen.length === 0) throw new JichimError('실행할 조건이 없습니다.');
    for (const condition of chosen) await check(condition, data);
  });

async function readConditions(file: string): Promise<readonly Condition[]> {
  return z.array(conditionSchema).parse(JSON.parse(await readFile(file, 'utf8')));
}

async function check(condition: Condition, dataRoot: string): Promise<void> {
  const { args, paths } = resolveCommand(condition.command, dataRoot);
  const absent = paths.filter((path) => !existsSync(path));
  if (absent.length > 0) {
    console.log(`건너뜀  ${condition.name}: 데이터가 없습니다 (${absent.join(', ')})\n`);
    return;
  }
  const scores = await overallScores(args);
  const rows = Object.entries(condition.expected).map(([name, expected]) => ({
    name,
    expected,
    actual: scores[name],
    verdict: compareScore(expected, scores[name]),
  }));
  const verdict = worst(rows.map((row) => row.verdict));
  if (verdict === 'FAIL') process.exitCode = 1;
  console.log(`${verdict}  ${condition.name}`);
  console.log(
    table([
      ['  점수', '기대', '실제', '판정'],
      ...rows.map(({ name, expected, actual, verdict: each }) => [
        `  ${name}`,
        expected.toFixed(3),
        actual?.toFixed(3) ?? '-',
        each,
      ]),
    ]),
  );
  console.log();
}

/** Runs the command as its users do and reads `overall` from the report it writes. */
async function overallScores(args: readonly string[]): Promise<Scores> {
  const dir = await mkdtemp(join(tmpdir(), 'jichim-condition-'));
  try {
    const json = join(dir, 'report.json');
    await runEval([...args, '--json', json]);
    const report: unknown = JSON.parse(await readFile(json, 'utf8'));
    return z.object({ overall: z.record(z.string(), z.number()) }).parse(report).overall;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function runEval(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'eval/main.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail).on('close', done);
  });
  if (code !== 0)
    throw new JichimError(`조건 실행이 실패했습니다(종료 코드 ${code}): ${args.join(' ')}`);
}
