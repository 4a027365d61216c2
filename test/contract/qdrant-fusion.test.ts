import { expect, onTestFinished, test } from 'vitest';
import { openQdrantStore } from '../../src/adapters/qdrant/store.ts';
import { fuseRanks } from '../../src/model/ranking.ts';
import { aDocument } from '../fakes/factories.ts';
import { aClient, aQdrant, qdrantName } from './a-qdrant.ts';
import { aQuery, type Content, publishOf, withVectors } from './setup.ts';

/** Lexical x: 0, 1, 2. Dense toward [0, 1]: 2, 1, 0. No leg has a tie. */
const content: Content = [
  [
    aDocument({ id: 'v' }),
    [
      { terms: { x: 3 }, dense: [1, 0] },
      { terms: { x: 2 }, dense: [0.6, 0.8] },
      { terms: { x: 1 }, dense: [0, 1] },
    ],
  ],
];

test(`${qdrantName}: its own fusion gives the scores of ours where no leg has a tie`, async () => {
  const { settings, cleanup } = await aQdrant();
  onTestFinished(cleanup);
  const store = openQdrantStore(settings);
  const release = await publishOf(store, content, withVectors);
  const { indices, values } = aQuery({ x: 1 }).lexical;
  const { points } = await aClient(settings).query(`${settings.prefix}_current`, {
    prefetch: [
      { query: { indices: [...indices], values: [...values] }, using: 'lexical', limit: 100 },
      { query: [0, 1], using: 'dense', limit: 100 },
    ],
    query: { fusion: 'rrf' },
    limit: 10,
  });
  const legs = [
    [0, 1, 2],
    [2, 1, 0],
  ];
  const scores = [...fuseRanks(legs).values()].sort((left, right) => right - left);
  expect(points.map(({ score }) => score)).toEqual(scores.map((score) => expect.closeTo(score, 6)));
  const ours = await release.search(aQuery({ x: 1 }, { dense: Float32Array.of(0, 1) }));
  const theirs = new Map(points.map(({ id, score }) => [String(id), score]));
  for (const { passage, score } of ours) expect(score).toBeCloseTo(theirs.get(passage.id)!, 6);
  await store.close();
});
