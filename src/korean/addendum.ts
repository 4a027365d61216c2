import type { IsoDate } from '../model/date.ts';
import { addendumPlaces, type PlaceRange, placesUnderTitle } from './addendum-places.ts';
import { commencementDay } from './legal-date.ts';

/** Provisions that take effect on another day than their law. */
export interface CommencementException {
  readonly places: readonly PlaceRange[];
  /** null: the words name no day that can be counted. */
  readonly on: IsoDate | null;
  /** The earliest of several days, set by a condition on the reader (size of the workplace). */
  readonly staggered: boolean;
}

/** What the 부칙 of one amendment says of its commencement. */
export interface Commencement {
  /** null: no day that can be counted. */
  readonly on: IsoDate | null;
  readonly exceptions: readonly CommencementException[];
  /** Clauses that could not be read for certain, word for word. */
  readonly unread: readonly string[];
}

export interface AddendumFacts {
  readonly promulgatedOn: IsoDate;
  /** Of the law that the text belongs to. */
  readonly title: string;
  /** The 부칙 is another law's (타법개정): its article numbers are not this law's. */
  readonly ofOtherLaw: boolean;
}

const MAIN = /이 ?(?:법|영|령|규칙|규정)은 ?([^.]*?)(?:로부터|부터) ?시행(?:한다|하되)/;
/** 부터 ends a clause where 시행 or a comma follows; after 제4조 it opens a range. */
const CLAUSE_END = /(?<=날|일|시점|때)부터(?: ?시행(?:한다|하고|하며|하되)| ?(?=[,.]))[,.]?/;
const BY_ITEM = /호의 구분|호에서 정하|그 구분/;
/** What a clause is about, and the day; the words before 은 tell it from the 는 of a verb. */
const SUBJECTS = [
  /^(.*(?:개정규정|부분|사항|제\d+[조항호]))(?:은|는)? +(공포.*|\d{4}년.*)$/s,
  /^(.*(?:개정규정|부분|사항|제\d+[조항호](?:의\d+)?))(?:은|는) ?(\S.*)$/s,
  /^(.*)(?:은|는) ?(\S.*)$/s,
];
/** 부칙 제7조에 따라 개정되는 법률 중 … 해당 법률의 시행일: other laws, or later of two days, which is taken anyway. */
const OTHERS_AMENDED =
  /부칙 ?제\d+조(?:의\d+)?에 따라 개정되는|에 따라 개정되는 (?:법률|대통령령|총리령|부령)/;

/**
 * Reads the commencement provision of a 부칙: `이 법은 공포 후 6개월이 경과한 날부터 시행한다. 다만,
 * 제3조제2항 및 제20조의2의 개정규정은 공포 후 1년이 경과한 날부터 시행한다.` (법령 등 공포에 관한 법률
 * 제13조, 행정기본법 제7조). Nothing is guessed: what cannot be read for certain is in `unread`.
 */
export function readCommencement(text: string, facts: AddendumFacts): Commencement {
  const plain = text.split(/\n\[/)[0]!;
  const main = MAIN.exec(plain);
  const on = main === null ? null : commencementDay(main[1]!, facts.promulgatedOn);
  const rest = main === null ? '' : plain.slice(main.index + main[0].length);
  const proviso = /^[.,]?\s*(?:다만,?|<단서)([\s\S]*)$/.exec(rest)?.[1] ?? '';
  const { exceptions, unread } = readProviso(proviso, facts);
  const failed = on === null ? [firstSentence(plain), ...unread] : unread;
  return { on, exceptions, unread: failed };
}

type Read = Pick<Commencement, 'exceptions' | 'unread'>;

function readProviso(proviso: string, facts: AddendumFacts): Read {
  const [sentence, items] = withItems(proviso);
  const results: Read[] = [];
  let rest = sentence;
  for (let end = CLAUSE_END.exec(rest); end !== null; end = CLAUSE_END.exec(rest)) {
    results.push(readClause(rest.slice(0, end.index), items, facts));
    rest = rest.slice(end.index + end[0].length);
  }
  return {
    exceptions: results.flatMap(({ exceptions }) => exceptions),
    unread: results.flatMap(({ unread }) => unread),
  };
}

/** The proviso's sentence, and the lines of its 호. */
function withItems(proviso: string): readonly [string, readonly string[]] {
  const lines = proviso.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => /^\d+\. ?/.test(line));
  if (first < 0) return [sentenceOf(lines[0]!), []];
  const items = lines.slice(first).filter((line) => line !== '');
  const end = items.findIndex((line) => /^[②-⑳]|^제\d+조/.test(line));
  return [sentenceOf(lines.slice(0, first).join(' ')), end < 0 ? items : items.slice(0, end)];
}

/** 부칙 of old print go on behind the sentence (② (경과조치) …). */
function sentenceOf(line: string): string {
  return /^[\s\S]*?시행한다\./.exec(line)?.[0] ?? line;
}

function readClause(clause: string, items: readonly string[], facts: AddendumFacts): Read {
  const words = clause.replace(/^[\s,]+|<[^>]*>|ㆍㆍㆍ|…/g, ' ').trim();
  const parts = SUBJECTS.map((form) => form.exec(words)).find((found) => found !== null);
  const [, subject, day] = parts ?? [];
  if (OTHERS_AMENDED.test(words) && !BY_ITEM.test(words)) return nothing;
  if (subject === undefined || day === undefined) return unreadable(words, facts);
  if (BY_ITEM.test(words)) return readItems(subject, items, facts);
  return exceptionFor(subject, commencementDay(day, facts.promulgatedOn), facts);
}

function readItems(subject: string, items: readonly string[], facts: AddendumFacts): Read {
  const dated = items.map((item) => {
    const at = item.lastIndexOf(':');
    const day = at < 0 ? '' : item.slice(at + 1).replace(/[\s.]+$/, '');
    return {
      subject: item.slice(0, at < 0 ? undefined : at).replace(/^\d+\. ?/, ''),
      on: commencementDay(day, facts.promulgatedOn),
    };
  });
  const staggered = facts.ofOtherLaw ? [] : (addendumPlaces(subject, facts.title) ?? []);
  if (staggered.length > 0) {
    const days = dated.map(({ on }) => on).filter((on) => on !== null);
    const on = days.length === dated.length ? (days.toSorted()[0] ?? null) : null;
    return { exceptions: [{ places: staggered, on, staggered: true }], unread: [] };
  }
  if (dated.some(({ subject: text }) => /각 목/.test(text)))
    return unreadable(items.join(' '), facts);
  const read = dated.map((item) => exceptionFor(item.subject, item.on, facts));
  return {
    exceptions: read.flatMap(({ exceptions }) => exceptions),
    unread: read.flatMap(({ unread }) => unread),
  };
}

function exceptionFor(subject: string, on: IsoDate | null, facts: AddendumFacts): Read {
  const places = facts.ofOtherLaw
    ? placesUnderTitle(subject, facts.title)
    : addendumPlaces(subject, facts.title);
  if (places === null) return unreadable(subject, facts);
  if (places.length === 0) return nothing;
  return {
    exceptions: [{ places, on, staggered: false }],
    unread: on === null ? [subject.trim()] : [],
  };
}

const nothing: Read = { exceptions: [], unread: [] };

/** What another law's 부칙 says of its own articles is no concern of this text. */
function unreadable(words: string, { ofOtherLaw, title }: AddendumFacts): Read {
  if (ofOtherLaw && !words.includes(title)) return nothing;
  return { exceptions: [], unread: [words.trim()] };
}

function firstSentence(text: string): string {
  return text.trim().split('\n')[0]!.slice(0, 200);
}
