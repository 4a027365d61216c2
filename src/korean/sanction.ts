import { analyse } from './analyse.ts';

const ASKS =
  /벌칙|과태료|벌금|징역|처벌|형사\s*책임|제재|불이익|어기면|어겼|위반하면|위반했|안 ?하면|걸리면|잡혀|처분 ?(?:근거|받)/;

/**
 * True when a question asks what a breach costs. The provision that says so names the duty only by its
 * number (제21조제2항을 위반한 자), so it is reached from the duty, not by words.
 */
export function asksSanction(question: string): boolean {
  return ASKS.test(question);
}

/** Words that stand in every penalty article of every law. */
export const sanctionTerms: ReadonlySet<string> = new Set(
  analyse('벌칙 과태료 벌금 징역 처벌 처한다 처하다 위반 위반하면 부과 형사책임 제재 금액 액수'),
);
