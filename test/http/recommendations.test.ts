import { afterAll, beforeAll, expect, test } from 'vitest';
import { recommendationListSchema, searchReplySchema } from '../../src/http/schemas.ts';
import { ANALYSER_VERSION } from '../../src/korean/analyse.ts';
import { passageVector } from '../../src/korean/sparse.ts';
import type { Recommendation } from '../../src/model/recommendation.ts';
import { aPassage, aRecipe, stored } from '../fakes/factories.ts';
import { aService, hypertension, post } from './a-service.ts';

const graded = (grade: string | null, evidence: string | null): Recommendation => ({
  grade,
  evidence,
  scheme: 'class',
  number: null,
  population: null,
});

const contents: readonly (readonly [string, Recommendation | undefined])[] = [
  ['혈압은 앉아서 잰다.', undefined],
  ['금연을 권고한다. (Class I, LOE A)', graded('Class I', 'A')],
  ['절주를 고려한다. (권고등급 IIa)', graded('IIa', null)],
];

let service: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  service = await aService();
  const recipe = { ...aRecipe, analyser: ANALYSER_VERSION };
  const draft = await service.store.begin({ recipe, embedder: null });
  const passages = contents.map(([text, recommendation], ordinal) => ({
    passage: aPassage({
      documentId: hypertension.id,
      ordinal,
      text,
      locator: { pages: { from: ordinal + 4, to: ordinal + 4 } },
      ...(recommendation !== undefined && { recommendation }),
    }),
    lexical: passageVector(text),
    dense: null,
  }));
  await draft.add(stored(hypertension, passages.length), passages);
  await service.store.publish((await draft.seal()).number);
});
afterAll(() => service.close());

test('한 문서의 권고문이 순서대로, 쪽과 등급과 함께 나온다', async () => {
  const response = await service.app.request('/v1/documents/hypertension/recommendations');
  const { recommendations } = recommendationListSchema.strict().parse(await response.json());
  expect(recommendations).toMatchObject([
    { page: 5, grade: 'Class I', evidence: 'A', text: '금연을 권고한다. (Class I, LOE A)' },
    { page: 6, grade: 'IIa', evidence: null },
  ]);
});

test('없는 문서', async () => {
  const response = await service.app.request('/v1/documents/nothing/recommendations');
  expect(response.status).toBe(404);
});

test('검색을 등급으로 좁힌다', async () => {
  const body = { query: '금연 절주 혈압', filters: { grades: ['Class IIa'] } };
  const response = await service.app.request('/v1/search', post(body));
  const { passages } = searchReplySchema.parse(await response.json());
  expect(passages.map(({ text }) => text)).toEqual(['절주를 고려한다. (권고등급 IIa)']);
  expect(passages[0]?.recommendation?.grade).toBe('IIa');
});
