import type { Lane, Statement } from '../service/types.ts';

const order = ['legal', 'clinical', 'reimbursement'] as const satisfies readonly Lane[];

export interface LaneStatements {
  readonly lane: Lane;
  readonly statements: readonly Statement[];
}

/** 법적 의무, 임상 권고 and 급여기준 apart, in this order; empty ones left out. */
export function lanesOf(statements: readonly Statement[]): readonly LaneStatements[] {
  return order
    .map((lane) => ({ lane, statements: statements.filter((one) => one.lane === lane) }))
    .filter((group) => group.statements.length > 0);
}
