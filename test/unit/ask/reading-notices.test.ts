import { describe, expect, test } from 'vitest';
import { readingNotices } from '../../../src/ask/reading-notices.ts';
import type { Statement } from '../../../src/model/answer.ts';
import type { Passage } from '../../../src/model/passage.ts';

const passage = (id: string, label: string, reading?: Passage['reading']) =>
  ({ id, label, reading }) as Passage;
const citing = (...ids: string[]) =>
  [{ citations: ids.map((passageId) => ({ passageId })) }] as unknown as Statement[];

describe('how a cited text was read', () => {
  const passages = [
    passage('a', '급여기준 1쪽', { method: 'ocr', confidence: 0.81 }),
    passage('b', '지침 73쪽', { method: 'repaired', confidence: 1 }),
    passage('c', '지침 124쪽'),
  ];

  test('recognised and repaired text is named', () => {
    expect(readingNotices(passages, citing('a', 'b', 'c'))).toEqual([
      '급여기준 1쪽(신뢰도 81%): 문자 인식으로 읽음, 확인 필요. 숫자와 용량은 원문 쪽에서 확인하십시오.',
      '지침 73쪽: 손상된 글자층을 복원하여 읽음. 원문 쪽을 확인하십시오.',
    ]);
  });

  test('what is not cited or was read as it is needs no notice', () => {
    expect(readingNotices(passages, citing('c'))).toEqual([]);
  });
});
