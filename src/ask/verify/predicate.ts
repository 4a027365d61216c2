import type { Clause } from './reading.ts';
import type { Term } from './term.ts';

/** Words whose meaning is the force itself. */
const OF_FORCE =
  /^(?:권고|권장|추천|고려|금지|허용|예외|제외|필요|의무|노력|원칙|바람직|가능|금기|대상)/;

/** 입원을 시키다, 폐쇄를 명하다: what is done is said by the noun before. */
const LIGHT = /^(?:시[키켜킬킨]|명[하할한해]|받[을아는은]|갖추어$|이루어|행[하할한해])/;

/** Between a predicate and the end of its clause, 하게 하여서는 아니 된다 at most. */
const FARTHEST = 20;

/** What a clause says is done, required or forbidden: its last word of meaning outside parentheses. */
export function predicateOf({ terms, plain, span }: Clause): Term | null {
  const main = terms.filter(
    ({ start, isIgnored, kind }) =>
      !isIgnored && kind === 'hangul' && plain[start - span.start] !== ' ',
  );
  const last = main.at(-1);
  const ending = plain.replace(/[\s.,]+$/, '').length;
  if (last !== undefined && ending - (last.end - span.start) > FARTHEST) return null;
  if (last !== undefined && LIGHT.test(last.text) && main.length > 1) return main.at(-2)!;
  if (last !== undefined && OF_FORCE.test(last.stem) && main.length > 1) return main.at(-2)!;
  return last ?? null;
}
