import { setTimeout as sleep } from 'node:timers/promises';
import { StoreBusyError } from '../../errors.ts';
import { deleteCollection } from './collections.ts';
import { Lease } from './lease.ts';
import type { Writing } from './writing.ts';

/** Milliseconds that a publish or a drop waits for another one. */
const SWITCH_WAIT = 10_000;
const SWITCH_PAUSE = 100;

/** Numbers of all releases and drafts that have a collection. */
export async function allReleaseNumbers({ connection, names }: Writing): Promise<Set<number>> {
  const { collections } = await connection.write('컬렉션을 확인하지', (client) =>
    client.getCollections(),
  );
  return new Set(collections.flatMap(({ name }) => names.releaseOf(name) ?? []));
}

/** Removes a release or a draft: the record first, so that a crash leaves a dead draft and no half release. */
export async function removeRelease(writing: Writing, number: number): Promise<void> {
  const { connection, names, metadata } = writing;
  await metadata.forget(number, 'record');
  await deleteCollection(connection, names.passages(number));
  await deleteCollection(connection, names.phrases(number));
  await metadata.forget(number, 'all');
}

/** Runs a short step that changes which releases there are, one at a time over all processes. */
export async function withSwitchLease<T>(writing: Writing, step: () => Promise<T>): Promise<T> {
  const lease = await takeSwitchLease(writing);
  try {
    return await step();
  } finally {
    await lease.release().catch(() => {});
  }
}

async function takeSwitchLease(writing: Writing): Promise<Lease> {
  for (let waited = 0; ; waited += SWITCH_PAUSE) {
    try {
      return await Lease.take(writing, 'switch');
    } catch (error) {
      if (!(error instanceof StoreBusyError) || waited >= SWITCH_WAIT) throw error;
      await sleep(SWITCH_PAUSE);
    }
  }
}
