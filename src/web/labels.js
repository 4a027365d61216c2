// @ts-check
import { h } from './dom.js';

/** @type {Readonly<Record<string, string>>} */
export const kindNames = { law: '법령', guideline: '진료지침', notice: '급여기준·고시' };

/** @param {string} date */
export function koreanDate(date) {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}년 ${month}월 ${day}일`;
}

/**
 * 시행 or 발행 with the day it counts from.
 *
 * @param {string} kind
 * @param {string | null} effectiveFrom
 */
export function dateLabel(kind, effectiveFrom) {
  if (effectiveFrom === null) return '날짜 미상';
  return `${koreanDate(effectiveFrom)} ${kind === 'guideline' ? '발행' : '시행'}`;
}

/**
 * What a reader must not overlook about a source.
 *
 * @param {{ digest: boolean, inForce: boolean }} source
 */
export function badges({ digest, inForce }) {
  const list = h('span', { class: 'badges' });
  if (!inForce) list.append(h('span', { class: 'badge warn' }, '시행 예정'));
  if (digest) list.append(h('span', { class: 'badge' }, '체험용 요약'));
  return list;
}

/**
 * A year alone needs a word to be understood; `법률 제21524호` does not. A date is said once.
 *
 * @param {{ edition: string | null, effectiveFrom: string | null }} record
 */
export function editionLabel({ edition, effectiveFrom }) {
  if (edition === effectiveFrom) return null;
  return edition !== null && /^\d+$/.test(edition) ? `${edition}판` : edition;
}

/**
 * `Class IIa · 근거수준 B`
 *
 * @param {{ grade: string | null, evidence: string | null }} recommendation
 */
export function strengthLabel({ grade, evidence }) {
  const isNamed = grade !== null && /^class|[가-힣]|\s/i.test(grade);
  const parts = [];
  if (grade !== null) parts.push(isNamed ? grade : `권고등급 ${grade}`);
  if (evidence !== null) parts.push(`근거수준 ${evidence}`);
  return parts.length === 0 ? '등급이 인쇄되지 않은 권고' : parts.join(' · ');
}
