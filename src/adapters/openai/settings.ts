/** Where a model server is and how it is treated. */
export interface ServerSettings {
  /** Base address as in the server's own documentation, mostly ending in `/v1`; no slash at the end. */
  readonly baseUrl: string;
  readonly model: string;
  /** A secret; null where the server wants none. */
  readonly apiKey: string | null;
  /** Seconds to the first sign of an answer, and between the tokens of a stream. */
  readonly timeout: number;
  /** Requests that run at one time. */
  readonly concurrency: number;
  /** Requests that may wait for their turn; one more is refused. */
  readonly queue: number;
  /** Default: `atOnce`. */
  readonly patience?: Patience;
}

/** How long a failing server is given. */
export interface Patience {
  /** Tries of one call, the first included. */
  readonly attempts: number;
  /** Seconds; a server that asks for more (Retry-After) is not asked again. */
  readonly longestWait: number;
  /** Whether a call that timed out is made again. */
  readonly afterTimeout: boolean;
  /** Seconds in which a server that could not be reached is not tried by the next calls. */
  readonly coolDown: number;
}

/** A person waits for the answer. */
export const atOnce: Patience = {
  attempts: 3,
  longestWait: 4,
  afterTimeout: false,
  coolDown: 10,
};

/** A long run that should survive a restart of the server. */
export const inTheBackground: Patience = {
  attempts: 6,
  longestWait: 60,
  afterTimeout: true,
  coolDown: 0,
};
