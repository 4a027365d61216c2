import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { ReleaseError, StoreBusyError } from '../../errors.ts';
import type { QdrantConnection } from './connection.ts';
import { equals } from './filter.ts';
import { type Names, pointId } from './names.ts';

/** Milliseconds that a lease lasts without being renewed: a killed writer keeps others out for so long. */
export const LEASE = 60_000;
const RENEWAL = LEASE / 4;

export interface LeaseOptions {
  readonly connection: QdrantConnection;
  readonly names: Names;
  readonly clock: () => Date;
}

interface Holder {
  readonly owner?: unknown;
  readonly holder?: unknown;
  readonly expires?: unknown;
}

/**
 * The right to write, for one process among all that know this Qdrant: a record with an owner and an
 * expiry. Taking it is one conditional upsert (`update_filter`, since Qdrant 1.16, with `ordering:
 * strong`: through the leader of the shard): it replaces only a record that has expired, and reading it
 * back tells who won. The clocks of the machines may differ by a quarter of a minute.
 */
export class Lease {
  readonly #options: LeaseOptions;
  readonly #id: string;
  readonly #owner = randomUUID();
  readonly #since: string;
  #expires = 0;
  #timer: NodeJS.Timeout | null = null;

  private constructor(options: LeaseOptions, name: string) {
    this.#options = options;
    this.#id = pointId('lease', name);
    this.#since = options.clock().toISOString();
  }

  /** @throws StoreBusyError naming who holds it */
  static async take(options: LeaseOptions, name: 'writer' | 'switch'): Promise<Lease> {
    const lease = new Lease(options, name);
    const holder = await lease.#write();
    if (holder?.owner !== lease.#owner) {
      throw new StoreBusyError(describe(holder, options.clock()));
    }
    lease.#timer = setInterval(() => void lease.renew().catch(() => {}), RENEWAL).unref();
    return lease;
  }

  /** @throws ReleaseError when another process has it by now */
  async renew(): Promise<void> {
    const holder = await this.#write();
    if (holder?.owner !== this.#owner) {
      this.#expires = 0;
      throw lost();
    }
  }

  /**
   * Goes on only while it is held. One that ran out, while the server was away for example, is taken again
   * where nobody else has it by now.
   * @throws ReleaseError
   */
  async assertHeld(): Promise<void> {
    if (this.#options.clock().getTime() >= this.#expires) await this.renew();
  }

  /** Gives it back. */
  async release(connection = this.#options.connection): Promise<void> {
    this.stop();
    const { names } = this.#options;
    const mine = [equals('type', 'lease'), equals('owner', this.#owner)];
    await connection.write('색인 잠금을 풀지', (client) =>
      client.delete(names.meta, { wait: true, ordering: 'strong', filter: { must: mine } }),
    );
  }

  /** Renews it no more; it runs out by itself. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Takes or renews. @returns who has it afterwards */
  async #write(): Promise<Holder | null> {
    const { connection, names, clock } = this.#options;
    const now = clock().getTime();
    const payload = {
      type: 'lease',
      owner: this.#owner,
      holder: `${hostname()}의 프로세스 ${process.pid}, ${this.#since} 시작`,
      expires: now + LEASE,
    };
    await connection.write('색인 잠금을 얻지', (client) =>
      client.upsert(names.meta, {
        wait: true,
        ordering: 'strong',
        points: [{ id: this.#id, vector: {}, payload }],
        update_filter: {
          should: [equals('owner', this.#owner), { key: 'expires', range: { lt: now } }],
        },
      }),
    );
    const holder = await this.#read();
    if (holder?.owner === this.#owner) this.#expires = now + LEASE;
    return holder;
  }

  async #read(): Promise<Holder | null> {
    const { connection, names } = this.#options;
    const { replicas } = connection.settings;
    const [point] = await connection.write('색인 잠금을 확인하지', (client) =>
      client.retrieve(names.meta, {
        ids: [this.#id],
        with_payload: true,
        ...(replicas > 1 && { consistency: 'majority' as const }),
      }),
    );
    return (point?.payload as Holder | null | undefined) ?? null;
  }
}

function describe(holder: Holder | null, now: Date): string {
  if (holder === null || typeof holder.holder !== 'string') return '누구인지 알 수 없음';
  const left = Math.ceil((Number(holder.expires) - now.getTime()) / 1000);
  return `${holder.holder}. 죽은 작업이라면 ${Math.max(1, left)}초 뒤 저절로 풀립니다`;
}

function lost(): ReleaseError {
  return new ReleaseError(
    '색인 잠금을 잃어 이 작업을 멈춥니다. 게시된 색인은 그대로입니다. 다른 색인 작업이 없는지, Qdrant와의 연결이 끊기지 않았는지 확인한 뒤 다시 실행하십시오.',
  );
}
