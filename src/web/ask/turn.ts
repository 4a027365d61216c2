import type { ServiceFailure } from '../service/failure.ts';
import type { AnswerEvent, Reply, RetrievedEvent, Statement, Withheld } from '../service/types.ts';

/**
 * - `waiting`: nothing has come yet
 * - `found`: sources are found, sentences come
 * - `done`, `failed`, `stopped`: nothing more comes
 */
export type Phase = 'waiting' | 'found' | 'done' | 'failed' | 'stopped';

/** A question and what has come of its answer. */
export interface Turn {
  readonly question: string;
  readonly phase: Phase;
  readonly retrieved: RetrievedEvent | null;
  readonly statements: readonly Statement[];
  readonly withheld: readonly Withheld[];
  readonly notices: readonly string[];
  readonly reply: Reply | null;
  readonly receiptId: string | null;
  readonly failure: ServiceFailure | null;
}

export function newTurn(question: string): Turn {
  return {
    question,
    phase: 'waiting',
    retrieved: null,
    statements: [],
    withheld: [],
    notices: [],
    reply: null,
    receiptId: null,
    failure: null,
  };
}

/** What is shown after one more event. */
export function afterEvent(turn: Turn, event: AnswerEvent): Turn {
  switch (event.type) {
    case 'retrieved':
      return { ...turn, phase: 'found', retrieved: event };
    case 'statement': {
      // Another way of answering begins anew: what the model said is taken back.
      const isAnew = turn.retrieved !== null && turn.retrieved.mode !== event.mode;
      const before = isAnew ? [] : turn.statements;
      const retrieved = turn.retrieved && { ...turn.retrieved, mode: event.mode };
      return { ...turn, retrieved, statements: [...before, event.statement] };
    }
    case 'withheld':
      return { ...turn, withheld: [...turn.withheld, event.withheld] };
    case 'notice':
      return { ...turn, notices: [...turn.notices, event.notice] };
    case 'refusal':
      return { ...turn, statements: [] };
    case 'done':
      return settled({ ...turn, receiptId: event.receiptId }, event.reply);
  }
}

/** The reply counts, whatever came before it. */
function settled(turn: Turn, reply: Reply): Turn {
  const isAnswer = reply.type === 'answer';
  return {
    ...turn,
    phase: 'done',
    reply,
    statements: isAnswer ? reply.statements : [],
    withheld: isAnswer ? reply.withheld : [],
    notices: reply.notices,
  };
}

export function isRunning({ phase }: Turn): boolean {
  return phase === 'waiting' || phase === 'found';
}
