import { type Commencement, readCommencement } from '../src/korean/addendum.ts';
import { addendumPlaces, type PlaceRange } from '../src/korean/addendum-places.ts';
import { calendarDate } from '../src/korean/legal-date.ts';
import type { IsoDate } from '../src/model/date.ts';
import type { Addendum, LawText } from '../src/model/law.ts';

/** One amendment of a law, as the 부칙 that the law's text carries tell of it. */
export interface Amendment extends Commencement {
  /** `제21238호` */
  readonly number: string;
  readonly promulgatedOn: IsoDate;
  /** Provisions that the 부칙 calls 개정규정: this amendment wrote them. */
  readonly written: readonly PlaceRange[];
  /** Articles that another law's 부칙 rewrites one by one (타법개정); null where it does not say. */
  readonly rewrites: ReadonlySet<string> | null;
}

const NAME = /제(\d+)호, *(\d{4})\. *(\d{1,2})\. *(\d{1,2})/;
/** A list of places right before 의 개정규정. */
const WRITTEN =
  /((?:제\d+[조항호](?:의\d+)?|[가-하]목|같은 [조항호]|부터|까지|및|또는|각 호|외의 부분|본문|단서|전단|후단|[ㆍ·,\s]){1,120}?)의 ?개정규정/g;
const REWRITES = /「?([^\n「」]{2,60}?)」? (?:전부|일부)를 다음과 같이 개정한다/g;

/** The amendments whose 부칙 the text carries, oldest first; those without number and date are left out. */
export function amendmentsOf(law: LawText, title: string): readonly Amendment[] {
  return law.addenda.flatMap((addendum) => {
    const [, number, year, month, day] = NAME.exec(addendum.name) ?? [];
    const promulgatedOn = number === undefined ? null : calendarDate(year!, month!, day!);
    if (promulgatedOn === null) return [];
    const ofOtherLaw = isOther(addendum, title);
    const facts = { promulgatedOn, title, ofOtherLaw };
    const commencement = readCommencement(commencementText(addendum, law.text), facts);
    const written = ofOtherLaw ? [] : writtenPlaces(addendum, law.text, title);
    const rewrites = ofOtherLaw ? rewrittenArticles(addendum, law.text, title) : null;
    return [{ ...commencement, number: `제${number}호`, promulgatedOn, written, rewrites }];
  });
}

function isOther({ ofLaw }: Addendum, title: string): boolean {
  return ofLaw !== undefined && ofLaw !== null && ofLaw !== title;
}

function commencementText({ articles }: Addendum, text: string): string {
  const article = articles.find(({ title }) => /시행일/.test(title ?? '')) ?? articles[0];
  return article === undefined ? '' : text.slice(article.span.start, article.span.end);
}

function writtenPlaces({ articles }: Addendum, text: string, title: string): PlaceRange[] {
  return articles.flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(WRITTEN)].flatMap(
      ([, places]) => addendumPlaces(places!, title) ?? [],
    ),
  );
}

function rewrittenArticles(
  { articles }: Addendum,
  text: string,
  title: string,
): ReadonlySet<string> | null {
  for (const { span } of articles) {
    const whole = text.slice(span.start, span.end);
    const heads = [...whole.matchAll(REWRITES)];
    const own = heads.findIndex(([, name]) => sameTitle(name!, title));
    if (own < 0) continue;
    const end = heads[own + 1]?.index ?? whole.length;
    return namedAtLineStart(whole.slice(heads[own]!.index, end));
  }
  return null;
}

/** `제78조ㆍ제80조 및 제80조의2를 각각 삭제한다`, not what is quoted behind it. */
function namedAtLineStart(section: string): ReadonlySet<string> {
  const lines = section.split('\n').filter((line) => line.startsWith('제'));
  const named = lines.flatMap((line) => [
    ...line.split(/["“]| 중 /)[0]!.matchAll(/제(\d+)조(?:의(\d+))?/g),
  ]);
  return new Set(named.map(([, base, branch]) => (branch ? `${base}의${branch}` : base!)));
}

/** The name in the sentence may follow a mark: `⑨ 의료법`. */
function sameTitle(name: string, title: string): boolean {
  const compact = (text: string) => text.normalize('NFKC').replace(/[\s·ㆍ・]/g, '');
  return compact(name).replace(/^(?:[①-⑳]|\d+|<\d+>|제\d+조\([^)]*\))+/, '') === compact(title);
}
