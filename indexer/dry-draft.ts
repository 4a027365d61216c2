import { JichimError } from '../src/errors.ts';
import type { ReleaseDraft } from '../src/ports.ts';

/** A draft that writes nothing: for a rehearsal, and for a run that finds nothing to do. Its number is 0. */
export function dryDraft(): ReleaseDraft {
  return {
    number: 0,
    async add() {},
    async keep() {},
    async addPhrases() {},
    async seal() {
      throw new JichimError('연습 실행에서는 색인을 만들지 않습니다.');
    },
    async discard() {},
  };
}
