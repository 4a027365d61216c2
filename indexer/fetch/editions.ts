import type { IsoDate } from '../../src/model/date.ts';
import { isoDate } from '../readers/law-xml-dates.ts';
import { LawResponseError, parseResponse } from '../readers/law-xml-response.ts';
import { children, textOf, type XmlElement } from '../readers/law-xml-tree.ts';
import { FetchError } from './errors.ts';
import { isSameLaw } from './law-name.ts';

/** One edition of a law, as lawSearch lists it. */
export interface Edition {
  readonly mst: string;
  readonly lawId: string;
  readonly title: string;
  /** 법령약칭명 */
  readonly shortTitle: string;
  /** 현행, 연혁 or 시행예정 */
  readonly status: string;
  /** 제개정구분명 */
  readonly revision: string;
  readonly promulgatedOn: IsoDate | null;
  readonly effectiveFrom: IsoDate | null;
}

export interface EditionPage {
  readonly total: number;
  readonly editions: readonly Edition[];
}

/** @throws FetchError when the response is no list of laws */
export function parseEditions(body: string): EditionPage {
  const root = checkedResponse(body);
  if (root.name !== 'LawSearch')
    throw new FetchError('not-law', `법령 목록이 아닌 응답을 받았습니다(<${root.name}>).`);
  const code = textOf(root, 'resultCode');
  if (code !== '' && code !== '00')
    throw new FetchError('http', `law.go.kr이 검색을 거절했습니다: ${textOf(root, 'resultMsg')}`);
  return {
    total: Number(textOf(root, 'totalCnt')) || 0,
    editions: children(root, 'law').map(toEdition),
  };
}

/** The root of a response; what a response of another kind means is told as a FetchError. */
export function checkedResponse(
  body: string,
  parse: (source: string) => XmlElement = parseResponse,
): XmlElement {
  try {
    return parse(body);
  } catch (cause) {
    if (!(cause instanceof LawResponseError)) throw cause;
    const retryable = cause.fault === 'anti-bot' || cause.fault === 'malformed';
    throw new FetchError(cause.fault, cause.message, { cause, retryable });
  }
}

function toEdition(law: XmlElement): Edition {
  return {
    mst: textOf(law, '법령일련번호'),
    lawId: textOf(law, '법령ID'),
    title: textOf(law, '법령명한글'),
    shortTitle: textOf(law, '법령약칭명'),
    status: textOf(law, '현행연혁코드'),
    revision: textOf(law, '제개정구분명'),
    promulgatedOn: isoDate(textOf(law, '공포일자')),
    effectiveFrom: isoDate(textOf(law, '시행일자')),
  };
}

/**
 * The searched name finds every law that contains it: only a law of that very name, or that very 약칭, is taken.
 * Without a date the edition in force; with one the last edition that took effect by then.
 */
export function chooseEdition(
  name: string,
  editions: readonly Edition[],
  asOf: IsoDate | null,
): Edition | null {
  const exact = sameName(name, editions);
  const eligible =
    asOf === null
      ? preferred(exact)
      : exact.filter(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= asOf);
  return eligible.toSorted(byDate).at(-1) ?? null;
}

/** Editions of the law of that name, or of the one law of that short name. */
export function sameName(name: string, editions: readonly Edition[]): readonly Edition[] {
  const exact = editions.filter(({ title }) => isSameLaw(title, name));
  if (exact.length > 0) return exact;
  const short = editions.filter(({ shortTitle }) => isSameLaw(shortTitle, name));
  return new Set(short.map(({ lawId }) => lawId)).size === 1 ? short : [];
}

function preferred(editions: readonly Edition[]): readonly Edition[] {
  const inForce = editions.filter(({ status }) => status === '현행');
  return inForce.length > 0 ? inForce : editions;
}

function byDate(left: Edition, right: Edition): number {
  const [first, second] = [left, right].map(
    ({ effectiveFrom, promulgatedOn }) => `${effectiveFrom ?? ''} ${promulgatedOn ?? ''}`,
  );
  return first! < second! ? -1 : 1;
}
