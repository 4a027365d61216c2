import type { Schemas } from '@qdrant/js-client-rest';
import { ReleaseError } from '../../errors.ts';
import type { Document } from '../../model/document.ts';
import type { Passage } from '../../model/passage.ts';
import { fuseRanks, prefetchLimit } from '../../model/ranking.ts';
import type { Release } from '../../model/release.ts';
import type {
  GivenDocument,
  IndexedPhrase,
  OpenRelease,
  PassageQuery,
  ScoredPassage,
  ScoredPhrase,
  SparseVector,
  StoredDocument,
} from '../../ports.ts';
import { cached } from './cached.ts';
import { readContents, readPhrases } from './contents.ts';
import { equals, toQdrantFilter } from './filter.ts';
import { TermFrequencies } from './frequencies.ts';
import { denseLeg, lexicalLeg } from './legs.ts';
import { PASSAGE_FIELDS, shownPassage } from './payload.ts';
import { searchPhrases } from './phrases.ts';
import type { DocumentRecord, SealedRelease } from './records.ts';
import type { ReleasePlace } from './release-place.ts';
import { scrollAll } from './scroll.ts';
import { byId, type Hit, MARGIN, settled } from './settle.ts';
import { takenTogether } from './taken.ts';

/** Passages fetched by id in one request. */
const IDS_A_REQUEST = 256;
const PAGE = 256;

/** A sealed release. It asks for its own collections, not for an alias, so it stays itself after a publish. */
export class QdrantRelease implements OpenRelease {
  readonly release: Release;
  readonly #place: ReleasePlace;
  readonly #collection: string;
  readonly #ownIdf: boolean;
  readonly #documents: () => Promise<DocumentMap>;
  readonly #frequencies: () => Promise<TermFrequencies>;
  readonly #phraseFrequencies: () => Promise<TermFrequencies>;

