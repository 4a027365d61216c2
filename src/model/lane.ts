import type { Lane, Statement } from './answer.ts';
import type { DocumentKind } from './document.ts';

export const laneOfKind: Readonly<Record<DocumentKind, Lane>> = {
  law: 'legal',
  guideline: 'clinical',
  notice: 'reimbursement',
};

/** Short names of what a statement does in its lane, as shown beside it. Nothing where it only states. */
const names: Readonly<Record<Lane, Readonly<Record<Statement['modality'], string | null>>>> = {
  legal: {
    duty: '법적 의무',
    prohibition: '법적 금지',
    permission: '법적 재량',
    recommendation: '법적 권고',
    statement: null,
  },
  clinical: {
    duty: '임상 권고',
    prohibition: '금기·비권고',
    permission: '임상 권고',
    recommendation: '임상 권고',
    statement: null,
  },
  reimbursement: {
    duty: '급여기준',
    prohibition: '급여기준',
    permission: '급여기준',
    recommendation: '급여기준',
    statement: '급여기준',
  },
};

/** `법적 의무`, `임상 권고` … or null for a sentence that neither obliges nor recommends. */
export function laneName({ lane, modality }: Pick<Statement, 'lane' | 'modality'>): string | null {
  return names[lane][modality];
}
