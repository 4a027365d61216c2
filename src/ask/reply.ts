import type { Answer, GeneratedBy, Statement, Withheld } from '../model/answer.ts';
import type { Material } from './prepare.ts';

/** Said of every generated answer (인공지능기본법: 생성형 인공지능의 결과물임을 표시). */
export const AI_NOTICE =
  '생성형 인공지능이 쓴 문장입니다. 문장마다 인용한 원문과 자동으로 대조하여 확인된 것만 보였으나, 적용하기 전에 원문을 확인하십시오.';

interface Parts {
  readonly statements: readonly Statement[];
  readonly notices: readonly string[];
  readonly withheld?: readonly Withheld[];
  /** Who wrote the sentences; null: the sources themselves. */
  readonly model?: string | null;
}

/** An answer of verified sentences, or of sentences of the sources. */
export function answerOf({ asked, release, alsoSearched }: Material, parts: Parts): Answer {
  const { statements, notices, withheld = [], model = null } = parts;
  const generatedBy: GeneratedBy | null = model === null ? null : { model, notice: AI_NOTICE };
  return {
    type: 'answer',
    mode: model === null ? 'extractive' : 'generated',
    generatedBy,
    id: asked.id,
    question: asked.original,
    rewrittenQuestion: asked.rewritten,
    ...(alsoSearched.length > 0 && { alsoSearched: [...alsoSearched] }),
    asOf: asked.asOf,
    release: release.release.number,
    notices: [...new Set([...asked.notices, ...notices])],
    statements: [...statements],
    withheld: [...withheld],
  };
}
