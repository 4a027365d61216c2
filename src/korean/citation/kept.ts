import type { Span } from '../../model/passage.ts';
import { amendmentBefore } from './annex.ts';
import type { Antecedents } from './antecedent.ts';
import { leadBefore } from './bare.ts';
import { Brackets, type Tail } from './brackets.ts';
import { type Found, listBehind, listFrom, type Member } from './list.ts';
import type { Citation, Place } from './types.ts';
import { placeAlone } from './whole-place.ts';

/** A text as it is read: character by character at the same place as in the original. */
interface Texts {
  readonly original: string;
  readonly folded: string;
  /** A statute's own article, where what stands before a bracket goes on behind it. */
  readonly isStatute: boolean;
}

/** The citations of a text so far, and where in its brackets the reading stands. */
export class Kept {
  readonly found: Citation[] = [];
  readonly #texts: Texts;
  readonly #before: Antecedents;
  readonly #brackets = new Brackets();

  constructor(texts: Texts, before: Antecedents) {
    this.#texts = texts;
    this.#before = before;
  }

  get lastEnd(): number {
    return this.found.at(-1)?.span.end ?? 0;
  }

  /** Keeps a citation and the members of the list that it begins; returns where they end. */
  list(first: Found): number {
    return this.#addAll(listFrom(this.#texts.folded, first, this.#texts.isStatute));
  }

  /** Keeps a place of no known law, so that it does not go unnoticed; nothing after it hangs on it. */
  unclear(place: Place, span: Span): number {
    const surface = this.#texts.original.slice(span.start, span.end);
    const unknown = { law: null, relation: 'inherited', title: null, lead: null } as const;
    const { depth } = this.#brackets;
    this.found.push({ span, surface, ...unknown, ...place, range: null, depth });
    return span.end;
  }

  openBracket(at: number): void {
    this.#brackets.enter(this.#texts.folded, at);
  }

  /** Returns where reading goes on: behind what continues the citation before the bracket. */
  closeBracket(at: number): number {
    const tail = this.#brackets.leave(at + 1);
    return this.#texts.isStatute ? Math.max(at + 1, this.#goOnBehind(tail)) : at + 1;
  }

  /** What stood before the bracket may go on behind it; returns where it ends, -1: it does not. */
  #goOnBehind(tail: Tail | null): number {
    const cited = this.#at(tail);
    if (tail === null || cited === null) return -1;
    const { span, law, relation, title, range } = cited;
    const found = { ...span, law, relation, title, place: placeAlone(cited) };
    const [first, ...others] = listBehind(this.#texts.folded, tail.end, found);
    if (first === undefined) return -1;
    this.#put({ ...first, range: range ?? first.range }, tail.index);
    return others.length === 0 ? first.end : this.#addAll(others);
  }

  /** The citation that a bracket stands behind; (이하 제2항에서 같다) speaks of the text's own. */
  hook(at: number): Citation | null {
    const isLater = /이하\s*$/.test(this.#texts.folded.slice(Math.max(0, at - 4), at));
    return isLater ? null : this.#at(this.#brackets.behind);
  }

  #at(tail: Tail | null): Citation | null {
    return tail === null ? null : this.found[tail.index]!;
  }

  #addAll(members: readonly Member[]): number {
    for (const member of members) this.#put(member, this.found.length);
    return members.at(-1)!.end;
  }

  #put({ place, start, end, ...more }: Member, index: number): void {
    const surface = this.#texts.original.slice(start, end);
    const lead = leadBefore(this.#texts.folded, start, end);
    const { depth } = this.#brackets;
    const span = { start, end };
    const addendum = place.addendum && {
      name: place.addendum.name ?? amendmentBefore(this.#texts.folded, start),
    };
    const citation = { span, surface, ...place, addendum, ...more, lead, depth };
    this.found[index] = citation;
    this.#before.cite(citation);
    this.#brackets.cite({ index, end });
  }
}
