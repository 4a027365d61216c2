import type { Span } from '../../model/passage.ts';

/** A grade of recommendation or a level of evidence; its scale is part of what it says. */
export interface Grade {
  readonly span: Span;
  readonly scale: 'strength' | 'evidence';
  readonly value: string;
}

const GRADE =
  /(?<scale>권고\s?등급|권고\s?수준|권고\s?강도|추천\s?등급|근거\s?수준|근거\s?등급|증거\s?수준|근거의\s?수준|등급|grade|class|level|loe)\s?[은는이가:]?\s?[,:]?\s?(?:class\s?|level\s?|grade\s?)?(?<value>(?:i{1,3}v?|iv|v|ⅱ|ⅲ|ⅳ|Ⅱ|Ⅲ|Ⅳ)(?:-?\d|[abc])?(?![a-z])|[a-d][+-]?(?![a-z0-9])|[1-5][a-d]?[+-]?(?![\d급]|\s?(?:년|명|개|회|차))|강함|강한|약함|약한|중등도|높음|낮음|매우\s?낮음)/g;

const ROMANS: Readonly<Record<string, string>> = {
  ⅱ: 'ii',
  ⅲ: 'iii',
  ⅳ: 'iv',
  Ⅱ: 'ii',
  Ⅲ: 'iii',
  Ⅳ: 'iv',
};

/** All grades of a folded text: Grade A, level II, 권고등급 Class IIa, 근거수준 C. */
export function gradesOf(text: string): readonly Grade[] {
  return [...text.matchAll(GRADE)].map((match) => {
    const { scale, value } = match.groups!;
    return {
      span: { start: match.index, end: match.index + match[0].length },
      scale: /근거|증거|level|loe/.test(scale!) ? 'evidence' : 'strength',
      value: value!.replace(/[ⅱⅲⅳⅡⅢⅣ]/g, (one) => ROMANS[one]!).replace(/\s/g, ''),
    };
  });
}
