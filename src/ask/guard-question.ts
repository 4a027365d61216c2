import { asksForDecision } from '../korean/patient-decision.ts';
import type { Question, Turn } from './asked.ts';
import { blockedError, caughtNotices } from './caught-notices.ts';
import { type Caught, defaultGuard, type GuardPolicy, guard } from './guard.ts';

const GENERAL_NOTICE =
  '개별 환자에 대한 판단이 아니라 지침의 일반 내용입니다. 이 환자에게 맞는지는 담당 의료진이 판단해야 합니다.';

export interface GuardedQuestion {
  readonly question: Question;
  readonly notices: readonly string[];
}

/**
 * The question, the turns before it and the names in its filters, as all further steps may see them.
 * @throws PatientIdentifierError when something in them is blocked
 */
export function guardQuestion(
  question: Question,
  policy: GuardPolicy = defaultGuard,
): GuardedQuestion {
  const { text, notices } = guardText('질문', question.question, policy);
  const turns = question.conversation?.map((turn) => guardTurn(turn, policy)) ?? [];
  const earlier = turns.flatMap(({ caught }) => caught);
  assertOpen('앞선 대화', earlier);
  const conversation = turns.map(({ turn }) => turn);
  return {
    question: {
      ...question,
      ...guardScope(question, policy),
      question: text,
      ...(question.conversation && { conversation }),
    },
    notices: [...notices, ...caughtNotices('앞선 대화', earlier)],
  };
}

/** What is said where a question, as it was asked or as it stands alone, asks what to do with one patient. */
export function decisionNotices(...questions: readonly string[]): readonly string[] {
  return questions.some(asksForDecision) ? [GENERAL_NOTICE] : [];
}

/**
 * One text of a request, with what its sender is to be told.
 * @throws PatientIdentifierError when something in it is blocked
 */
export function guardText(
  where: string,
  text: string,
  policy: GuardPolicy = defaultGuard,
): { readonly text: string; readonly notices: readonly string[] } {
  const guarded = guard(text, policy);
  assertOpen(where, guarded.caught);
  return { text: guarded.text, notices: caughtNotices(where, guarded.caught) };
}

function assertOpen(where: string, caught: readonly Caught[]): void {
  if (caught.some(({ action }) => action === 'block')) throw blockedError(where, caught);
}

function guardTurn(
  { question, answer }: Turn,
  policy: GuardPolicy,
): { readonly turn: Turn; readonly caught: readonly Caught[] } {
  const asked = guard(question, policy);
  const answered = answer === undefined ? null : guard(answer, policy);
  return {
    turn: { question: asked.text, ...(answered && { answer: answered.text }) },
    caught: [...asked.caught, ...(answered?.caught ?? [])],
  };
}

/** Filters are names of documents; what else is written there is told back in a refusal. */
function guardScope(
  { laws, publishers, grades }: Question,
  policy: GuardPolicy,
): Pick<Question, 'laws' | 'publishers' | 'grades'> {
  const clean = (names: readonly string[]) =>
    names.map((name) => guardText('조건', name, policy).text);
  return {
    ...(laws && { laws: clean(laws) }),
    ...(publishers && { publishers: clean(publishers) }),
    ...(grades && { grades: clean(grades) }),
  };
}
