import { expect, test } from 'vitest';
import { documentKindNames } from '../../../src/model/document.ts';
import { strengthLabel } from '../../../src/model/recommendation.ts';
import * as page from '../../../src/web/labels.ts';

// The page repeats these few words: the schemas beside them would triple the size of its script.
test('화면의 말은 서비스의 말과 같다', () => {
  expect(page.kindNames).toEqual(documentKindNames);
  for (const [grade, evidence] of [
    ['Class I', 'A'],
    ['A', '1'],
    [null, null],
  ] as const) {
    const one = { grade, evidence, scheme: null, number: null, population: null };
    expect(page.strengthLabel(one)).toBe(strengthLabel(one));
  }
});
