import { JichimError } from '../../src/errors.ts';
import type { GoldQuestion } from '../questions.ts';
import type { Figure } from './figure.ts';
import { quantile } from './quantile.ts';
import { type RunningService, search, withService } from './service.ts';

const WARM_ROUNDS = 2;
const ROUNDS = 10;

/** `POST /v1/search` of a real service on loopback: one request after the other on a kept connection. */
export async function benchHttp(
  dataDir: string,
  questions: readonly GoldQuestion[],
): Promise<readonly Figure[]> {
  return withService(dataDir, {}, async (service) => {
    await searchRounds(service, questions, WARM_ROUNDS);
    const times = await searchRounds(service, questions, ROUNDS);
    return [
      { name: '서비스 시작 (첫 응답까지)', value: service.started, unit: 'ms' },
      { name: 'HTTP 검색 p50', value: quantile(times, 0.5), unit: 'ms', aim: 10 },
      { name: 'HTTP 검색 p95', value: quantile(times, 0.95), unit: 'ms' },
    ];
  });
}

async function searchRounds(
  service: RunningService,
  questions: readonly GoldQuestion[],
  rounds: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { id, question } of questions) {
      const start = performance.now();
      const status = await search(service, question);
      times.push(performance.now() - start);
      if (status !== 200) throw new JichimError(`문항 ${id}: 서비스가 ${status}로 답했습니다.`);
    }
  }
  return times;
}
