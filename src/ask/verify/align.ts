import { agrees } from './amount.ts';
import { type Cover, coverage, coverOf } from './cover.ts';
import type { Clause } from './reading.ts';
import type { Unit } from './source.ts';
import type { Term } from './term.ts';

/** A unit with what it says alone and together with what it leans on. */
export interface Ground {
  readonly unit: Unit;
  readonly own: Cover;
  readonly wide: Cover;
  /** With what opens its list, without its neighbours. */
  readonly above: Cover;
}

/** A clause of the statement beside the unit that carries it best. */
export interface Aligned {
  readonly clause: Clause;
  readonly ground: Ground;
  /** Share of the clause's words and numbers that the ground carries, 0 to 1. */
  readonly share: number;
  /** Another unit that carries words which the first does not. */
  readonly second: Ground | null;
  /** Other units that carry it about as well. */
  readonly rivals: readonly Ground[];
}

const memory = new WeakMap<readonly Unit[], readonly Ground[]>();

/** Every unit of a passage as ground to stand on. */
export function groundsOf(units: readonly Unit[]): readonly Ground[] {
  const known = memory.get(units);
  if (known !== undefined) return known;
  const made = units.map((unit) => new UnitGround(unit));
  memory.set(units, made);
  return made;
}

/** Covers are made when they are asked for: most units of a passage are only glanced at. */
class UnitGround implements Ground {
  readonly unit: Unit;
  #wide: Cover | null = null;
  #above: Cover | null = null;

  constructor(unit: Unit) {
    this.unit = unit;
  }

  get own(): Cover {
    return coverOf(this.unit.terms);
  }

  get wide(): Cover {
    if (this.#wide !== null) return this.#wide;
    const { terms, parents, before } = this.unit;
    const ruled = parents.filter(({ isException }) => isException).flatMap((one) => one.before);
    const around = [...parents, ...ruled, ...before];
    if (around.length === 0) return this.own;
    this.#wide = coverOf([...terms, ...around.flatMap((one) => one.terms)]);
    return this.#wide;
  }

  get above(): Cover {
    const { terms, parents } = this.unit;
    if (parents.length === 0) return this.own;
    this.#above ??= coverOf([...terms, ...parents.flatMap((one) => one.terms)]);
    return this.#above;
  }
}

const OWN = 1;
const AROUND = 0.5;
/** Of numbers and names, one weighs more than a word. */
const STRONG = 1.6;

/** Share of the best score from which on another unit may be the one that is meant. */
const ALMOST = 0.93;

interface Rating {
  readonly ground: Ground;
  readonly score: number;
}

/** The best ground for a clause, by the words and numbers of the clause and, weaker, of its sentence. */
export function align(clause: Clause, topic: readonly Term[], grounds: readonly Ground[]): Aligned {
  const ratings = grounds.map((ground) => ({ ground, score: rate(clause, topic, ground) }));
  const best = ratings.reduce((one, other) => (other.score > one.score + 1e-9 ? other : one));
  const { ground } = best;
  const rivals = ratings
    .filter((one) => one !== best && one.score >= ALMOST * best.score)
    .map((one) => one.ground);
  return {
    clause,
    ground,
    share: share(clause, ground),
    second: secondOf(clause, best, ratings),
    rivals,
  };
}

function rate(clause: Clause, topic: readonly Term[], ground: Ground): number {
  const words = sum(clause.terms, (term) => weight(term) * carried(term, ground));
  const numbers = sum(clause.measures, (one) =>
    ground.unit.measures.some((other) => agrees(one, other)) ? STRONG : 0,
  );
  const around = sum(topic, (term) => 0.3 * weight(term) * carried(term, ground));
  return words + numbers + around;
}

function carried(term: Term, { own, wide }: Ground): number {
  if (coverage(term, own) !== null) return OWN;
  return coverage(term, wide) !== null ? AROUND : 0;
}

function weight(term: Term): number {
  if (term.isIgnored) return 0;
  return term.kind === 'latin' ? STRONG : 1;
}

function share(clause: Clause, { wide }: Ground): number {
  const all = sum(clause.terms, weight);
  const found = sum(clause.terms, (term) => (coverage(term, wide) === null ? 0 : weight(term)));
  return all === 0 ? 1 : found / all;
}

/** Items of one list say together what a sentence sums up. */
function secondOf(clause: Clause, best: Rating, ratings: readonly Rating[]): Ground | null {
  const missing = clause.terms.filter(
    (term) => weight(term) > 0 && coverage(term, best.ground.wide) === null,
  );
  if (missing.length === 0) return null;
  const gains = ratings
    .filter(({ ground }) => ground !== best.ground)
    .map(({ ground }) => ({
      ground,
      gain: sum(missing, (term) => (coverage(term, ground.own) === null ? 0 : weight(term))),
    }));
  const most = gains.toSorted((left, right) => right.gain - left.gain)[0];
  return most !== undefined && most.gain > 0 ? most.ground : null;
}

function sum<T>(all: readonly T[], count: (one: T) => number): number {
  let total = 0;
  for (const one of all) total += count(one);
  return total;
}
