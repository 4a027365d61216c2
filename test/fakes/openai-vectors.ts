/**
 * A deterministic stand-in for an embedding: character bigrams hashed into `dimension` buckets,
 * so that similar texts are near. Not of unit length.
 */
export function bigramVector(text: string, dimension: number): number[] {
  const vector = new Array<number>(dimension).fill(0);
  for (const bigram of bigrams(text)) {
    const bucket = hash(bigram) % dimension;
    vector[bucket]! += 1;
  }
  return vector;
}

/** Cosine of the bigrams of two texts, 0 to 1: what the stub's reranker says. */
export function similarity(left: string, right: string): number {
  const [a, b] = [bigramVector(left, 512), bigramVector(right, 512)];
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, index) => sum + value * y[index]!, 0);
  return dot(a, b) / (Math.sqrt(dot(a, a) * dot(b, b)) || 1);
}

function bigrams(text: string): string[] {
  const letters = [...text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ')];
  return letters.slice(1).map((letter, index) => letters[index]! + letter);
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
