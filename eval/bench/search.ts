import { retrieve } from '../../src/ask/retrieve.ts';
import { openServable } from '../../src/ask/servable.ts';
import { openStore } from '../../src/compose.ts';
import { todayInKorea } from '../../src/model/date.ts';
import type { OpenRelease } from '../../src/ports.ts';
import type { GoldQuestion } from '../questions.ts';
import type { Figure } from './figure.ts';
import { quantile } from './quantile.ts';

const OPENINGS = 5;
const WARM_ROUNDS = 3;
const ROUNDS = 20;

/** Opening the release, and searching it in this process: query analysis, search and fetching the passages. */
export async function benchSearch(
  dataDir: string,
  questions: readonly GoldQuestion[],
): Promise<readonly Figure[]> {
  const openings: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) openings.push(await timeOpening(dataDir));
  return withRelease(dataDir, async (release) => {
    await searchRounds(release, questions, WARM_ROUNDS);
    const times = await searchRounds(release, questions, ROUNDS);
    return [
      { name: '색인 열기 (가장 느린 한 번)', value: Math.max(...openings), unit: 'ms', aim: 2000 },
      { name: '검색 p50', value: quantile(times, 0.5), unit: 'ms', aim: 3 },
      { name: '검색 p95', value: quantile(times, 0.95), unit: 'ms', aim: 10 },
      { name: '검색 p99', value: quantile(times, 0.99), unit: 'ms' },
    ];
  });
}

async function timeOpening(dataDir: string): Promise<number> {
  const start = performance.now();
  return withRelease(dataDir, async () => performance.now() - start);
}

async function withRelease<T>(
  dataDir: string,
  operation: (release: OpenRelease) => Promise<T>,
): Promise<T> {
  const store = await openStore({ dataDir });
  try {
    return await operation(await openServable(store));
  } finally {
    await store.close();
  }
}

async function searchRounds(
  release: OpenRelease,
  questions: readonly GoldQuestion[],
  rounds: number,
): Promise<readonly number[]> {
  const asOf = todayInKorea();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { question, as_of } of questions) {
      const start = performance.now();
      await retrieve(release, { query: question, asOf: as_of ?? asOf, limit: 10 });
      times.push(performance.now() - start);
    }
  }
  return times;
}
