import { setTimeout as sleep } from 'node:timers/promises';
import type { Schemas } from '@qdrant/js-client-rest';
import { startIndexing } from './collections.ts';
import type { QdrantConnection } from './connection.ts';
import { storeError } from './failures.ts';

const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 2000;
/** Milliseconds in which something must change. */
const STALL = 15 * 60_000;
/** Milliseconds after which a collection that waits for a push (status `grey`) gets another one. */
const PUSH = 30_000;
/** The optimiser takes a moment to notice that there is work: one `green` is not enough. */
const GREENS = 2;

const STEP = '색인을 짓지';

/**
 * Waits until Qdrant has built its indexes over a collection. Statuses: `yellow` at work, `grey` waiting
 * for an update to begin, `red` failed
 * (https://qdrant.tech/documentation/concepts/collections/#collection-info).
 * @throws StoreServerError when the optimiser fails, or nothing moves for a quarter of an hour
 */
export async function untilIndexed(
  connection: QdrantConnection,
  collection: string,
): Promise<void> {
  let [pause, greens, moved, pushed] = [FIRST_PAUSE, 0, performance.now(), performance.now()];
  let last = '';
  while (true) {
    const info = await connection.write(STEP, (client) => client.getCollection(collection));
    assertSound(info, connection);
    greens = info.status === 'green' ? greens + 1 : 0;
    if (greens >= GREENS) return;
    const state = `${info.status} ${info.indexed_vectors_count} ${info.segments_count}`;
    const now = performance.now();
    if (state !== last) [last, moved] = [state, now];
    if (now - moved > STALL) {
      const failure = { kind: 'timeout', retryAfter: null, said: state } as const;
      throw storeError(failure, STEP, connection.settings);
    }
    if (info.status === 'grey' && now - pushed > PUSH) {
      pushed = now;
      await startIndexing(connection, collection);
    }
    await sleep(pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }
}

function assertSound(info: Schemas['CollectionInfo'], { settings }: QdrantConnection): void {
  const { optimizer_status: optimiser, status } = info;
  const said = typeof optimiser === 'object' ? optimiser.error : '';
  if (said === '' && status !== 'red') return;
  const kind = /space|disk/i.test(said) ? 'full' : 'failing';
  throw storeError({ kind, retryAfter: null, said }, STEP, settings);
}
