import type { DocumentKind, Lane, Passage, Recommendation } from './service/types.ts';

export const kindNames: Readonly<Record<DocumentKind, string>> = {
  law: '법령',
  guideline: '진료지침',
  notice: '급여기준·고시',
};

/** The lanes, in their order on the page, with what stands in each. */
export const laneTitles: Readonly<Record<Lane, string>> = {
  legal: '법령',
  clinical: '진료지침',
  reimbursement: '급여기준·고시',
};

/** `2026. 3. 4.`, which no line breaks. */
export function shortDate(date: string): string {
  return `${date.split('-').map(Number).join('.\u00a0')}.`;
}

/** 시행 or 발행 with the day it counts from. */
export function dateLabel(kind: DocumentKind, effectiveFrom: string | null): string {
  if (effectiveFrom === null) return '날짜 미상';
  return `${shortDate(effectiveFrom)}\u00a0${kind === 'guideline' ? '발행' : '시행'}`;
}

/** A year alone needs a word to be understood. A date is said once. */
export function editionLabel(record: {
  readonly edition: string | null;
  readonly effectiveFrom: string | null;
}): string | null {
  const { edition, effectiveFrom } = record;
  if (edition === effectiveFrom) return null;
  return edition !== null && /^\d+$/.test(edition) ? `${edition}판` : edition;
}

/** `Class IIa · 근거수준 B` */
export function strengthLabel({ grade, evidence }: Pick<Recommendation, 'grade' | 'evidence'>) {
  const isNamed = grade !== null && /^class|[가-힣]|\s/i.test(grade);
  const parts = [
    grade === null ? null : isNamed ? grade : `권고등급 ${grade}`,
    evidence === null ? null : `근거수준 ${evidence}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '등급이 인쇄되지 않은 권고' : parts.join(' · ');
}

/** How a text was read that could not be taken as it is. */
export function readingLabel(reading: NonNullable<Passage['reading']>): string {
  if (reading.method === 'repaired') return '복원한 글자층';
  const { confidence } = reading;
  return confidence === null ? '문자 인식' : `문자 인식 · 신뢰도 ${Math.round(confidence * 100)}%`;
}

export function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part != null && part !== '').join(' · ');
}

/** Today in Korea, whatever the clock of the computer says about its zone. */
export function todayInKorea(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
}
