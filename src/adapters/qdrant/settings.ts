/** Where Qdrant is, how its collections are made and how it is treated. */
export interface QdrantSettings {
  /** With the port unless it is 6333; a path in front of a proxy is kept. No slash at the end. */
  readonly url: string;
  /** A secret; null where the server wants none. */
  readonly apiKey: string | null;
  /** Every collection and alias of this service begins with it. */
  readonly prefix: string;
  /** Shards of a release; with more than one the IDF is worked out here, see `collections.ts`. */
  readonly shards: number;
  /** Copies of each shard. */
  readonly replicas: number;
  /** Copies that must have taken a write before it counts. */
  readonly writeConsistency: number;
  /** Vectors and indexes stay on the disk of the server: less memory, slower. */
  readonly onDisk: boolean;
  /** `int8`: a quarter of the memory for dense vectors, the best are scored again exactly. */
  readonly quantisation: 'none' | 'int8';
  /** Seconds for an answer that a person waits for. */
  readonly timeout: number;
  /** Seconds for one step of indexing. */
  readonly writeTimeout: number;
  /** Dense search without the approximate index: slow in large releases. Default false. */
  readonly exact?: boolean;
  /** Default: `patient`. */
  readonly patience?: Patience;
}

/** How long a failing server is given. */
export interface Patience {
  readonly reads: Tries;
  readonly writes: Tries;
  /** Milliseconds in which a server that could not be reached is not asked again by readers. */
  readonly coolDown: number;
  /** Milliseconds for which a reader trusts what it knows of the published release. */
  readonly freshness: number;
}

export interface Tries {
  /** The first included. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubles with every further one. */
  readonly firstWait: number;
  /** Milliseconds; also the most that a Retry-After is followed for. */
  readonly longestWait: number;
}

/** A reader sees a failure within seconds; a release survives a restart of the server of about two minutes. */
export const patient: Patience = {
  reads: { attempts: 3, firstWait: 100, longestWait: 1000 },
  writes: { attempts: 12, firstWait: 300, longestWait: 15_000 },
  coolDown: 1000,
  freshness: 2000,
};
