import type { IsoDate } from '../../src/model/date.ts';
import { isoDate } from '../readers/law-xml-dates.ts';
import { parseLawResponse } from '../readers/law-xml-response.ts';
import { child, textOf } from '../readers/law-xml-tree.ts';
import {
  checkedResponse,
  chooseEdition,
  type Edition,
  parseEditions,
  sameName,
} from './editions.ts';
import { FetchError } from './errors.ts';
import type { FetchedFile, LawSource } from './fetch-laws.ts';
import { fileSafe, isSameLaw } from './law-name.ts';
import type { PoliteClient } from './polite-client.ts';
import { hasFile, writeWhole } from './store-file.ts';

export interface LawApiOptions {
  readonly client: PoliteClient;
  /** `https://www.law.go.kr/DRF` */
  readonly url: string;
  /** OC: a secret, in no message and no file. */
  readonly key: string;
  /** Folder the raw XML is kept in. */
  readonly folder: string;
  readonly asOf: IsoDate | null;
}

const PAGE_SIZE = 100;
const MAX_PAGES = 20;
const REPEALS = ['폐지', '타법폐지'];

/** The 국가법령정보 Open API: finds the edition of a name, then fetches its full text unless it is there already. */
export function lawApiSource(options: LawApiOptions): LawSource {
  return async (name) => {
    const edition = await findEdition(options, name);
    return [await fetchEdition(options, edition)];
  };
}

async function findEdition(options: LawApiOptions, name: string): Promise<Edition> {
  const seen: Edition[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { total, editions } = await searchPage(options, name, page);
    seen.push(...editions);
    const isLast = editions.length === 0 || seen.length >= total;
    if (isLast || isSettled(name, seen, options.asOf)) break;
  }
  const chosen = chooseEdition(name, seen, options.asOf);
  if (chosen === null) throw noSuchLaw(name, seen, options.asOf);
  if (REPEALS.includes(chosen.revision)) {
    throw new FetchError(
      'not-found',
      `「${chosen.title}」은(는) ${chosen.effectiveFrom ?? ''} 폐지되었습니다. --as-of로 그 전의 날짜를 정하면 그때의 본문을 받습니다.`,
    );
  }
  return chosen;
}

async function searchPage({ client, url, key, asOf }: LawApiOptions, name: string, page: number) {
  const address = new URL(`${url}/lawSearch.do`);
  const dated = asOf !== null && { sort: 'efdes', efYd: `19000101~${compact(asOf)}` };
  const query = { OC: key, target: asOf === null ? 'law' : 'eflaw', type: 'XML', search: '1' };
  const place = { query: name, display: String(PAGE_SIZE), page: String(page) };
  address.search = new URLSearchParams({ ...query, ...place, ...dated }).toString();
  return parseEditions(await client.text(address, (body) => void checkedResponse(body)));
}

/** Further pages can only hold older editions when the server did sort them from the newest. */
function isSettled(name: string, seen: readonly Edition[], asOf: IsoDate | null): boolean {
  if (sameName(name, seen).length === 0) return false;
  if (asOf === null) return sameName(name, seen).some(({ title }) => isSameLaw(title, name));
  const dates = seen.map(({ effectiveFrom }) => effectiveFrom ?? '');
  const isSorted = dates.every((date, index) => index === 0 || date <= dates[index - 1]!);
  return isSorted && chooseEdition(name, seen, asOf) !== null;
}

async function fetchEdition(options: LawApiOptions, edition: Edition): Promise<FetchedFile> {
  const { client, url, key, folder, asOf } = options;
  const day = asOf === null || edition.effectiveFrom === null ? '' : compact(edition.effectiveFrom);
  const file = `${[edition.mst, day].filter((part) => part !== '').join('-')}.xml`;
  const place = { folder, path: [fileSafe(edition.title), file] };
  const isWhole = (body: string) => checkText(body, edition, asOf);
  const kept = await hasFile(place, isWhole);
  if (kept !== null) return { title: edition.title, path: kept, state: 'kept' };
  const address = new URL(`${url}/lawService.do`);
  const dated = day !== '' && { efYd: day };
  address.search = new URLSearchParams({
    OC: key,
    target: day === '' ? 'law' : 'eflaw',
    type: 'XML',
    MST: edition.mst,
    ...dated,
  }).toString();
  const body = await client.text(address, isWhole);
  const path = await writeWhole(place, body.replaceAll(`OC=${key}`, 'OC='));
  return { title: edition.title, path, state: 'fetched' };
}

/** @throws FetchError when the text is not the one that was asked for */
function checkText(body: string, edition: Edition, asOf: IsoDate | null): void {
  const info = child(checkedResponse(body, parseLawResponse), '기본정보');
  const [title, lawId] = [textOf(info, '법령명_한글'), textOf(info, '법령ID')];
  if (!isSameLaw(title, edition.title) || (lawId !== '' && lawId !== edition.lawId)) {
    throw new FetchError(
      'mismatch',
      `「${edition.title}」(MST ${edition.mst})을 요청했으나 「${title}」이(가) 왔습니다. 받은 것을 버렸습니다.`,
    );
  }
  const from = isoDate(textOf(info, '시행일자'));
  if (asOf !== null && from !== null && from > asOf) {
    throw new FetchError(
      'mismatch',
      `「${title}」의 ${asOf} 현재 본문을 요청했으나 ${from} 시행본이 왔습니다. 받은 것을 버렸습니다.`,
    );
  }
}

function noSuchLaw(name: string, seen: readonly Edition[], asOf: IsoDate | null): FetchError {
  const names = [...new Set(seen.map(({ title }) => title))].slice(0, 5);
  const similar = names.length === 0 ? '' : ` 비슷한 이름: ${names.join(', ')}`;
  const what =
    asOf === null
      ? `'${name}'과(와) 이름이 똑같은 현행 법령이 없습니다. 정식 이름을 띄어쓰기와 함께 따옴표로 묶어 적으십시오.`
      : `'${name}'이라는 이름으로 ${asOf}에 시행 중이던 법령이 없습니다. 이름과 날짜를 확인하십시오.`;
  return new FetchError(names.length === 0 ? 'not-found' : 'mismatch', what + similar);
}

function compact(date: IsoDate): string {
  return date.replaceAll('-', '');
}
