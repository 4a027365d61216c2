import { parseCitations } from '../korean/citation/parse.ts';
import { type Citation, fullName } from '../korean/citation/types.ts';
import { asksSanction, sanctionTerms } from '../korean/sanction.ts';
import { type LawCatalogue, lawCatalogue } from '../law/catalogue.ts';
import { checkCitations } from '../law/check.ts';
import { namesOf } from '../law/check-law.ts';
import type { Verdict } from '../law/check-result.ts';
import type { ArticleText } from '../law/law-articles.ts';
import type { IsoDate } from '../model/date.ts';
import type { OpenRelease } from '../ports.ts';
import { questionWordsOf } from './question-terms.ts';

/** A place in a law that a question names: 의료법 제21조제3항. */
export interface NamedPlace {
  readonly article: ArticleText;
  readonly paragraph: number | null;
  readonly item: string | null;
}

export interface Named {
  readonly places: readonly NamedPlace[];
  /** Why a named place cannot be shown: 「의료법」에 제999조가 없습니다. */
  readonly problems: readonly string[];
  /** Units of the places that an answer may quote. */
  readonly most: number;
  /** The question asks for the place itself, not for something in it. */
  readonly asksWhole: boolean;
}

/** An article quoted for itself, and one quoted for what its breach costs. */
const MOST_UNITS = 40;
const MOST_DUTIES = 4;

export const nothingNamed: Named = { places: [], problems: [], most: 0, asksWhole: false };

/** Verdicts of a place that is not there to be quoted. */
const ABSENT: ReadonlySet<Verdict> = new Set([
  'no_such_law',
  'out_of_corpus',
  'no_such_article',
  'no_such_paragraph',
  'no_such_item',
]);

/** Words that ask for a place as such: 내용, 규정, 조문 … */
const ABOUT_TEXT =
  /^(내용|규정|조문|본문|전문|단서|원문|요약|설명|의미|뜻|벌칙|처벌|과태료|벌금|처분)/;

/** What a question names by law and article, as it stands on the date. */
export async function namedIn(
  release: OpenRelease,
  question: string,
  asOf: IsoDate,
): Promise<Named> {
  // Most questions name none: they must not pay for the catalogue.
  if (!/\d\s*조/.test(question)) return nothingNamed;
  const catalogue = await lawCatalogue(release);
  const citations = parseCitations(question, namesOf(catalogue)).filter(
    ({ law, article }) => law && article,
  );
  if (citations.length === 0) return nothingNamed;
  const { citations: checked } = await checkCitations(catalogue, question, asOf);
  const absent = checked.filter(({ verdict }) => ABSENT.has(verdict));
  const present = citations.filter(({ span }) => !absent.some(({ start }) => start === span.start));
  const found = await Promise.all(present.map((citation) => placeOf(catalogue, citation, asOf)));
  return {
    places: found.filter((place) => place !== null),
    problems: [...new Set(absent.map(({ reason }) => reason))],
    most: asksSanction(question) ? MOST_DUTIES : MOST_UNITS,
    asksWhole: asksWhole(question, citations),
  };
}

async function placeOf(
  catalogue: LawCatalogue,
  { law, article, paragraph, item }: Citation,
  asOf: IsoDate,
): Promise<NamedPlace | null> {
  const known = catalogue.law(fullName(namesOf(catalogue).official(law!)));
  const found = known && (await catalogue.articleOn(known, article!, asOf));
  if (!found) return null;
  return { article: found.article, paragraph: paragraph === null ? null : Number(paragraph), item };
}

function asksWhole(question: string, citations: readonly Citation[]): boolean {
  let rest = question;
  for (const { span } of citations.toReversed()) {
    rest = `${rest.slice(0, span.start)} ${rest.slice(span.end)}`;
  }
  const words = questionWordsOf(rest).filter(({ isSubject }) => isSubject);
  return words.every(
    ({ spelling, stems }) =>
      ABOUT_TEXT.test(spelling) || stems.every((stem) => sanctionTerms.has(stem)),
  );
}
