import { findIdentifiers, replaceIdentifiers } from '../korean/identifiers/find.ts';
import type { IdentifierKind } from '../korean/identifiers/kinds.ts';
import type { Span } from '../model/passage.ts';

/** mask: a word stands in its place; block: the question is refused; allow: it stays. */
export type GuardAction = 'mask' | 'block' | 'allow';

export interface GuardPolicy {
  /** For all identifiers but resident and foreigner numbers, which are always blocked. */
  readonly action: GuardAction;
  /** What patient numbers of this house look like; null: known by the words before them alone. */
  readonly recordPattern: RegExp | null;
}

export const defaultGuard: GuardPolicy = { action: 'mask', recordPattern: null };

export interface Caught {
  readonly kind: IdentifierKind;
  /** In the text as it came in; the value itself is not kept. */
  readonly span: Span;
  readonly action: GuardAction;
}

export interface Guarded {
  /** As all further steps may see it; where something is blocked, it is masked as well. */
  readonly text: string;
  readonly caught: readonly Caught[];
  readonly blocked: boolean;
}

const ALWAYS_BLOCKED: ReadonlySet<IdentifierKind> = new Set([
  'resident-number',
  'foreigner-number',
]);

/** Catches what can tell who a patient is. Pure: it neither logs nor keeps anything. */
export function guard(text: string, { action, recordPattern }: GuardPolicy): Guarded {
  const found = findIdentifiers(text, recordPattern);
  const actionOn = (kind: IdentifierKind) => (ALWAYS_BLOCKED.has(kind) ? 'block' : action);
  const hidden = found.filter(({ kind }) => actionOn(kind) !== 'allow');
  const caught = found.map(({ kind, start, end }) => ({
    kind,
    span: { start, end },
    action: actionOn(kind),
  }));
  return {
    text: replaceIdentifiers(text, hidden),
    caught,
    blocked: caught.some((one) => one.action === 'block'),
  };
}
