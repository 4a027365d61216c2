/** A small random generator (mulberry32): the same seed gives the same files. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Mutation = (bytes: Uint8Array, next: () => number, other: Uint8Array) => Uint8Array;

const below = (next: () => number, limit: number) => Math.floor(next() * limit);

const flipBits: Mutation = (bytes, next) => {
  const changed = bytes.slice();
  for (let count = 1 + below(next, next() < 0.7 ? 6 : 200); count > 0; count -= 1) {
    const place = below(next, changed.length);
    changed[place] = changed[place]! ^ (1 << below(next, 8));
  }
  return changed;
};

const truncate: Mutation = (bytes, next) =>
  bytes.slice(0, Math.floor(bytes.length * (1 - next() ** 3)));

const cutOut: Mutation = (bytes, next) => {
  const from = below(next, bytes.length);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + below(next, 300))]);
};

/** A piece of another file in place of a piece of this one. */
const splice: Mutation = (bytes, next, other) => {
  const changed = bytes.slice();
  const from = below(next, other.length);
  const piece = other.subarray(from, from + 1 + below(next, 2000));
  const place = below(next, changed.length);
  changed.set(piece.subarray(0, changed.length - place), place);
  return changed;
};

/** Other numbers in the structure: lengths, counts, references, sizes. */
const renumber: Mutation = (bytes, next) => {
  const text = Buffer.from(bytes).toString('latin1');
  const key = [
    'Length',
    'Count',
    'Kids',
    'N',
    'First',
    'Size',
    'Prev',
    'W',
    'Contents',
    'MediaBox',
  ];
  const name = key[below(next, key.length)]!;
  const values = ['0', '-1', '1', '7', '4294967295', '99999999999', '3.5'];
  const value = values[below(next, values.length)]!;
  const changed = text.replace(new RegExp(`(/${name}[ [(]*)\\d+`, 'g'), (whole, start: string) =>
    next() < 0.5 ? `${start}${value}` : whole,
  );
  return Buffer.from(changed, 'latin1');
};

const mutations: readonly Mutation[] = [flipBits, truncate, cutOut, splice, renumber];

/** A file damaged in one way or three. */
export function mutate(bytes: Uint8Array, other: Uint8Array, seed: number): Uint8Array {
  const next = random(seed);
  let changed = bytes;
  for (let count = next() < 0.7 ? 1 : 3; count > 0; count -= 1) {
    const mutation = mutations[below(next, mutations.length)]!;
    changed = changed.length === 0 ? changed : mutation(changed, next, other);
  }
  return new Uint8Array(changed);
}
