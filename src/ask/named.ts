import { parseCitations } from '../korean/citation/parse.ts';
import { fullName } from '../korean/citation/types.ts';
import { type LawCatalogue, lawCatalogue } from '../law/catalogue.ts';
import type { ArticleText } from '../law/law-articles.ts';
import { type LawNames, lawNames } from '../law/names.ts';
import type { IsoDate } from '../model/date.ts';
import type { OpenRelease } from '../ports.ts';

/** A place in a law that a question names: 의료법 제21조제3항. */
export interface NamedPlace {
  readonly article: ArticleText;
  readonly paragraph: number | null;
  readonly item: string | null;
}

const namesOfCatalogue = new WeakMap<LawCatalogue, LawNames>();

/** The articles that a question names and the release holds, as they stood on the date, in its order. */
export async function namedPlaces(
  release: OpenRelease,
  question: string,
  asOf: IsoDate,
): Promise<readonly NamedPlace[]> {
  // Most questions name none: they must not pay for the catalogue.
  if (!/\d\s*조/.test(question)) return [];
  const catalogue = await lawCatalogue(release);
  const names = namesOf(catalogue);
  const places: NamedPlace[] = [];
  for (const { law, article, paragraph, item } of parseCitations(question, names)) {
    const known = law && article ? catalogue.law(fullName(names.official(law))) : null;
    const found = known && (await catalogue.articleOn(known, article!, asOf));
    if (found) {
      places.push({
        article: found.article,
        paragraph: paragraph === null ? null : Number(paragraph),
        item,
      });
    }
  }
  return places;
}

function namesOf(catalogue: LawCatalogue): LawNames {
  const known = namesOfCatalogue.get(catalogue);
  if (known !== undefined) return known;
  const made = lawNames(catalogue.laws().map(({ title }) => title));
  namesOfCatalogue.set(catalogue, made);
  return made;
}
