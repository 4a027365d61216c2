import type { ReadOptions, ReadSource } from '../source.ts';

/** To the reading process. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly skip: ReadonlySet<number>;
  readonly ocr: ReadOptions['ocr'];
}

/** From the reading process. */
export type ReadReply =
  | { readonly type: 'alive' }
  | { readonly type: 'page'; readonly page: number | null }
  | { readonly type: 'read'; readonly source: ReadSource }
  /** Refused for a reason that a person can be told. */
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'failed'; readonly detail: string };
