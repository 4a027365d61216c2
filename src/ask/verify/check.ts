import type { Span } from '../../model/passage.ts';
import type { Aligned, Ground } from './align.ts';
import type { Cover } from './cover.ts';
import type { Sentence } from './reading.ts';
import type { Unit } from './source.ts';
import type { Finding } from './verdict.ts';

/** What every check sees: the statement's clauses beside the units that carry them. */
export interface Case {
  readonly statement: string;
  readonly passage: string;
  readonly sentences: readonly Sentence[];
  readonly units: readonly Unit[];
  readonly grounds: readonly Ground[];
  readonly aligned: readonly Aligned[];
  /** The whole passage as one. */
  readonly whole: Cover;
  readonly quote: {
    readonly claim: (span: Span) => string;
    readonly source: (span: Span) => string;
  };
}

/** One kind of agreement; null when nothing disagrees. */
export type Check = (one: Case) => Finding | null;
