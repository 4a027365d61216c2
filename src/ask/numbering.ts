import type { Citation, Statement } from '../model/answer.ts';

/** Numbers citations through one answer: the same span has the same number wherever it is cited. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  number(statement: Statement): Statement {
    return {
      ...statement,
      citations: statement.citations.map((one) => ({ ...one, number: this.#of(one) })),
    };
  }

  #of({ passageId, passageSpan: { start, end } }: Citation): number {
    const key = `${passageId} ${start}-${end}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size + 1);
    return this.#numbers.size;
  }
}
