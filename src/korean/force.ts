/** How strongly a clause says what it says. */
export type Force =
  | 'duty'
  | 'effort'
  | 'prohibition'
  | 'exemption'
  | 'permission'
  | 'recommendation'
  | 'discouragement'
  | 'consideration'
  | 'statement';

/** At most the rest of the last word may follow: the force of a clause is that of its last predicate. */
const END = String.raw`\S{0,6}$`;
const NOT = '(?:아니|않|못)';

const endings: readonly (readonly [Force, RegExp])[] = [
  ['duty', end(String.raw`지\s?${NOT}\S{0,4}\s?(?:안|아니)\s?[되된됩돼]`)],
  ['duty', end(String.raw`(?:이|가|수가)?\s?(?:없으면|외에는|없이는)\s?\S{0,8}\s?수\s?없`)],
  ['discouragement', end(String.raw`(?:권고|권장|추천|고려)(?:하|되)?지는?\s?${NOT}`)],
  [
    'discouragement',
    end(
      String.raw`지\s?(?:않|아니하)(?:을|는|도록|기를)\s?\S{0,2}\s?(?:것[이을]?)?\s?(?:권고|권장|추천)`,
    ),
  ],
  ['exemption', end(String.raw`그러하지\s?아니하`)],
  ['exemption', end(String.raw`지\s?(?:않|아니하|아니해)(?:아|여|어)?도\s?[되된됩돼좋무]`)],
  ['exemption', end(String.raw`지\s?(?:않|아니하|아니)(?:을|할)\s?수\s?있`)],
  ['exemption', end(String.raw`(?:안|않)\s?[가-힣]{1,3}도\s?[되된됩]`)],
  ['exemption', end(String.raw`필요(?:가|는|도)?\s?(?:없|하지\s?(?:않|아니))`)],
  ['exemption', end(String.raw`의무(?:가|는|도)?\s?(?:없|[가-힣]{0,2}지\s?(?:않|아니))`)],
  ['exemption', end(String.raw`(?:예외|제외|면제)(?:로|를)?\s?(?:[한하합된됩됨함이입]|$)`)],
  ['exemption', end(String.raw`적용(?:하|되|을\s?받|받)지\s?(?:않|아니)`)],
  ['prohibition', end(String.raw`(?:아니|안)\s?[되된됩됨돼]`)],
  ['prohibition', end(String.raw`수(?:는|가|도)?\s?없`)],
  ['prohibition', end(String.raw`지\s?못(?:하|한|합|해)`)],
  ['prohibition', end('(?:금지|금기)')],
  ['prohibition', end(String.raw`금지되고\s?`)],
  [
    'prohibition',
    end(String.raw`지\s?(?:말아야|않아야|아니하여야|않도록|아니하도록|말\s?것)\s?\S{0,3}`),
  ],
  ['prohibition', end(String.raw`(?:허용|인정|허가)(?:하|되)지\s?(?:않|아니)`)],
  ['prohibition', end('불가(?:능)?')],
  ['effort', end(String.raw`노력(?:하|한|해|합|할)\S{0,3}\s?`)],
  ['consideration', end(String.raw`고려(?:할|해\s?볼|될|하여\s?볼)\s?수\s?있`)],
  ['consideration', end('고려(?:한|된|합|됩|하|되|함|해)')],
  [
    'consideration',
    end(String.raw`(?:권고|권장|추천|도움이\s?|유용|유익)(?:될|할|하게)\s?수\s?있`),
  ],
  ['consideration', end(String.raw`(?:권고|권장|추천)(?:해\s?볼|을?\s?고려)`)],
  ['recommendation', end('(?:권고|권장|추천)')],
  [
    'recommendation',
    end(String.raw`(?:권고|권장|추천)(?:하|되|을\s?|를\s?)\S{0,4}\s?(?:있|한|받)`),
  ],
  ['recommendation', end('바람직')],
  ['duty', end(String.raw`야만?\s?(?:하|한|합|함|할|했|됩|된|되)`)],
  ['duty', end(String.raw`도록\s?(?:하|한|합|함)`)],
  ['duty', end(String.raw`필요(?:하|한|합|함|로\s?[하한합])`)],
  ['duty', end(String.raw`(?:의무(?:가|이|를|입|적)|필수|의무화)\s?`)],
  ['duty', /(?:하여야|해야|되어야|어야|여야|받아야)[.\s]*$/],
  ['permission', end(String.raw`수(?:도)?\s?있`)],
  ['permission', end('가능')],
  ['permission', end('(?:허용|허락)(?:된|됩|한|합|되|하)')],
  ['permission', end(String.raw`(?:[하여어아]|해|라)도\s?(?:된|되|됩|돼|좋|무방|상관)`)],
  ['permission', end('무방')],
];

function end(pattern: string): RegExp {
  return new RegExp(`(?:${pattern})${END}`);
}

/** Longest predicate that is looked at, in characters. */
const TAIL = 48;

/** What a clause (without parentheses) does, by its last predicate. */
export function force(clause: string): Force {
  const tail = clause
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!?。\d[\]"”’']+$/g, '')
    .slice(-TAIL);
  return endings.find(([, pattern]) => pattern.test(tail))?.[0] ?? 'statement';
}
