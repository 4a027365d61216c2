import type { Reply, Withheld } from '../model/answer.ts';
import type { AnswerEvent } from '../model/answer-event.ts';
import { extractive } from './extractive.ts';
import { shownInstead } from './failure-notice.ts';
import type { Material } from './prepare.ts';
import { refuse } from './refuse.ts';
import { answerOf } from './reply.ts';

/** Why the sources speak themselves, where a model was asked first. */
export interface Instead {
  /** `답변 모델이 응답하지 않아`; null: nothing failed. */
  readonly why: string | null;
  readonly notices: readonly string[];
  readonly withheld: readonly Withheld[];
}

/** The answer in the sources' own sentences, or the refusal where they do not answer. */
export async function* extractiveEvents(
  material: Material,
  instead: Instead = { why: null, notices: [], withheld: [] },
): AsyncGenerator<AnswerEvent, Reply> {
  const { release, asked, found } = material;
  const content = await extractive(material);
  const what = content.statements.length === 0 ? 'nothing' : 'sources';
  const why = instead.why === null ? [] : [shownInstead(instead.why, what)];
  const notices = [...why, ...instead.notices, ...content.notices];
  if (content.statements.length === 0) {
    const refusal = await refuse(release, asked, { found, notices });
    yield { type: 'refusal', refusal };
    return refusal;
  }
  const reply = answerOf(material, { ...content, notices, withheld: instead.withheld });
  for (const statement of reply.statements) {
    yield { type: 'statement', mode: 'extractive', statement };
  }
  for (const notice of reply.notices) yield { type: 'notice', notice };
  return reply;
}
