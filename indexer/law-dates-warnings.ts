import type { CommencementException } from '../src/korean/addendum.ts';
import type { AddendumPlace, PlaceRange } from '../src/korean/addendum-places.ts';
import { articleLabel } from '../src/korean/article.ts';
import type { IsoDate } from '../src/model/date.ts';
import type { Amendment } from './law-amendments.ts';

interface ReadAmendment extends Amendment {
  /** The day its 부칙 was read to say. */
  readonly read: IsoDate | null;
}

/** What a reader of the edition must be told: clauses that could not be read, and parts of articles that wait. */
export function dateWarnings(
  live: readonly ReadAmendment[],
  effectiveFrom: IsoDate,
): readonly string[] {
  return live.flatMap(({ number, unread, exceptions, read, on }) => [
    ...(read === null || read === on
      ? []
      : [
          `머리말의 시행일자는 ${on}이고 부칙 ${number} 본문의 시행일은 ${read}입니다. 머리말을 따랐습니다.`,
        ]),
    ...unread.map(
      (clause) =>
        `부칙 ${number}의 시행일 규정 가운데 읽지 못한 것이 있습니다: ${clause.slice(0, 120)}`,
    ),
    ...exceptions.flatMap((exception) =>
      exception.places.flatMap((place) => ofPlace(place, exception, number, effectiveFrom)),
    ),
  ]);
}

function ofPlace(
  { from, to, limited }: PlaceRange,
  { on, staggered }: CommencementException,
  number: string,
  effectiveFrom: IsoDate,
): readonly string[] {
  const place = from === to ? placeLabel(from) : `${placeLabel(from)}부터 ${placeLabel(to)}까지`;
  const day = on === null ? '확인되지 않았습니다' : `${on}입니다`;
  if (staggered)
    return [`${place}: 대상에 따라 시행일이 다릅니다(부칙 ${number}). 가장 이른 날은 ${day}.`];
  if (limited)
    return [`${place}: 일부만 따로 시행됩니다(부칙 ${number}). 그 부분의 시행일은 ${day}.`];
  // Whole articles carry their own day; of a part the edition around it looks as if it were in force.
  const isPart = from.paragraph !== null || from.item !== null;
  return isPart && on !== null && on > effectiveFrom
    ? [`${place}: 이 판보다 늦게 시행됩니다(부칙 ${number}). 시행일은 ${day}.`]
    : [];
}

function placeLabel({ article, paragraph, item }: AddendumPlace): string {
  const [base, branch] = item?.split('의') ?? [];
  const itemLabel =
    base === undefined ? '' : `제${base}호${branch === undefined ? '' : `의${branch}`}`;
  return `${articleLabel(article)}${paragraph === null ? '' : `제${paragraph}항`}${itemLabel}`;
}
