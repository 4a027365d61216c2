import { type DocumentKind, documentKindNames } from '../model/document.ts';

export interface Facts {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly edition: string | null;
  readonly effectiveFrom: string | null;
  readonly digest: boolean;
}

/** `진료지침 · 심방세동 치료 지침 · 2018판 · 2018-11-28 발행`, then whatever else is to be said. */
export function factLine(facts: Facts, ...more: readonly (string | null)[]): string {
  const { kind, title, digest } = facts;
  const parts = [documentKindNames[kind], title, editionFact(facts), dateFact(facts), ...more];
  return [...parts, digest ? '체험용 요약' : null].filter((part) => part !== null).join(' · ');
}

/** A year alone needs a word to be understood; `법률 제21524호` does not. A date is said once. */
function editionFact({ edition, effectiveFrom }: Facts): string | null {
  if (edition === effectiveFrom) return null;
  return edition !== null && /^\d+$/.test(edition) ? `${edition}판` : edition;
}

function dateFact({ kind, effectiveFrom }: Facts): string {
  if (effectiveFrom === null) return '날짜 미상';
  return `${effectiveFrom} ${kind === 'guideline' ? '발행' : '시행'}`;
}
