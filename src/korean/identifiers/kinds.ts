/** What can tell who a patient is, with the word that stands in its place. */
export const identifierNames = {
  'resident-number': '주민등록번호',
  'foreigner-number': '외국인등록번호',
  card: '카드번호',
  telephone: '전화번호',
  email: '이메일',
  passport: '여권번호',
  licence: '운전면허번호',
  insurance: '건강보험증번호',
  record: '환자번호',
  account: '계좌번호',
  'birth-date': '생년월일',
  name: '이름',
  address: '주소',
} as const;

export type IdentifierKind = keyof typeof identifierNames;

const PLACEHOLDER = new RegExp(
  `\\[(?:${Object.values(identifierNames).join('|')})\\](?:의|은|는|이|가|을|를|에게|에|으로|로|님|씨|인데|이고|과|와)?(?![가-힣])|\\[(?:${Object.values(identifierNames).join('|')})\\]`,
  'g',
);

/** What the word that stands in an identifier's place looks like in a text. */
export function placeholder(kind: IdentifierKind): string {
  return `[${identifierNames[kind]}]`;
}

/** The text without such words and the particles at them: nothing is to be searched by them. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, ' ');
}

/** A place in a text that holds an identifier; UTF-16 offsets, `end` exclusive. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
}

/** Finds identifiers of one sort in a folded text (see `fold`). */
export type Finder = (text: string) => readonly Identifier[];

/** Which matches of a pattern count, and as what. */
export interface Reading {
  /** Default: all. */
  readonly accepts?: (match: RegExpExecArray) => boolean;
  /** Default: the finder's own kind. */
  readonly kindOf?: (match: RegExpExecArray) => IdentifierKind;
}

/** Every match of a pattern (flags g and d) as an identifier; of a pattern with a group `value`, the group. */
export function found(
  kind: IdentifierKind,
  text: string,
  pattern: RegExp,
  { accepts = () => true, kindOf = () => kind }: Reading = {},
): Identifier[] {
  return [...text.matchAll(pattern)]
    .filter((match) => match[0] !== '' && accepts(match))
    .map((match) => {
      const whole = [match.index, match.index + match[0].length] as const;
      const [start, end] = match.indices?.groups?.value ?? whole;
      return { kind: kindOf(match), start, end };
    });
}
