import { describe, expect, test } from 'vitest';
import type { Embedder } from '../../src/ports.ts';

const records = '진료기록부는 10년 동안 보존하여야 한다.';
const related = '진료기록부를 보존하는 기간은 10년이다.';
const other = '혈당이 높으면 생활습관을 먼저 고친다.';

/** What every `Embedder` does, also a real one. */
export function embedderContract(name: string, openModel: () => Promise<Embedder>): void {
  describe(`Embedder: ${name}`, () => {
    test('says what a release will say of it', async () => {
      const embedder = await openModel();
      const info = await embedder.info();
      expect(info.model).toContain(embedder.model);
      expect(info.dimension).toBeGreaterThan(0);
      expect(await embedder.info()).toEqual(info);
      expect(embedder.batchLimit).toBeGreaterThan(0);
    });

    test('gives one unit vector a text, in their order', async () => {
      const embedder = await openModel();
      const { dimension } = await embedder.info();
      const texts = [records, other, related, other].slice(0, embedder.batchLimit);
      const vectors = await embedder.embed(texts, 'passage');
      expect(vectors).toHaveLength(texts.length);
      for (const vector of vectors) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(dimension);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
      }
      if (texts.length === 4) expect(cosine(vectors[1]!, vectors[3]!)).toBeCloseTo(1, 3);
    });

    test('gives a text the same vector alone and among others', async () => {
      const embedder = await openModel();
      const [alone] = await embedder.embed([records], 'passage');
      const among = await embedder.embed([other, records].slice(-embedder.batchLimit), 'passage');
      expect(cosine(alone!, among.at(-1)!)).toBeGreaterThan(0.99);
    });

    test('puts what means the same nearer than what does not', async () => {
      const embedder = await openModel();
      const [query] = await embedder.embed([related], 'query');
      const [near] = await embedder.embed([records], 'passage');
      const [far] = await embedder.embed([other], 'passage');
      expect(cosine(query!, near!)).toBeGreaterThan(cosine(query!, far!));
    });

    test('takes nothing, and not more than it says', async () => {
      const embedder = await openModel();
      expect(await embedder.embed([], 'passage')).toEqual([]);
      const many = new Array<string>(embedder.batchLimit + 1).fill(other);
      await expect(embedder.embed(many, 'passage')).rejects.toThrow(RangeError);
    });

    test('ends with the reason of the signal when it is cancelled', async () => {
      const embedder = await openModel();
      const reason = new Error('left');
      const call = embedder.embed([records], 'query', AbortSignal.abort(reason));
      await expect(call).rejects.toBe(reason);
    });
  });
}

function cosine(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, index) => sum + value * right[index]!, 0);
}