  constructor(place: ReleasePlace, { release, ownIdf }: SealedRelease) {
    this.release = release;
    this.#ownIdf = ownIdf;
    this.#place = place;
    this.#collection = place.names.passages(release.number);
    const { metadata } = place;
    this.#documents = cached(async () => mapOf(await metadata.documents(release.number)));
    this.#frequencies = cached(
      async () => new TermFrequencies(await metadata.frequencies(release.number, 'passages')),
    );
    this.#phraseFrequencies = cached(
      async () => new TermFrequencies(await metadata.frequencies(release.number, 'phrases')),
    );
  }

  async search(query: PassageQuery): Promise<readonly ScoredPassage[]> {
    if (query.dense !== undefined) this.#assertComparable(query.dense);
    const filter = toQdrantFilter(query.filter);
    if (filter === null) return [];
    const { connection } = this.#place;
    const parts = { connection, collection: this.#collection, filter, ownIdf: this.#ownIdf };
    const statistics = async ({ indices }: SparseVector) => ({
      total: this.release.passages,
      frequencies: await this.frequencies(indices),
    });
    if (query.dense === undefined) {
      const leg = await lexicalLeg(
        { ...parts, withPayload: PASSAGE_FIELDS },
        query.lexical,
        statistics,
      );
      if (leg === null) return [];
      const first = await leg.ask(query.limit + MARGIN);
      return this.#shown(await settled(leg, first, query.limit));
    }
    const depth = prefetchLimit(query.limit);
    const legs = [
      await lexicalLeg(parts, query.lexical, statistics),
      denseLeg(parts, query.dense),
    ].filter((leg) => leg !== null);
    const firsts = await takenTogether(parts, legs, depth + MARGIN);
    const rankings = await Promise.all(
      legs.map((leg, index) => settled(leg, firsts[index]!, depth)),
    );
    return this.#shown(await this.#withPayloads(fused(rankings, query.limit)));
  }

  async frequencies(terms: Uint32Array): Promise<Uint32Array> {
    return (await this.#frequencies()).of(terms);
  }

  async phrases(query: SparseVector, limit: number): Promise<readonly ScoredPhrase[]> {
    const total = this.release.practice?.phrases ?? 0;
    if (total === 0 || query.indices.length === 0) return [];
    const collection = this.#place.names.phrases(this.release.number);
    const statistics = async ({ indices }: SparseVector) => ({
      total,
      frequencies: (await this.#phraseFrequencies()).of(indices),
    });
    return searchPhrases({ ...this.#place, collection }, query, { limit, statistics });
  }

  async passages(ids: readonly string[]): Promise<readonly Passage[]> {
    const payloads = await this.#payloadsOf(ids.filter(isUuid));
    const { byId: documents } = await this.#documents();
    return ids.flatMap((id) => {
      const payload = payloads.get(id.toLowerCase());
      return payload === undefined ? [] : [shownPassage(payload, documents).passage];
    });
  }

  async passagesOf(documentId: string, from: number, to: number): Promise<readonly Passage[]> {
    const { byId: documents, records } = await this.#documents();
    const total = records.get(documentId)?.passages ?? 0;
    const [start, end] = [Math.max(0, from), Math.min(to, total)];
    if (start >= end) return [];
    const ordinals = { key: 'ordinal', range: { gte: start, lt: end } };
    const filter = { must: [equals('documentId', documentId), ordinals] };
    const found: Passage[] = [];
    for await (const page of this.#pages(filter)) {
      found.push(...page.map(({ payload }) => shownPassage(payload, documents).passage));
    }
    return found.sort((left, right) => left.ordinal - right.ordinal);
  }

  async documents(): Promise<readonly StoredDocument[]> {
    const { records } = await this.#documents();
    return [...records.values()].map(({ served, source, passages }) => ({
      document: served,
      source,
      passages,
    }));
  }

  async *contents(): AsyncGenerator<GivenDocument> {
    const { records } = await this.#documents();
    const dimension = this.release.embedder?.dimension ?? 0;
    const from = { collection: this.#collection, dimension };
    yield* readContents(this.#place.connection, from, [...records.values()]);
  }

  async *allPhrases(): AsyncGenerator<readonly IndexedPhrase[]> {
    if ((this.release.practice?.phrases ?? 0) === 0) return;
    yield* readPhrases(this.#place.connection, this.#place.names.phrases(this.release.number));
  }

  async #shown(hits: readonly Hit[]): Promise<readonly ScoredPassage[]> {
    const { byId: documents } = await this.#documents();
    return hits.map(({ payload, score }) => ({ ...shownPassage(payload, documents), score }));
  }

  async #withPayloads(hits: readonly Hit[]): Promise<readonly Hit[]> {
    const payloads = await this.#payloadsOf(hits.map(({ id }) => id));
    return hits.map((hit) => ({ ...hit, payload: payloads.get(hit.id) }));
  }

  async #payloadsOf(ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const payloads = new Map<string, unknown>();
    for (let from = 0; from < ids.length; from += IDS_A_REQUEST) {
      const own = ids.slice(from, from + IDS_A_REQUEST);
      const points = await this.#place.connection.read('단락을 읽지', (client) =>
        client.retrieve(this.#collection, { ids: own, with_payload: PASSAGE_FIELDS }),
      );
      for (const { id, payload } of points) payloads.set(String(id), payload);
    }
    return payloads;
  }

  #pages(filter: Schemas['Filter']) {
    return scrollAll((offset) =>
      this.#place.connection.read('단락을 읽지', (client) =>
        client.scroll(this.#collection, {
          filter,
          limit: PAGE,
          with_payload: PASSAGE_FIELDS,
          ...(offset !== null && { offset }),
        }),
      ),
    );
  }

  #assertComparable(query: Float32Array): void {
    const stored = this.release.embedder?.dimension ?? 0;
    if (query.length === stored) return;
    throw new ReleaseError(
      stored === 0
        ? '이 색인에는 임베딩이 없어 벡터로 찾을 수 없습니다. 임베딩 설정을 켠 채 `npm run index -- reindex`로 다시 색인하십시오.'
        : `질문 벡터의 차원(${query.length})이 색인의 차원(${stored})과 다릅니다. 색인할 때 쓴 임베딩 모델로 설정하거나 \`npm run index -- reindex\`로 다시 색인하십시오.`,
    );
  }
}

interface DocumentMap {
  /** In the order of adding. */
  readonly records: ReadonlyMap<string, DocumentRecord>;
  readonly byId: ReadonlyMap<string, Document>;
}

function mapOf(records: readonly DocumentRecord[]): DocumentMap {
  return {
    records: new Map(records.map((record) => [record.served.id, record])),
    byId: new Map(records.map(({ served }) => [served.id, served])),
  };
}

/**
 * Fused here and not by Qdrant's `fusion: rrf`, though the formula is the same: that one ranks equal
 * scores of a leg in no order, so the same question could get two answers.
 */
function fused(rankings: readonly (readonly Hit[])[], limit: number): readonly Hit[] {
  const scores = fuseRanks(rankings.map((ranking) => ranking.map(({ id }) => id)));
  return [...scores]
    .map(([id, score]) => ({ id, score: Math.fround(score) }))
    .sort((left, right) => right.score - left.score || byId(left, right))
    .slice(0, limit);
}

function isUuid(id: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
}
