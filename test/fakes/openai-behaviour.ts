/** What the stub does with one request; what is left out is done properly. */
export interface Behaviour {
  /** Answers with this status instead of 200; `body` defaults to an error in OpenAI's shape. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body as it is: HTML, broken JSON, malformed events. */
  readonly body?: string;
  /** Never answers. */
  readonly silent?: boolean;
  /** Closes the connection at once, without an answer. */
  readonly refuse?: boolean;
  /** Milliseconds before the answer or its first token. */
  readonly delay?: number;
  /** Milliseconds between tokens. */
  readonly pace?: number;
  /** Tokens after which the stream breaks: the connection dies, or ends politely without its end mark. */
  readonly cutAfter?: number;
  readonly cut?: 'broken' | 'polite';
  /** What the model thinks before it answers, as `reasoning_content` deltas. */
  readonly reasoning?: string;
  /** `finish_reason` at the end; default `stop`. */
  readonly finish?: string;
  /** An error told in the middle of the stream, after the tokens. */
  readonly streamError?: string;
  /** Vectors of another length than usual. */
  readonly dimension?: number;
  /** Vectors or scores more (or fewer, below 0) than asked for. */
  readonly surplus?: number;
  /** The first number of every vector or score. */
  readonly firstValue?: number | null;
}
