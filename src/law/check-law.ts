import { fullName, type LawName } from '../korean/citation/types.ts';
import type { LawCatalogue } from './catalogue.ts';
import { topic } from './check-words.ts';
import { similarLaws } from './find.ts';
import { type Law, titleKey } from './law-index.ts';
import { misspeltLaw } from './misspelt.ts';
import { type LawNames, lawNames } from './names.ts';

/** The law a citation names: indexed, real but not indexed, or not real. */
export type FoundLaw =
  | { readonly law: Law; readonly title: string }
  | {
      readonly law: null;
      readonly title: string;
      readonly verdict: 'out_of_corpus' | 'no_such_law';
      readonly reason: string;
    };

const cached = new WeakMap<LawCatalogue, LawNames>();

/** The names of all laws, those of the catalogue among them; made once a catalogue. */
export function namesOf(catalogue: LawCatalogue): LawNames {
  const known = cached.get(catalogue) ?? lawNames(catalogue.laws().map(({ title }) => title));
  cached.set(catalogue, known);
  return known;
}

/** Looks a name up by official title, short name and decree. */
export function findCitedLaw(catalogue: LawCatalogue, written: LawName): FoundLaw {
  const names = namesOf(catalogue);
  const name = names.official(written);
  const title = fullName(name);
  const law = catalogue.law(title);
  if (law !== null) return { law, title: law.title };
  const parent = catalogue.law(name.base);
  const spelled = fullName({ base: parent?.title ?? name.base, decree: name.decree });
  return { law: null, title: spelled, ...absence(catalogue, names, { name, spelled, parent }) };
}

interface Absent {
  readonly name: LawName;
  readonly spelled: string;
  readonly parent: Law | null;
}

/** Why a law is not at hand. Lists of laws name no decrees: those are judged by their family. */
function absence(
  catalogue: LawCatalogue,
  names: LawNames,
  { name, spelled, parent }: Absent,
): { verdict: 'out_of_corpus' | 'no_such_law'; reason: string } {
  const outside = {
    verdict: 'out_of_corpus' as const,
    reason: `${topic(`「${spelled}」`)} 색인에 없어 확인할 수 없습니다.`,
  };
  if (names.isKnown(spelled)) return outside;
  if (name.decree === null || (parent === null && !names.isKnown(name.base))) {
    return { verdict: 'no_such_law', reason: unknownLaw(catalogue, spelled) };
  }
  const sibling = name.decree === '시행령' ? '시행규칙' : '시행령';
  const complete = parent !== null && catalogue.law(fullName({ base: name.base, decree: sibling }));
  if (!complete) return outside;
  return {
    verdict: 'no_such_law',
    reason: `「${parent.title}」에는 ${sibling}만 있고 ${name.decree}은 없습니다.`,
  };
}

/** Shorter names share their letters with too many. */
const SHORTEST_COMPARED = 8;

function unknownLaw(catalogue: LawCatalogue, name: string): string {
  const similar =
    misspeltLaw(catalogue, name) ??
    (titleKey(name).length < SHORTEST_COMPARED ? undefined : similarLaws(catalogue, name, 1)[0]);
  const offer = similar === undefined ? '' : ` 비슷한 이름: 「${similar.title}」.`;
  return `지금 있는 법령 가운데 「${name}」이라는 이름은 없습니다. 폐지되었거나 이름이 바뀌었을 수 있습니다.${offer}`;
}
