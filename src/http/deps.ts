import type { Logger } from 'pino';
import type { AnswerSettings } from '../ask/asked.ts';
import type { GuardPolicy } from '../ask/guard.ts';
import type { FeedbackStore } from '../model/feedback.ts';
import type { ReceiptStore } from '../model/receipt.ts';
import type { Models, PassageStore, TextReader } from '../ports.ts';
import type { ServiceMode } from './mode.ts';

/** What the service is made of; `createApp` takes it, tests make it. */
export interface AppDeps {
  readonly store: PassageStore;
  /** Without them answers are extractive. */
  readonly models?: Models;
  /** Absent or null: no receipts are kept. */
  readonly receipts?: ReceiptStore | null;
  /** Absent or null: no feedback is taken. */
  readonly feedback?: FeedbackStore | null;
  /** Absent or null: files are not read for their citations, only texts. */
  readonly textReader?: TextReader | null;
  /** How answers are made; what is left out is as in `defaultSettings`. */
  readonly answers?: Partial<AnswerSettings>;
  /** What happens to what tells who a patient is; absent: masked. */
  readonly guard?: GuardPolicy;
  readonly mode: ServiceMode;
  readonly log: Logger;
}
