import { useEffect, useState } from 'preact/hooks';
import { go } from '../here.ts';
import type { Place } from '../place.ts';
import { askStream } from '../service/ask-stream.ts';
import { lookAtService, whenBack } from '../service/connection.ts';
import { asFailure } from '../service/failure.ts';
import type { AskRequest } from '../service/types.ts';
import { afterEvent, newTurn, type Turn } from './turn.ts';

/** As many as the service takes along, and how long an answer of them may be. */
const MOST_TURNS = 10;
const MOST_ANSWER = 4000;
/** Answers that are kept for going back to, of all conversations. */
const KEPT = 30;

type Asked = Pick<Place, 'questions' | 'asOf' | 'kind' | 'documents'>;

/** By their key: leaving the screen and coming back asks nobody twice. */
const turns = new Map<string, Turn>();
const running = new Map<string, AbortController>();
const listeners = new Set<() => void>();

/** The turns of the conversation that the address tells, asked one after the other. */
export function useConversation(place: Place) {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listen = () => redraw((count) => count + 1);
    listeners.add(listen);
    return () => void listeners.delete(listen);
  }, []);
  const keys = place.questions.map((_, at) => keyOf(place, at));
  const conversation = keys.map((key, at) => turns.get(key) ?? newTurn(place.questions[at]!));
  const at = keys.findIndex((key) => turns.get(key)?.phase !== 'done');
  const next = at >= 0 && !turns.has(keys[at]!) ? keys[at]! : null;
  useEffect(() => {
    for (const [key, leaving] of running) if (!keys.includes(key)) leaving.abort();
    if (next !== null) void ask(next, requestOf(place, at, conversation));
  }, [next, keys.join()]);
  const safe = place.questions.map((question, index) =>
    safeQuestion(question, conversation[index]!),
  );
  useEffect(() => {
    if (safe.every((question, index) => question === place.questions[index])) return;
    for (const [index, key] of keys.entries()) {
      const turn = turns.get(key);
      const moved = keyOf({ ...place, questions: safe }, index);
      if (turn !== undefined) turns.set(moved, { ...turn, question: safe[index]! });
    }
    go({ questions: safe }, 'replace');
  }, [safe.join('\n')]);
  useEffect(
    () =>
      whenBack(() => {
        for (const key of keys) {
          const failure = turns.get(key)?.failure;
          if (failure != null && failure.kind !== 'refused') forget(key);
        }
      }),
    [keys.join()],
  );
  return {
    conversation,
    stop: () => {
      for (const leaving of running.values()) leaving.abort();
    },
    again: (index: number) => forget(keys[index]!),
  };
}

/**
 * The question as the service kept it, without what it masked, and a refused one without its numbers: neither
 * the address nor the history of the browser keeps who a patient is.
 */
function safeQuestion(question: string, { phase, reply, failure }: Turn): string {
  if (phase === 'done' && reply !== null) return reply.question;
  const isRefused = phase === 'failed' && failure?.kind === 'refused';
  return isRefused ? question.replaceAll(/\d[\d\s-]{5,}\d/g, '[번호]') : question;
}

function keyOf({ questions, asOf, kind, documents }: Asked, at: number): string {
  return JSON.stringify([questions.slice(0, at + 1), asOf, kind, documents]);
}

function requestOf(place: Asked, at: number, conversation: readonly Turn[]): AskRequest {
  const earlier = conversation.slice(0, at).slice(-MOST_TURNS);
  const { asOf, kind, documents } = place;
  return {
    question: place.questions[at]!,
    ...(earlier.length > 0 && {
      conversation: earlier.map((turn) => ({
        question: turn.question,
        ...(turn.statements.length > 0 && { answer: said(turn) }),
      })),
    }),
    ...(asOf !== null && { asOf }),
    ...(kind !== null && { kind }),
    ...(documents.length > 0 && { filters: { documentIds: [...documents] } }),
  };
}

function said({ statements }: Turn): string {
  const text = statements.map((statement) => statement.text).join('\n');
  return text.slice(0, MOST_ANSWER);
}

async function ask(key: string, request: AskRequest): Promise<void> {
  const leaving = new AbortController();
  running.set(key, leaving);
  put(key, newTurn(request.question));
  try {
    for await (const event of askStream(request, leaving.signal)) {
      put(key, afterEvent(turns.get(key)!, event));
    }
  } catch (error) {
    const turn = turns.get(key)!;
    if (leaving.signal.aborted) put(key, { ...turn, phase: 'stopped' });
    else {
      const failure = asFailure(error);
      put(key, { ...turn, phase: 'failed', failure });
      if (failure.kind !== 'refused') void lookAtService();
    }
  } finally {
    running.delete(key);
  }
}

function put(key: string, turn: Turn): void {
  turns.delete(key);
  turns.set(key, turn);
  for (const [old, { phase }] of turns) {
    if (turns.size <= KEPT) break;
    if (phase === 'done') turns.delete(old);
  }
  for (const listen of listeners) listen();
}

/** Asks again what was asked under this key. */
function forget(key: string): void {
  turns.delete(key);
  for (const listen of listeners) listen();
}
