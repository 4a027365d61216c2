import { asksSanction } from '../korean/sanction.ts';
import { lawCatalogue } from '../law/catalogue.ts';
import { editionAround } from '../law/edition.ts';
import { type Penalty, type PenaltyKind, penaltiesOf } from '../law/penalties.ts';
import type { IsoDate } from '../model/date.ts';
import type { OpenRelease } from '../ports.ts';
import type { Extract } from './extract.ts';
import type { NamedPlace } from './named.ts';
import type { Place } from './place.ts';
import { lawUnits, quotable } from './units.ts';

/** Which duty is meant is found by words: the reader must look at it before the penalty is relied on. */
const UNNAMED =
  '조문을 밝히지 않은 질문이라, 위반한 의무와 벌칙이 서로 맞는지 근거에서 확인하십시오. “의료법 제27조제1항 위반 벌칙은?”처럼 조문을 대면 그 벌칙만 찾습니다.';

const SANCTION = /징역|벌금|과태료|과징금/;

/** Provisions quoted in one answer; how many there are is said. */
const MOST = 6;

/** 징역 and 벌금 stand before 과태료, and these before measures. */
const SEVERITY: Readonly<Record<PenaltyKind, number>> = { criminal: 0, fine: 1, administrative: 2 };

export interface Punished {
  readonly extracts: readonly Extract[];
  /** What a reader must know of the penalties: that there are more, or none. */
  readonly notices: readonly string[];
}

/**
 * The extracts with what a breach of the duties among them costs on the date, when the question asks for
 * it. Of a list of offences only the one that is meant is quoted.
 */
export async function withPenaltyExtracts(
  release: OpenRelease,
  { question, asOf }: { readonly question: string; readonly asOf: IsoDate },
  extracts: readonly Extract[],
  named: readonly NamedPlace[],
): Promise<Punished> {
  const duties = extracts.filter(({ place }) => place.passages[0]?.locator.article !== undefined);
  if (duties.length === 0 || !asksSanction(question)) return { extracts, notices: [] };
  const found = (
    await Promise.all(duties.map((duty) => punishing(release, duty, named, asOf)))
  ).flat();
  const penalties = distinct(found, named);
  const shown = penalties.slice(0, MOST);
  const isReplaced = ({ place }: Extract) =>
    shown.some(({ article }) => article.passages.some(({ id }) => id === place.passages[0]!.id));
  return {
    extracts: [
      ...extracts.filter((extract) => !isReplaced(extract)),
      ...shown.flatMap((penalty) => penaltyExtract(penalty, duties[0]!.place.score)),
    ],
    notices: [
      ...(saysItself(extracts) ? [] : notices(penalties.length, named)),
      ...(named.length === 0 ? [UNNAMED] : []),
    ],
  };
}

/** Of a paragraph that the question names, only what punishes that paragraph; else what fits best. */
async function punishing(
  release: OpenRelease,
  { place, spans }: Extract,
  named: readonly NamedPlace[],
  asOf: IsoDate,
): Promise<readonly Penalty[]> {
  const number = place.passages[0]!.locator.article!;
  const edition = await editionAround(await lawCatalogue(release), place.document, asOf);
  const all = penaltiesOf(edition).get(number) ?? [];
  const asked = named.filter(
    ({ article }) =>
      article.number === number && article.document.law!.title === place.document.law!.title,
  );
  const paragraphs =
    asked.length > 0
      ? asked.map(({ paragraph }) => paragraph)
      : lawUnits(place.text)
          .filter(({ span }) => spans.some(({ start }) => start === span.start))
          .map((unit) => unit.paragraph);
  if (paragraphs.includes(null)) return all;
  const exact = all.filter(
    ({ target }) => target.paragraph === null || paragraphs.includes(target.paragraph),
  );
  return exact.length > 0 || asked.length > 0 ? exact : all;
}

/** Each provision once, the severest first; one that the question names itself is quoted already. */
function distinct(penalties: readonly Penalty[], named: readonly NamedPlace[]): readonly Penalty[] {
  const byPlace = new Map(
    penalties.map((penalty) => [
      `${penalty.article.document.id} ${penalty.article.number} ${penalty.paragraph} ${penalty.item}`,
      penalty,
    ]),
  );
  return [...byPlace.values()]
    .filter(({ article }) => !named.some((place) => place.article.number === article.number))
    .toSorted((left, right) => SEVERITY[left.kind] - SEVERITY[right.kind]);
}

/** What is quoted names the penalty: nothing is missing then. */
function saysItself(extracts: readonly Extract[]): boolean {
  return extracts.some(({ place, spans }) =>
    spans.some(({ start, end }) => SANCTION.test(place.text.slice(start, end))),
  );
}

function notices(count: number, named: readonly NamedPlace[]): readonly string[] {
  if (count > MOST)
    return [
      `이 의무의 위반을 다루는 벌칙·과태료·처분 규정 ${count}개 가운데 ${MOST}개를 보였습니다.`,
    ];
  const asked = named.some(({ paragraph }) => paragraph !== null);
  return count === 0
    ? [`${asked ? '질문하신 항의' : '이 의무의'} 위반을 벌하는 규정은 같은 법에서 찾지 못했습니다.`]
    : [];
}

/** The sentence that names the penalty, and of a list of offences only the one that is meant. */
function penaltyExtract({ article, paragraph, item }: Penalty, score: number): Extract[] {
  const { document, passages, text, offset } = article;
  const place: Place = { document, passages, text, offset, score };
  const own = article.paragraphs.find(({ number }) => number === paragraph);
  if (own === undefined) return [];
  const meant = own.items.find(({ number }) => number === item);
  if (meant === undefined) return [{ place, spans: [quotable(text, own.span)], list: null }];
  const lead = { start: own.span.start, end: own.items[0]!.span.start };
  return [{ place, spans: [quotable(text, lead), quotable(text, meant.span)], list: null }];
}
