import { normalise } from './normalise.ts';

/** What a sentence does: obliges, forbids, permits, recommends, or only states. */
export type Modality = 'duty' | 'prohibition' | 'permission' | 'recommendation' | 'statement';

/**
 * Endings of each, tried in this order on the main clause. A prohibition is often worded as a duty not
 * to do (하지 아니하여야 한다) and a double negation as a duty (하지 아니하면 아니 된다).
 */
const endings: readonly (readonly [Modality, RegExp])[] = [
  ['duty', /(?:지 않으면|지 아니하면) (?:안 된다|아니 ?된다)|(?:없으면|외에는) 거부할 수 없다/],
  ['prohibition', /(?:아니 ?된다|안 된다|할 수 없다|하지 못한다|수 없다|금지한다|금기이다|금기다)/],
  [
    'prohibition',
    /(?:권고|권장|추천)(?:하지|되지) (?:않는다|아니한다)|지 (?:않는다|말아야 한다|아니하여야 한다)/,
  ],
  ['duty', /[가-힣]야 (?:한다|합니다|함)/],
  [
    'recommendation',
    /(?:권고|권장|추천|고려)(?:한다|된다|합니다|됩니다|할 수 있다|될 수 있다|하도록)/,
  ],
  ['recommendation', /(?:권고|권장|추천)등급|하도록 (?:권고|권장)/],
  ['permission', /수 있다|수 있습니다|수 있음/],
];

/** Exceptions and grades in parentheses do not change what the sentence itself does. */
const ASIDE = /\([^()]*\)|<[^<>]*>/g;
const EXCEPTION = /(?:^|\. )(?:다만|단),? .*$/s;

/** The modality of a sentence or paragraph, by its first sentence; 다만 and parentheses left out. */
export function modality(text: string): Modality {
  const main = normalise(text).replace(ASIDE, ' ').replace(EXCEPTION, '').replace(/\s+/g, ' ');
  const found = endings.find(([, pattern]) => pattern.test(main));
  return found?.[0] ?? 'statement';
}
