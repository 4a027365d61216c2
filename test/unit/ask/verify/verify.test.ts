import { describe, expect, test } from 'vitest';
import { verify } from '../../../../src/ask/verify/verify.ts';
import { freeWordingCases } from './cases/free-wording.ts';
import { guidelineCases } from './cases/guidelines.ts';
import { moreStatuteCases } from './cases/more-statutes.ts';
import { rewordedCases } from './cases/reworded.ts';
import { statuteCases } from './cases/statutes.ts';
import { summaryCases } from './cases/summaries.ts';
import { toldCases } from './cases/told.ts';

const cases = [
  ...statuteCases,
  ...moreStatuteCases,
  ...guidelineCases,
  ...rewordedCases,
  ...freeWordingCases,
  ...toldCases,
  ...summaryCases,
];

describe('carried by the passage', () => {
  for (const { passage, carried } of cases) {
    test.each(carried)('%s', (statement) => {
      expect(verify(statement, passage).checks).toEqual([]);
    });
  }
});

describe('not carried by the passage', () => {
  for (const { passage, notCarried } of cases) {
    test.each(notCarried)('%s: %s', (_, statement) => {
      const { status, checks } = verify(statement, passage);
      expect(status).toBe('unsupported');
      expect(checks.length).toBeGreaterThan(0);
    });
  }
});
