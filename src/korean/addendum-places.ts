/** Where in a law a 부칙 points: 제3조의2제1항제2호. What it does not name is null. */
export interface AddendumPlace {
  readonly article: string;
  readonly paragraph: number | null;
  readonly item: string | null;
}

export interface PlaceRange {
  readonly from: AddendumPlace;
  /** Equal to `from` for a single place. */
  readonly to: AddendumPlace;
  /** `(… 부분으로 한정한다)`, `중 …`: only some words of the place are meant. */
  readonly limited: boolean;
}

/** Deepest bracket first, so that a bracket inside another one goes with it. */
const BRACKETS = /\([^()[\]]*\)|\[[^()[\]]*\]/g;
const LIMIT = /한정|국한|만 해당/;
const LIMITED = '\u0001';

/** A part of an amending law of its own numbering: 법률 제20592호 약사법 일부개정법률. */
const AMENDMENT =
  /(?:법률|대통령령|총리령|\S{2,12}부령) 제\d+호 ?([^,]*?(?:개정법률|개정령|개정규칙)) ?/g;

const TOKEN =
  /제(\d+)조(?:의(\d+))?|제(\d+)항|제(\d+)호(?:의(\d+))?(?!서식)|(?:부터)|(?:까지)|부칙|별표|별지|\u0001/g;

/**
 * The places of its own law that a clause names: lists (ㆍ , 및), ranges (부터 … 까지) and what they leave
 * out (제1항 및 제3항). 부칙, 별표 and 별지 are no places of articles.
 * @returns null when the clause speaks of an amendment of another law
 */
export function addendumPlaces(clause: string, title: string): readonly PlaceRange[] | null {
  const plain = ownAmendments(withoutBrackets(clause), title);
  if (plain === null) return null;
  const [named, rest] = cutAtPart(plain);
  const places = readPlaces(named);
  return rest === null ? places : places.map((place) => ({ ...place, limited: true }));
}

/** `「의료법」 제5조제2항ㆍ제6조` in the 부칙 of an act that amends several laws. */
export function placesUnderTitle(clause: string, title: string): readonly PlaceRange[] {
  const parts = clause.split(/「([^」]*)」/);
  return parts.flatMap((part, index) => {
    if (index % 2 === 0 || compact(part) !== compact(title)) return [];
    const own = parts[index + 1]!.split(/제\d+조(?:의\d+)? ?중|생략/)[0]!;
    return addendumPlaces(own, title) ?? [];
  });
}

function withoutBrackets(clause: string): string {
  let text = clause;
  for (let depth = 0; depth < 4; depth++) {
    text = text.replace(BRACKETS, (inside) => (LIMIT.test(inside) ? LIMITED : ''));
  }
  return text;
}

function ownAmendments(clause: string, title: string): string | null {
  let isForeign = false;
  const text = clause.replace(AMENDMENT, (_, name: string) => {
    if (!compact(name).startsWith(compact(title))) isForeign = true;
    return '';
  });
  return isForeign || clause.includes('「') ? null : text;
}

/** `제25조제3항 중 … 사항`: what follows 중 says which part is meant. */
function cutAtPart(clause: string): readonly [string, string | null] {
  const at = clause.search(/(?<=[조항호목]|조의\d+|호의\d+|규정) ?중 /);
  return at < 0 ? [clause, null] : [clause.slice(0, at), clause.slice(at)];
}

interface Reading {
  readonly ranges: { from: AddendumPlace; to: AddendumPlace; limited: boolean }[];
  /** The place named last: the next token may only say what differs. */
  current: AddendumPlace | null;
  /** The current place is not in the list yet. */
  open: boolean;
  inRange: boolean;
  outside: 'annex' | 'addendum' | null;
}

function readPlaces(text: string): readonly PlaceRange[] {
  const reading: Reading = {
    ranges: [],
    current: null,
    open: false,
    inRange: false,
    outside: null,
  };
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    // Anything between two tokens but a direct join ends the place: 제1항ㆍ제3항, 제1항제3호.
    if (match.index > end) close(reading);
    take(reading, match);
    end = match.index + match[0].length;
  }
  close(reading);
  return reading.ranges;
}

function take(reading: Reading, match: RegExpMatchArray): void {
  const [token, article, branch, paragraph, item, itemBranch] = match;
  if (token === '부칙') reading.outside = 'addendum';
  else if (token.startsWith('별')) reading.outside = 'annex';
  else if (token === '부터') {
    // 시행일부터 opens no range.
    const opens = reading.open;
    close(reading);
    reading.inRange = opens;
  } else if (token === '까지') {
    close(reading);
    reading.inRange = false;
  } else if (token === LIMITED) limit(reading);
  else if (article !== undefined) {
    if (reading.outside === 'addendum') return;
    reading.outside = null;
    open(reading, { article: numbered(article, branch), paragraph: null, item: null });
  } else if (reading.outside === null && reading.current !== null) {
    const { article: of, paragraph: inside } = reading.current;
    if (paragraph !== undefined)
      open(reading, { article: of, paragraph: Number(paragraph), item: null });
    else open(reading, { article: of, paragraph: inside, item: numbered(item!, itemBranch) });
  }
}

function open(reading: Reading, place: AddendumPlace): void {
  reading.current = place;
  reading.open = true;
}

function close(reading: Reading): void {
  if (!reading.open || reading.current === null) return;
  reading.open = false;
  const last = reading.ranges.at(-1);
  if (reading.inRange && last !== undefined) {
    last.to = reading.current;
    reading.inRange = false;
  } else reading.ranges.push({ from: reading.current, to: reading.current, limited: false });
}

function limit(reading: Reading): void {
  close(reading);
  const last = reading.ranges.at(-1);
  if (last !== undefined) last.limited = true;
}

function numbered(base: string, branch: string | undefined): string {
  return branch === undefined ? base : `${base}의${branch}`;
}

function compact(title: string): string {
  return title.normalize('NFKC').replace(/[\s·ㆍ・\u119e\u00b7]/g, '');
}
