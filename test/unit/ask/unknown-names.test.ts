import { describe, expect, test } from 'vitest';
import { unknownNames, unknownReason } from '../../../src/ask/unknown-names.ts';
import { passageVector } from '../../../src/korean/sparse.ts';
import type { OpenRelease } from '../../../src/ports.ts';
import { aDocument, aPassage, aRecipe, stored } from '../../fakes/factories.ts';
import { MemoryRelease } from '../../fakes/memory-release.ts';

const text = '코로나19 확진 소아의 체중당 용량과 배설 경로, 의사 국가시험 합격 기준, 알레르기 검사';

/** One passage that holds these words, found as the indexer would have it. */
function releaseOf(words: string): OpenRelease {
  const document = aDocument({ id: 'g' });
  const passage = aPassage({ documentId: 'g', text: words });
  const passages = [{ passage, lexical: passageVector(words), dense: null }];
  const release = {
    number: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    recipe: aRecipe,
    embedder: null,
    practice: null,
    documents: 1,
    passages: 1,
  };
  return new MemoryRelease(release, [{ stored: stored(document, 1), passages }]);
}

describe('names that the index does not know', () => {
  test.each([
    ['코로나19 소아 렘데시비르(remdesivir) 용량은?', ['렘데시비르 remdesivir']],
    ['부가가치세는 얼마인가요?', ['부가가치세']],
    ['EU GDPR 통지 기한은?', ['gdpr']],
  ])('%s', async (question, expected) => {
    expect(await unknownNames(releaseOf(text), question)).toEqual(expected);
  });

  test.each([
    '소아 용량은 얼마인가요?',
    '신장 배설률은?',
    '새우알레르기 검사는?',
    '국가시험 합격률은?',
    '확진됐다고 했는데 어떡하죠?',
    '소아는 몇 점부터 합격인가요?',
  ])('known as a whole, by a part, or no name: %s', async (question) => {
    expect(await unknownNames(releaseOf(text), question)).toEqual([]);
  });

  test('a detail of a long story is none that it is about', async () => {
    const story =
      '코로나19 확진 소아가 엘리베이터홀에서 알레르기 검사와 체중당 용량 배설 경로 기준 의사 국가시험 합격을 함께 물었습니다';
    expect(await unknownNames(releaseOf(text), story)).toEqual([]);
  });

  test('the refusal names them', () => {
    expect(unknownReason(['gdpr'])).toBe('질문의 ‘gdpr’을(를) 다루는 글이 색인에 없습니다.');
  });
});
