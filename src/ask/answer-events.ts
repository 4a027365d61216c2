import { randomUUID } from 'node:crypto';
import type { AnswerEvent } from '../model/answer-event.ts';
import type { Passage } from '../model/passage.ts';
import type { ChatMessage, ChatModel } from '../ports.ts';
import {
  type AnswerSettings,
  type AskDeps,
  type Asked,
  defaultSettings,
  type Question,
} from './asked.ts';
import type { Writing } from './attempt.ts';
import { type Context, contextFor } from './context.ts';
import { extractiveEvents } from './extractive-events.ts';
import type { SearchHelp } from './find.ts';
import { standAlone } from './follow-up.ts';
import { generatedEvents } from './generated-events.ts';
import { decisionNotices, type GuardedQuestion, guardQuestion } from './guard-question.ts';
import { type Ended, keepReceipt } from './keep-receipt.ts';
import { Numbering } from './numbering.ts';
import { type Material, prepare } from './prepare.ts';
import { type Block, promptFor } from './prompt.ts';
import { retrieved } from './retrieved.ts';
import { openServable } from './servable.ts';
import { estimateTokens } from './tokens.ts';

/**
 * Everything that happens on the way to an answer, as it happens; the last event is `done` with the
 * whole reply. No event holds a sentence of a model that was not verified.
 * @throws PatientIdentifierError before anything else is done with the question
 * @throws ReleaseError when no release is published or it was made by other versions
 * @throws the signal's reason when it is given
 */
export async function* answerEvents(
  deps: AskDeps,
  question: Question,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<AnswerEvent> {
  const guarded = guardQuestion(question, deps.guard);
  const release = await openServable(deps.store);
  const asked = await toAsked(deps, guarded, signal);
  const { material, refusal } = await prepare(release, asked, helpOf(deps, signal));
  if (refusal !== null) {
    // Nothing can answer: no model is asked either.
    yield retrieved(asked, release, { ...refusal, sources: [], mode: 'extractive' });
    yield { type: 'refusal', refusal };
    yield await done(deps, { reply: refusal, release, asked });
    return;
  }
  if (deps.chat == null) {
    yield retrieved(asked, release, { ...material, sources: material.hits, mode: 'extractive' });
    const reply = yield* extractiveEvents(material);
    yield await done(deps, { reply, release, asked });
    return;
  }
  const settings = { ...defaultSettings, ...deps.settings };
  const { blocks, messages, suspicious } = await promptOf(material, deps.chat, settings);
  const notices = [...material.notices, ...suspicionNotices(suspicious)];
  if (blocks.length === 0) {
    yield retrieved(asked, release, { ...material, sources: material.hits, mode: 'extractive' });
    const reply = yield* extractiveEvents(material, { why: null, notices, withheld: [] });
    yield await done(deps, { reply, release, asked });
    return;
  }
  const sources = blocks.flatMap(({ place: { document, passages } }) =>
    passages.map((passage) => ({ passage, document })),
  );
  yield retrieved(asked, release, { ...material, sources, mode: 'generated' });
  const writing = { ...writingOf(deps.chat, material, blocks), notices };
  const onFailure = deps.onFailure ?? (() => {});
  const reply = yield* generatedEvents(writing, { messages, settings, signal, onFailure });
  yield await done(deps, { reply, release, asked, chat: deps.chat, messages, blocks });
}

function helpOf(
  { embedder = null, reranker = null, chat = null, settings, ...deps }: AskDeps,
  signal: AbortSignal,
): SearchHelp {
  const rewriter = deps.rewriter ?? (settings?.rewrite === true ? chat : null);
  return { models: { embedder, reranker, rewriter }, signal, onFailure: deps.onFailure };
}

/** The question as all further steps see it: guarded, and standing alone. */
async function toAsked(
  deps: AskDeps,
  { question: given, notices: caught }: GuardedQuestion,
  signal: AbortSignal,
): Promise<Asked> {
  const { question: original, conversation = [], showWithheld = false, ...scope } = given;
  const rewritten = await standAlone(deps, { question: original, conversation }, signal);
  const question = rewritten ?? original;
  const notices = [...caught, ...decisionNotices(original, question)];
  return { ...scope, id: randomUUID(), original, question, rewritten, showWithheld, notices };
}

/** Tokens kept free for a second attempt: what the model wrote, and why it could not be used. */
const SECOND_ATTEMPT = 800;

/** What instructions, question and answer leave of the model's tokens is for the passages. */
async function promptOf(
  material: Material,
  chat: ChatModel,
  { contextTokens }: AnswerSettings,
): Promise<Context & { readonly messages: readonly ChatMessage[] }> {
  const frame = promptFor(material.asked, []).map(({ content }) => estimateTokens(content));
  const taken = frame.reduce((sum, tokens) => sum + tokens, SECOND_ATTEMPT);
  const left = Math.min(contextTokens, chat.contextTokens - chat.answerTokens - taken);
  const context = await contextFor(material, left);
  return { ...context, messages: promptFor(material.asked, context.blocks) };
}

function writingOf(
  chat: ChatModel,
  material: Material,
  blocks: readonly Block[],
): Omit<Writing, 'notices'> {
  return { chat, material, blocks, numbering: new Numbering(), kept: [], withheld: [] };
}

/** A document that orders the model about is a thing to know, for its reader and for who indexed it. */
function suspicionNotices(suspicious: readonly Passage[]): readonly string[] {
  if (suspicious.length === 0) return [];
  const labels = [...new Set(suspicious.map(({ label }) => label))].join(', ');
  return [
    `${labels}: 답변 모델에게 지시하는 글이 들어 있어 모델에게 주지 않았습니다. 문서를 확인하십시오.`,
  ];
}

async function done(deps: AskDeps, ended: Ended): Promise<AnswerEvent> {
  const receiptId = await keepReceipt(deps, ended);
  return { type: 'done', reply: ended.reply, receiptId };
}
