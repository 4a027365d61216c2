import type { Span } from '../../model/passage.ts';

/** What a statement was found not to agree with its passage in. */
export type CheckName =
  | 'quantity'
  | 'binding'
  | 'grade'
  | 'reference'
  | 'name'
  | 'actor'
  | 'antonym'
  | 'negation'
  | 'force'
  | 'exception'
  | 'condition'
  | 'content';

/** One disagreement: what the statement says, and where the passage says otherwise. */
export interface Finding {
  readonly check: CheckName;
  /** For the reader, in polite Korean. */
  readonly reason: string;
  /** In the statement. */
  readonly claimSpan: Span;
  /** In the passage; null when the passage has nothing of the kind. */
  readonly sourceSpan: Span | null;
}

export interface Verdict {
  readonly status: 'supported' | 'unsupported';
  /** Empty when supported. */
  readonly checks: readonly Finding[];
  /** Sentences of the passage that the statement was compared with, in reading order. */
  readonly support: readonly Span[];
}
