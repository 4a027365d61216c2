import type { Reply } from '../model/answer.ts';
import type { AnswerEvent } from '../model/answer-event.ts';
import { answerEvents } from './answer-events.ts';
import type { AskDeps, Question } from './asked.ts';

export type { AskDeps, Question } from './asked.ts';

/**
 * Question → retrieve → context → generate → verify → Answer | Refusal; without a model the answer is
 * made of the sources' own sentences.
 * @throws ReleaseError when no release is published or it was made by other versions
 */
export async function ask(deps: AskDeps, question: Question, signal?: AbortSignal): Promise<Reply> {
  return replyOf(answerEvents(deps, question, signal));
}

/** The reply that a run of events ends with. */
export async function replyOf(events: AsyncIterable<AnswerEvent>): Promise<Reply> {
  for await (const event of events) if (event.type === 'done') return event.reply;
  throw new Error('A run of answer events ended without `done`.');
}
