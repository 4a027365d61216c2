import type { Schemas } from '@qdrant/js-client-rest';
import { z } from 'zod';
import type { Release } from '../../model/release.ts';
import { ensureMeta } from './collections.ts';
import type { QdrantConnection } from './connection.ts';
import { damaged, orWhenMissing } from './failures.ts';
import { equals, type QdrantFilter } from './filter.ts';
import type { FrequencyPart, TermCounter } from './frequencies.ts';
import { type Names, pointId } from './names.ts';
import {
  type DocumentRecord,
  documentOf,
  releaseOf,
  type SealedRelease,
  sealedOf,
} from './records.ts';
import { scrollAll } from './scroll.ts';

/** Of what the frequencies are counted. */
export type Counted = 'passages' | 'phrases';

const FREQUENCY_PARTS_A_PAGE = 8;

const partSchema = z.object({ terms: z.string(), counts: z.string(), parts: z.number() });

/** What the meta collection holds: releases, their documents and term frequencies, the last number used. */
export class Metadata {
  readonly #connection: QdrantConnection;
  readonly #names: Names;
  readonly #patience: 'read' | 'write';

  /** @param patience `write` for a run that should survive a restart of the server */
  constructor(connection: QdrantConnection, names: Names, patience: 'read' | 'write') {
    this.#connection = connection;
    this.#names = names;
    this.#patience = patience;
  }

  ensure(): Promise<void> {
    return ensureMeta(this.#connection, this.#names);
  }

  /** The record of a sealed release; null for numbers that are not sealed or were dropped. */
  async release(number: number): Promise<SealedRelease | null> {
    const [point] = await orWhenMissing(this.#retrieve([pointId('release', number)]), []);
    return point === undefined ? null : sealedOf(point.payload);
  }

  /** All sealed releases, newest first; none where nothing was ever written. */
  async releases(): Promise<readonly Release[]> {
    const found: Release[] = [];
    const reading = async () => {
      for await (const page of this.#scroll({ must: [equals('type', 'release')] }, 64)) {
        found.push(...page.map(({ payload }) => releaseOf(payload)));
      }
    };
    await orWhenMissing(reading(), undefined);
    return found.sort((left, right) => right.number - left.number);
  }

  /** The highest number ever given to a draft; 0 before the first. */
  async lastNumber(): Promise<number> {
    const [point] = await this.#retrieve([pointId('state')]);
    const last = point?.payload?.last;
    return typeof last === 'number' ? last : 0;
  }

  /** A number is given away once, so that nobody takes what a dead writer left for his own. */
  async giveNumber(number: number): Promise<void> {
    await this.write([{ id: pointId('state'), payload: { type: 'state', last: number } }]);
  }

  /** What was published last, to tell a lost alias from a store in which nothing ever was published. */
  async lastPublished(): Promise<number | null> {
    const [point] = await orWhenMissing(this.#retrieve([pointId('published')]), []);
    const last = point?.payload?.last;
    return typeof last === 'number' ? last : null;
  }

  async notePublished(number: number): Promise<void> {
    await this.write([{ id: pointId('published'), payload: { type: 'published', last: number } }]);
  }

  /** The step that makes a release: from now on it can be published. */
  async writeRelease({ release, ownIdf }: SealedRelease): Promise<void> {
    const { number } = release;
    await this.write([
      {
        id: pointId('release', number),
        payload: { type: 'release', release: number, record: JSON.stringify(release), ownIdf },
      },
    ]);
  }

  /** In the order of adding. */
  async documents(release: number): Promise<readonly DocumentRecord[]> {
    const found: DocumentRecord[] = [];
    const filter = { must: [equals('release', release), equals('type', 'document')] };
    for await (const page of this.#scroll(filter, 256)) {
      found.push(...page.map(({ payload }) => documentOf(payload)));
    }
    return found.sort((left, right) => left.position - right.position);
  }

  documentPoint(release: number, record: DocumentRecord): MetaPoint {
    return {
      id: pointId('document', release, record.position),
      payload: { type: 'document', release, record: JSON.stringify(record) },
    };
  }

  /** @throws ReleaseError when a part is missing */
  async frequencies(release: number, counted: Counted): Promise<readonly FrequencyPart[]> {
    const found: FrequencyPart[] = [];
    let total = 1;
    while (found.length < total) {
      const length = Math.min(FREQUENCY_PARTS_A_PAGE, total - found.length);
      const ids = Array.from({ length }, (_, index) =>
        pointId('frequencies', counted, release, found.length + index),
      );
      const points = new Map((await this.#retrieve(ids)).map((point) => [point.id, point]));
      const parts = ids.flatMap((id) => partSchema.safeParse(points.get(id)?.payload).data ?? []);
      if (parts.length < length) {
        throw damaged(`색인 ${release}번의 색인어 통계가 없습니다`);
      }
      found.push(...parts);
      total = parts[0]!.parts;
    }
    return found;
  }

  *frequencyPoints(release: number, counted: Counted, terms: TermCounter): Generator<MetaPoint> {
    let index = 0;
    for (const part of terms.parts()) {
      const payload = { type: 'frequencies', release, ...part, parts: terms.partCount };
      yield { id: pointId('frequencies', counted, release, index++), payload };
    }
  }

  async write(points: readonly MetaPoint[]): Promise<void> {
    await this.#connection.write('색인 기록을 쓰지', (client) =>
      client.upsert(this.#names.meta, {
        wait: true,
        ordering: 'strong',
        points: points.map((point) => ({ ...point, vector: {} })),
      }),
    );
  }

  /** How many records of one type a release has. */
  async count(release: number, type: 'document' | 'frequencies'): Promise<number> {
    const { count } = await this.#connection.write('색인 기록을 세지', (client) =>
      client.count(this.#names.meta, {
        filter: { must: [equals('release', release), equals('type', type)] },
        exact: true,
      }),
    );
    return count;
  }

  /** Removes the record of a release, so that nobody finds it any more, or everything that belongs to it. */
  async forget(release: number, what: 'record' | 'all'): Promise<void> {
    const types = what === 'record' ? [equals('type', 'release')] : [];
    await this.#connection.write('색인 기록을 지우지', (client) =>
      client.delete(this.#names.meta, {
        wait: true,
        ordering: 'strong',
        filter: { must: [equals('release', release), ...types] },
      }),
    );
  }

  async #retrieve(ids: string[]): Promise<readonly Schemas['Record'][]> {
    const { consistency } = this.#reading();
    return this.#connection[this.#patience]('색인 기록을 읽지', (client) =>
      client.retrieve(this.#names.meta, { ids, with_payload: true, ...consistency }),
    );
  }

  #scroll(filter: QdrantFilter, pageSize: number) {
    const { consistency } = this.#reading();
    return scrollAll((offset) =>
      this.#connection[this.#patience]('색인 기록을 읽지', (client) =>
        client.scroll(this.#names.meta, {
          filter,
          limit: pageSize,
          with_payload: true,
          ...consistency,
          ...(offset !== null && { offset }),
        }),
      ),
    );
  }

  /** With copies, one of them may not have the newest record yet. */
  #reading() {
    const { replicas } = this.#connection.settings;
    return { consistency: replicas > 1 ? { consistency: 'majority' as const } : {} };
  }
}

export interface MetaPoint {
  readonly id: string;
  readonly payload: Record<string, unknown>;
}
