import { addresses } from './address.ts';
import { cards } from './card.ts';
import { emails } from './email.ts';
import { fold } from './fold.ts';
import { type Finder, type Identifier, placeholder } from './kinds.ts';
import {
  accounts,
  houseNumbers,
  insuranceNumbers,
  licences,
  passports,
  recordNumbers,
} from './labelled.ts';
import { birthDates, persons } from './person.ts';
import { residentNumbers } from './resident-number.ts';
import { telephones } from './telephone.ts';

/** Where two of them claim a place, the earlier one has it. */
const finders: readonly Finder[] = [
  residentNumbers,
  emails,
  licences,
  telephones,
  insuranceNumbers,
  recordNumbers,
  accounts,
  cards,
  passports,
  persons,
  birthDates,
  addresses,
];

/**
 * What in a text can tell who a patient is, in the order of the text, no two overlapping. By form, by
 * the words beside it and by plausible dates; no model, no list of persons.
 * @param recordPattern what the numbers of this house look like; null: by the words before them alone
 */
export function findIdentifiers(
  text: string,
  recordPattern: RegExp | null = null,
): readonly Identifier[] {
  const folded = fold(text);
  const taken: Identifier[] = [];
  for (const find of [...finders, houseNumbers(recordPattern)]) {
    for (const one of find(folded.text)) {
      const isFree = taken.every(({ start, end }) => one.end <= start || end <= one.start);
      if (isFree) taken.push(one);
    }
  }
  return taken
    .toSorted((left, right) => left.start - right.start)
    .map(({ kind, start, end }) => ({
      kind,
      start: folded.original(start),
      end: folded.original(end - 1) + lengthAt(text, folded.original(end - 1)),
    }));
}

/** The text with [전화번호] and the like in place of the identifiers. */
export function replaceIdentifiers(text: string, identifiers: readonly Identifier[]): string {
  let from = 0;
  let replaced = '';
  for (const { kind, start, end } of identifiers) {
    replaced += text.slice(from, start) + placeholder(kind);
    from = end;
  }
  return replaced + text.slice(from);
}

/** A text as it may be logged or sent to where nobody should read of a patient. */
export function withoutIdentifiers(text: string, recordPattern: RegExp | null = null): string {
  return replaceIdentifiers(text, findIdentifiers(text, recordPattern));
}

function lengthAt(text: string, offset: number): number {
  return text.codePointAt(offset)! > 0xffff ? 2 : 1;
}
