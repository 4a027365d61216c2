import { createHash } from 'node:crypto';
import type { Document } from '../../src/model/document.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { GivenDocument, IndexedPassage, SparseVector } from '../../src/ports.ts';

/** Passages in one document. */
const PASSAGES = 50;
/** Different terms of the whole corpus, by falling frequency as in a language (Zipf). */
const VOCABULARY = 300_000;
/** Terms drawn for a passage on average; about three quarters of them are different. */
const MEAN_DRAWS = 200;
/** Topics that vectors gather around. */
const TOPICS = 64;
const KINDS = ['law', 'guideline', 'notice'] as const;
const SYLLABLES = Array.from(
  '의료환자진단치료기록보존수술동의처방약물혈압당뇨감염예방신고기관인력',
);

export interface SyntheticOptions {
  readonly passages: number;
  /** Of the dense vectors; 0: none. */
  readonly dimension: number;
  readonly seed?: number;
}

/**
 * A corpus of so many passages, one document at a time: the same on every machine for the same seed.
 * Frequencies of terms, lengths and kinds are like those of a real one; the words mean nothing.
 */
export function* syntheticCorpus({
  passages,
  dimension,
  seed = 1,
}: SyntheticOptions): Generator<GivenDocument> {
  const random = seeded(seed);
  const topics = Array.from({ length: TOPICS }, () => gaussians(dimension, random));
  for (let from = 0; from < passages; from += PASSAGES) {
    const count = Math.min(PASSAGES, passages - from);
    const document = aDocument(from / PASSAGES);
    const content = Array.from({ length: count }, (_, ordinal) =>
      aPassage(document, ordinal, { random, topics, dimension }),
    );
    yield { stored: storedOf(document, count), passages: content };
  }
}

/** So many questions: eight terms of one passage, spread over the corpus, and a vector near the passage's. */
export function* syntheticQueries(
  options: SyntheticOptions,
  count: number,
): Generator<{ readonly lexical: SparseVector; readonly dense: Float32Array | null }> {
  const random = seeded(2);
  const every = Math.max(1, Math.floor(options.passages / PASSAGES / count));
  let [number, given] = [0, 0];
  for (const { passages } of syntheticCorpus(options)) {
    if (number++ % every !== 0 || given++ >= count) continue;
    const { lexical, dense } = passages[Math.floor(random() * passages.length)]!;
    yield { lexical: someTerms(lexical, random), dense };
  }
}

/** Numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function aDocument(number: number): Document {
  const kind = KINDS[number % KINDS.length]!;
  const id = `synthetic-${number}`;
  const title = `합성 문서 ${number}`;
  return {
    id,
    kind,
    title,
    publisher: kind === 'law' ? null : `합성 학회 ${number % 20}`,
    edition: null,
    source: null,
    law:
      kind === 'law'
        ? {
            title,
            type: '법률',
            lawId: null,
            versionId: null,
            promulgationNumber: null,
            promulgatedOn: null,
          }
        : null,
    effectiveFrom: `${2010 + (number % 15)}-01-01`,
    effectiveTo: null,
    digest: false,
    licence: null,
    sourceUrl: null,
    fileName: `${id}.md`,
    format: 'markdown',
    pages: null,
    warnings: [],
  };
}

function storedOf(document: Document, passages: number): GivenDocument['stored'] {
  const source = { path: `/synthetic/${document.id}`, root: '/synthetic', sha256: '', recipe: '' };
  return { document, source, passages };
}

interface Making {
  readonly random: () => number;
  readonly topics: readonly Float32Array[];
  readonly dimension: number;
}

function aPassage(
  document: Document,
  ordinal: number,
  { random, topics, dimension }: Making,
): IndexedPassage {
  const text = aText(250 + Math.floor(random() * 150), random);
  const passage: Passage = {
    id: uuidOf(`${document.id}/${ordinal}`),
    documentId: document.id,
    ordinal,
    kind: document.kind,
    label: `${document.title} ${ordinal + 1}`,
    headings: [document.title],
    locator: document.kind === 'law' ? { article: String(ordinal + 1) } : {},
    span: { start: 0, end: text.length },
    text,
    effectiveFrom: null,
  };
  const topic = topics[Math.floor(random() * topics.length)]!;
  const dense = dimension === 0 ? null : near(topic, random);
  return { passage, lexical: someVector(random), dense };
}

function someVector(random: () => number): SparseVector {
  const counts = new Map<number, number>();
  const draws = Math.floor((0.5 + random()) * MEAN_DRAWS);
  for (let draw = 0; draw < draws; draw++) {
    // The logarithm of the rank is even: the word of rank r comes 1/r as often as the first.
    const rank = Math.floor(VOCABULARY ** random());
    const term = Math.imul(rank, 0x9e3779b1) >>> 0;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const indices = Uint32Array.from(counts.keys()).sort();
  // BM25 with k1 = 1.2 and b = 0.75, as `passageVector` weighs.
  const norm = 1.2 * (0.25 + (0.75 * draws) / MEAN_DRAWS);
  const values = Float32Array.from(indices, (term) => {
    const count = counts.get(term)!;
    return (count * 2.2) / (count + norm);
  });
  return { indices, values };
}

function someTerms({ indices, values }: SparseVector, random: () => number): SparseVector {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(8, indices.length))
    chosen.add(Math.floor(random() * indices.length));
  const order = [...chosen].sort((left, right) => left - right);
  return {
    indices: Uint32Array.from(order, (at) => indices[at]!),
    values: Float32Array.from(order, (at) => Math.min(1, values[at]!)),
  };
}

function aText(length: number, random: () => number): string {
  let text = '';
  while (text.length < length) {
    text += SYLLABLES[Math.floor(random() * SYLLABLES.length)]!;
    if (random() < 0.25) text += ' ';
  }
  return text;
}

function near(topic: Float32Array, random: () => number): Float32Array {
  const noise = gaussians(topic.length, random);
  const mixed = topic.map((value, index) => value + noise[index]!);
  const length = Math.hypot(...mixed);
  return mixed.map((value) => value / length);
}

/** Sums of three even numbers are near enough to normal ones. */
function gaussians(length: number, random: () => number): Float32Array {
  return Float32Array.from({ length }, () => random() + random() + random() - 1.5);
}

function uuidOf(text: string): string {
  const hex = createHash('sha1').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
