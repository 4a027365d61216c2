import type { Decree } from '../korean/citation/types.ts';
import { fullName } from '../korean/citation/types.ts';
import { lawCatalogue } from '../law/catalogue.ts';
import { namesOf } from '../law/check-law.ts';
import type { OpenRelease } from '../ports.ts';

/** Most questions name no law: they must not pay for the catalogue. */
const MAY_NAME = /법|규칙|규정|시행령/;
/** What is left of a name behind a closing bracket: 」에서는, 상의. It would be read as a word of its own. */
const PARTICLE =
  /^[」』》]?(?:상의?|에서는?|에는?|으로는?|로는?|은|는|이|가|을|를|의|에|과|와|도|만)?(?=[\s,.?]|$)/;
const DECREE = /^\s*(시행령|시행규칙)/;

export interface NamedLaws {
  readonly titles: ReadonlySet<string>;
  /** Real laws that are named but not indexed, by their official names. */
  readonly absent: ReadonlySet<string>;
  /** The question without their names: those only find other laws that refer to them. */
  readonly rest: string;
}

/**
 * The indexed laws that a question names: `의료법 시행규칙은`, `연명의료결정법에서`. A decree that is named is not
 * its law, and a law not its decrees.
 */
export async function lawsNamedIn(release: OpenRelease, question: string): Promise<NamedLaws> {
  if (!MAY_NAME.test(question)) return { titles: new Set(), absent: new Set(), rest: question };
  const catalogue = await lawCatalogue(release);
  const names = namesOf(catalogue);
  const titles = new Set<string>();
  const absent = new Set<string>();
  let rest = '';
  let passed = 0;
  for (let at = 0; at < question.length; at++) {
    if (at > 0 && /[가-힣]/.test(question[at - 1]!)) continue;
    const end = names.endAt(question, at);
    if (end < 0) continue;
    const base = question.slice(at, end);
    const decree = (DECREE.exec(question.slice(end))?.[1] ?? null) as Decree | null;
    const name = fullName(names.official({ base, decree }));
    const law = catalogue.law(name);
    if (law === null) absent.add(name);
    else {
      titles.add(law.title);
      rest += `${question.slice(passed, at)} `;
      passed = end + (DECREE.exec(question.slice(end))?.[0].length ?? 0);
      passed += PARTICLE.exec(question.slice(passed))?.[0].length ?? 0;
    }
    at = end - 1;
  }
  return { titles, absent, rest: rest + question.slice(passed) };
}
