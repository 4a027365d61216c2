import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { VERIFIER_VERSION, verify } from '../../src/ask/verify/verify.ts';
import {
  type Claim,
  type ClaimReport,
  type JudgedClaim,
  readClaims,
  scoreClaims,
} from '../claims.ts';
import { table } from '../table.ts';

export interface ClaimsOptions {
  readonly file: string;
  readonly json?: string;
  readonly misses?: boolean;
}

export interface ClaimsRun extends ClaimReport {
  readonly claims: readonly JudgedClaim[];
  readonly verifier: string;
  readonly verdictsPerSecond: number;
}

export const claimsCommand = new Command('claims')
  .description('근거가 받쳐 주지 않는 문장을 걸러 내는지 잰다')
  .requiredOption('--file <file>', '문장과 근거와 정답 (JSON Lines)')
  .option('--json <file>', '결과를 JSON으로 저장할 파일')
  .option('--misses', '틀린 것을 모두 보인다')
  .action(async (options: ClaimsOptions) => {
    const run = await evaluateClaims(options);
    if (options.json !== undefined) {
      await writeFile(options.json, `${JSON.stringify(run, null, 2)}\n`);
    }
    printRun(run, options.misses ?? false);
  });

/** Judges every claim by its passage, scores, and times itself. */
export async function evaluateClaims({ file }: Pick<ClaimsOptions, 'file'>): Promise<ClaimsRun> {
  const claims = await readClaims(file);
  const judged = claims.map(judge);
  return {
    ...scoreClaims(judged),
    claims: judged,
    verifier: VERIFIER_VERSION,
    verdictsPerSecond: speed(claims),
  };
}

function judge({ id, label, perturbation, style, pair, claim, passage }: Claim): JudgedClaim {
  const { status, checks } = verify(claim, passage);
  const reasons = checks.map(({ check, reason }) => ({ check, reason }));
  return { id, label, perturbation, style, pair, status, checks: reasons };
}

const WARM_UP_MS = 1000;
const LEAST_MS = 1500;

/**
 * Verdicts a second of the thread's processor time, which a busy machine changes little, after a
 * warm-up; every round alters the passages, so that none is remembered.
 */
function speed(claims: readonly Claim[]): number {
  judgeFor(WARM_UP_MS, claims, ' ');
  const { count, spent } = judgeFor(LEAST_MS, claims, '\n');
  return Math.round((count / spent) * 1000);
}

function judgeFor(
  least: number,
  claims: readonly Claim[],
  padding: string,
): { readonly count: number; readonly spent: number } {
  const begin = process.threadCpuUsage();
  const spent = () => process.threadCpuUsage(begin).user / 1000;
  let count = 0;
  for (let round = 1; spent() < least; round++) {
    for (const { claim, passage } of claims) verify(claim, passage + padding.repeat(round));
    count += claims.length;
  }
  return { count, spent: spent() };
}

function printRun(run: ClaimsRun, misses: boolean): void {
  const { overall, counts, byPerturbation, byStyle } = run;
  const rows = [
    ...Object.entries(byPerturbation).map(([name, { claims, caught }]) => [
      name,
      String(claims),
      shown(caught),
    ]),
    ['틀린 문장 전체', String(counts.unsupported), shown(overall.unsupportedCaught)],
    ...Object.entries(byStyle).map(([name, { claims, passed }]) => [
      name,
      String(claims),
      shown(passed),
    ]),
    ['맞는 문장 전체', String(counts.supported), shown(overall.supportedPassed)],
    ['짝 전체', String(counts.pairs), shown(overall.pairsRight)],
  ];
  console.log(table([['종류', '문장', '바른 판정'], ...rows]));
  console.log(`검증기 ${run.verifier} · 1초에 ${run.verdictsPerSecond}건`);
  if (misses) for (const one of run.claims) printMiss(one);
}

function printMiss({ id, label, status, perturbation, style, checks }: JudgedClaim): void {
  if (label === status) return;
  const why = checks.map(({ check, reason }) => `${check}: ${reason}`).join(' / ');
  console.log(`${id} (${perturbation ?? style}) ${label} → ${status} ${why}`);
}

function shown(share: number): string {
  return share.toFixed(3);
}
