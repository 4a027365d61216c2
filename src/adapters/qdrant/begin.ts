import { ReleaseError } from '../../errors.ts';
import type { DraftOptions } from '../../ports.ts';
import { createPassages } from './collections.ts';
import { QdrantConnection } from './connection.ts';
import { QdrantDraft } from './draft.ts';
import { Lease } from './lease.ts';
import { Metadata } from './metadata.ts';
import { allReleaseNumbers, removeRelease } from './remove.ts';
import type { Writing } from './writing.ts';

/** Of major version 1. */
const OLDEST_MINOR = 18;

/**
 * Takes the writer's lease, removes what dead drafts left behind and makes the collection of a new draft.
 * @throws StoreBusyError when another process is writing
 */
export async function beginDraft(
  writing: Writing,
  options: DraftOptions,
  published: () => Promise<number | null>,
): Promise<QdrantDraft> {
  const { connection, names, metadata } = writing;
  await assertVersion(connection);
  await metadata.ensure();
  const lease = await Lease.take(writing, 'writer');
  try {
    const sealed = (await metadata.releases()).map(({ number }) => number);
    await removeDeadDrafts(writing, sealed);
    const number = 1 + Math.max(await metadata.lastNumber(), ...sealed);
    await metadata.giveNumber(number);
    await createPassages(connection, names.passages(number), options.embedder);
    const remove = () => abandon(writing, lease, number);
    const place = { ...writing, number, published: await published(), lease, remove };
    return new QdrantDraft(place, options);
  } catch (error) {
    await lease.release().catch(() => {});
    throw error;
  }
}

/** An older server would ignore the condition of an upsert, and with it the lease. */
async function assertVersion(connection: QdrantConnection): Promise<void> {
  const { version } = await connection.write('버전을 확인하지', (client) => client.versionInfo());
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  if (major > 1 || (major === 1 && minor >= OLDEST_MINOR)) return;
  throw new ReleaseError(
    `Qdrant(${connection.settings.url})의 버전이 ${version}입니다. 1.${OLDEST_MINOR} 이상으로 올린 뒤 다시 실행하십시오.`,
  );
}

/** Only the holder of the writer's lease may call it. */
async function removeDeadDrafts(writing: Writing, sealed: readonly number[]): Promise<void> {
  const numbers = await allReleaseNumbers(writing);
  for (const number of numbers) {
    if (!sealed.includes(number)) await removeRelease(writing, number);
  }
}

/** Without patience: the reason to give up may be that the server is gone, and the next writer cleans up. */
async function abandon(writing: Writing, lease: Lease, number: number): Promise<void> {
  const { settings, patience } = writing.connection;
  const brief = { ...patience, writes: patience.reads };
  const connection = new QdrantConnection({ ...settings, patience: brief });
  const metadata = new Metadata(connection, writing.names, 'read');
  try {
    await removeRelease({ ...writing, connection, metadata }, number);
    await lease.release(connection);
  } catch {
    lease.stop();
  }
}
