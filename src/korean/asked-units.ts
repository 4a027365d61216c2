import { normalise } from './normalise.ts';
import { canonicalUnit, leadingUnit } from './units.ts';

const HOW_MANY = /(?:^| )몇 ?([가-힣a-z%]+)/g;

/** Questions for a quantity that do not name its unit. */
const idioms: readonly (readonly [RegExp, readonly string[]])[] = [
  [/며칠|몇일/, ['일']],
  [/얼마나 오래|얼마 동안|얼마동안|보존 ?기간|보관 ?기간|유효 ?기간/, ['년', '개월', '일']],
  [/언제까지|기한/, ['일', '시간', '개월']],
  [/금액|비용|수수료/, ['원']],
  [/몇 ?(?:살|세)/, ['세']],
  [/비율|몇 ?(?:퍼센트|프로)/, ['%']],
];

/** Units of the quantities that a question asks for: 몇 년 → 년, 며칠 → 일. */
export function askedUnits(question: string): ReadonlySet<string> {
  const text = normalise(question);
  const named = [...text.matchAll(HOW_MANY)].map(([, word]) => leadingUnit(word!));
  const known = named.filter((unit) => unit !== null).map((unit) => canonicalUnit(unit)!);
  const implied = idioms.filter(([pattern]) => pattern.test(text)).flatMap(([, units]) => units);
  return new Set([...known, ...implied]);
}
