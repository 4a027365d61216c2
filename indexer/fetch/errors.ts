import { JichimError } from '../../src/errors.ts';

/** Why something could not be fetched. */
export type FetchFault =
  | 'key'
  | 'anti-bot'
  | 'not-found'
  | 'malformed'
  | 'not-law'
  | 'mismatch'
  | 'timeout'
  | 'network'
  | 'http'
  | 'too-large';

/** What went wrong on the way, told so that the reader knows what to do. Keys never stand in the message. */
export class FetchError extends JichimError {
  override readonly name = 'FetchError';
  readonly fault: FetchFault;
  /** Another try may go better. */
  readonly retryable: boolean;
  /** How long the server asks to wait. */
  readonly retryAfter: number | null;
  readonly status: number | null;

  constructor(
    fault: FetchFault,
    message: string,
    options: ErrorOptions & {
      readonly retryable?: boolean;
      readonly retryAfter?: number | null;
      readonly status?: number;
    } = {},
  ) {
    super(message, options);
    this.fault = fault;
    this.retryable = options.retryable ?? false;
    this.retryAfter = options.retryAfter ?? null;
    this.status = options.status ?? null;
  }

  /** With this fault the next law would fail in the same way. */
  get concernsAll(): boolean {
    return this.fault === 'key' || this.fault === 'anti-bot';
  }
}
