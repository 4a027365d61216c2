import type { ReceiptStore } from '../model/receipt.ts';
import type { ChatModel, Embedder, PassageStore, Reranker } from '../ports.ts';
import type { GuardPolicy } from './guard.ts';
import type { Scope } from './retrieve.ts';

/** An earlier question of the same conversation, with what was answered. */
export interface Turn {
  readonly question: string;
  readonly answer?: string | undefined;
}

/** A question as it comes in. */
export interface Question extends Scope {
  readonly question: string;
  /** Earlier turns, oldest first. */
  readonly conversation?: readonly Turn[];
  /** Give the text of withheld sentences too: for people who test a model, not for readers. */
  readonly showWithheld?: boolean;
}

/** A question as it goes through the steps of one answer. */
export interface Asked extends Scope {
  /** Of the answer and its receipt. */
  readonly id: string;
  /** As it came in. */
  readonly original: string;
  /** As it is searched and answered: it stands alone. */
  readonly question: string;
  readonly rewritten: string | null;
  readonly showWithheld: boolean;
  /** What the asker must know of the question, before anything that is said of the answer. */
  readonly notices: readonly string[];
}

export interface AnswerSettings {
  /** Tokens of passages given to the model at most, whatever it can take: more of them help no answer. */
  readonly contextTokens: number;
  /** Milliseconds that one attempt of the model may take from the call to its last token. */
  readonly deadlineMs: number;
  /** Whether the model words the question as statutes and guidelines would, to search by that too. */
  readonly rewrite: boolean;
  /** Whether receipts keep the question. */
  readonly keepQuestion: boolean;
}

export const defaultSettings: AnswerSettings = {
  contextTokens: 5000,
  deadlineMs: 120_000,
  rewrite: false,
  keepQuestion: false,
};

/** What an answer is made with. Without a model it is extractive; without a store no receipt is kept. */
export interface AskDeps {
  readonly store: PassageStore;
  readonly chat?: ChatModel | null;
  /** Words the question as statutes would; absent: `chat` does where `settings.rewrite` says so. */
  readonly rewriter?: ChatModel | null;
  /** Helps the search; without one it goes by words alone. */
  readonly embedder?: Embedder | null;
  /** Helps the search; without one the order is the search's own. */
  readonly reranker?: Reranker | null;
  /** What happens to what tells who a patient is; absent: masked. */
  readonly guard?: GuardPolicy;
  readonly receipts?: ReceiptStore | null;
  readonly settings?: Partial<AnswerSettings>;
  /** Told of what failed behind an answer that was given all the same: the model, the receipt. */
  readonly onFailure?: (error: unknown) => void;
}
