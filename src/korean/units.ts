/** Spellings of one unit, in normalised text; the first is canonical. */
const spellings: readonly (readonly string[])[] = [
  ['%', '퍼센트', '프로', '%p'],
  ['mg', '밀리그램', '미리그램'],
  ['g', '그램', '그람', 'gram'],
  ['kg', '킬로그램', '킬로'],
  ['μg', 'mcg', 'ug', '마이크로그램'],
  ['ng'],
  ['ml', 'cc', '밀리리터', '시시'],
  ['l', '리터'],
  ['dl', '데시리터'],
  ['mmhg', '수은주밀리미터'],
  ['cm', '센티미터', '센티'],
  ['mm', '밀리미터'],
  ['m', '미터'],
  ['km', '킬로미터'],
  ['m2', 'm²', '㎡', '제곱미터', '평방미터'],
  ['kcal', '킬로칼로리'],
  ['mmol', '밀리몰'],
  ['iu', '국제단위', 'unit', 'units', '단위'],
  ['meq'],
  ['msv', '밀리시버트'],
  ['bpm'],
  ['°c', '℃', '섭씨'],
  ['도'],
  ['원'],
  ['시버트', 'sv'],
  ['년', '개년', 'year', 'years', 'yr'],
  ['개월', '달', 'month', 'months'],
  ['월'],
  ['주', '주일', 'week', 'weeks'],
  ['일', 'day', 'days'],
  ['시간', 'hour', 'hours', 'hr', 'h'],
  ['분', 'min', 'minutes'],
  ['초', 'sec', 'seconds'],
  ['세', '살'],
  ['명', '인', '사람'],
  ['회', '번', '차례'],
  ['배'],
  ['점'],
  ['개', '가지'],
  ['병상', '베드', '병실'],
  ['급'],
  ['종'],
  ['차'],
  ['단계'],
  ['시'],
  ['건'],
  ['대'],
  ['매', '장'],
  ['학점'],
  ['평'],
];

const canonical: ReadonlyMap<string, string> = new Map(
  spellings.flatMap((names) => names.map((name) => [name, names[0]!] as const)),
);

/** All spellings, longest first, for grammars that match a unit in running text. */
export const unitSpellings: readonly string[] = [...canonical.keys()].toSorted(
  (left, right) => right.length - left.length,
);

/** The canonical spelling of a unit (밀리그램 → mg, 달 → 개월), or null when it is not a unit we know. */
export function canonicalUnit(unit: string): string | null {
  return canonical.get(unit) ?? null;
}

const LONGEST_UNIT = 7;

/** The longest known unit that `word` starts with, as spelled there; null when there is none. */
export function leadingUnit(word: string): string | null {
  for (let length = Math.min(LONGEST_UNIT, word.length); length >= 1; length--) {
    const candidate = word.slice(0, length);
    if (canonical.has(candidate)) return candidate;
  }
  return null;
}
