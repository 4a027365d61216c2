import type { Lease } from './lease.ts';
import type { Writing } from './writing.ts';

/** Where a draft is written, and by what right. */
export interface DraftPlace extends Writing {
  readonly number: number;
  /** The release that was published when the draft began. */
  readonly published: number | null;
  readonly lease: Lease;
  /** Removes what the draft has written; best effort, the next writer removes the rest. */
  readonly remove: () => Promise<void>;
}
