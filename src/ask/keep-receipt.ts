import { createHash } from 'node:crypto';
import { withoutIdentifiers } from '../korean/identifiers/find.ts';
import type { Citation, Reply } from '../model/answer.ts';
import type { Passage } from '../model/passage.ts';
import type { Receipt } from '../model/receipt.ts';
import type { ChatMessage, ChatModel, OpenRelease } from '../ports.ts';
import { type AnswerSettings, type AskDeps, type Asked, defaultSettings } from './asked.ts';
import { defaultGuard, type GuardPolicy } from './guard.ts';
import { type Block, PROMPT_VERSION, promptHash } from './prompt.ts';
import { STRICT_VERSION } from './strict.ts';
import { VERIFIER_VERSION } from './verify/verify.ts';

/** What a receipt is written of. */
export interface Ended {
  readonly reply: Reply;
  readonly release: OpenRelease;
  readonly asked: Asked;
  /** Absent where no model was called. */
  readonly chat?: Pick<ChatModel, 'model' | 'temperature' | 'answerTokens'>;
  readonly messages?: readonly ChatMessage[];
  readonly blocks?: readonly Block[];
}

/** Keeps the receipt of an answer; its id, or null where none is kept. An answer does not fail with its receipt. */
export async function keepReceipt(
  { receipts = null, settings, guard = defaultGuard, onFailure }: AskDeps,
  ended: Ended,
): Promise<string | null> {
  if (receipts === null) return null;
  const shaped = { ...defaultSettings, ...settings, recordPattern: guard.recordPattern };
  try {
    const receipt = await receiptOf(ended, shaped);
    await receipts.keep(receipt);
    return receipt.id;
  } catch (error) {
    onFailure?.(error);
    return null;
  }
}

type Shaped = Pick<AnswerSettings, 'keepQuestion' | 'contextTokens'> &
  Pick<GuardPolicy, 'recordPattern'>;

async function receiptOf(
  { reply, release, asked, chat, messages, blocks = [] }: Ended,
  { keepQuestion, contextTokens, recordPattern }: Shaped,
): Promise<Receipt> {
  const statements = reply.type === 'answer' ? reply.statements : [];
  const cited = statements.flatMap(({ citations }) => citations.map(({ passageId }) => passageId));
  const given = blocks.flatMap(({ place }) => place.passages);
  const others = cited.filter((id) => !given.some((passage) => passage.id === id));
  const passages = [...given, ...(await release.passages([...new Set(others)]))];
  return {
    id: reply.id,
    at: new Date().toISOString(),
    asOf: reply.asOf,
    release: reply.release,
    // Also where the setting lets identifiers through: receipts are kept.
    question: keepQuestion ? withoutIdentifiers(asked.question, recordPattern) : null,
    type: reply.type,
    mode: reply.type === 'answer' ? reply.mode : null,
    model: chat?.model ?? null,
    prompt:
      messages === undefined ? null : { version: PROMPT_VERSION, sha256: promptHash(messages) },
    parameters:
      chat === undefined
        ? {}
        : { temperature: chat.temperature, answerTokens: chat.answerTokens, contextTokens },
    verifier: `${VERIFIER_VERSION} ${STRICT_VERSION}`,
    passages: passages.map(toReceipt),
    statements: statements.map(({ text, lane, modality, citations }) => ({
      text,
      lane,
      modality,
      citations: citations.map(toCited),
    })),
    withheld: reply.type === 'answer' ? reply.withheld.map(({ check }) => ({ check })) : [],
    notices: reply.notices,
  };
}

function toCited(citation: Citation): Receipt['statements'][number]['citations'][number] {
  const { passageId, documentId, documentTitle, label, passageSpan, quote } = citation;
  return { passageId, documentId, documentTitle, label, passageSpan, quote };
}

function toReceipt(passage: Passage): Receipt['passages'][number] {
  const { id, documentId, label } = passage;
  return { id, documentId, label, sha256: passageHash(passage) };
}

/** SHA-256 of a passage's text. */
export function passageHash({ text }: Pick<Passage, 'text'>): string {
  return createHash('sha256').update(text).digest('hex');
}
