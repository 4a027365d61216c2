import { PatientIdentifierError } from '../errors.ts';
import { type IdentifierKind, identifierNames } from '../korean/identifiers/kinds.ts';
import { withSubject } from '../korean/particle.ts';
import type { Caught } from './guard.ts';

/** What was caught, told by kind and number, never by value; `where`: 질문, 앞선 대화, 검색어. */
export function caughtNotices(where: string, caught: readonly Caught[]): readonly string[] {
  const masked = caught.filter(({ action }) => action === 'mask');
  const allowed = caught.filter(({ action }) => action === 'allow');
  return [
    ...(masked.length === 0 ? [] : [`${where}에서 ${counted(masked)}을 가렸습니다.`]),
    ...(allowed.length === 0
      ? []
      : [`${where}에 ${counted(allowed)}이 있으나, 설정에 따라 가리지 않았습니다.`]),
  ];
}

/** Why a question was not taken in. */
export function blockedError(where: string, caught: readonly Caught[]): PatientIdentifierError {
  const blocked = caught.filter(({ action }) => action === 'block');
  const names = [...new Set(blocked.map(({ kind }) => kind))].map((kind) => identifierNames[kind]);
  const what = names.every((name) => name.endsWith('번호')) ? '번호를' : '해당 내용을';
  return new PatientIdentifierError(
    `${where}에 ${withSubject(names.join(', '))} 들어 있어 받지 않았습니다. ${what} 지우고 다시 질문해 주십시오. 보내신 내용은 저장하거나 다른 곳으로 보내지 않았습니다.`,
  );
}

/** 전화번호 1건, 이메일 2건 */
function counted(caught: readonly Caught[]): string {
  const counts = new Map<IdentifierKind, number>();
  for (const { kind } of caught) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${identifierNames[kind]} ${count}건`).join(', ');
}
