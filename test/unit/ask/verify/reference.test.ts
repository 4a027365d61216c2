import { describe, expect, test } from 'vitest';
import { verify } from '../../../../src/ask/verify/verify.ts';

const passage = `제12조의2 (투약기록의 보존)
① 투약관리자는 제9조제2항에 따른 기록을 5년간 보존하여야 한다.
② 투약관리자는 기록을 훼손하여서는 아니 된다.`;

const checksOf = (statement: string, text = passage) =>
  verify(statement, text).checks.map(({ check }) => check);

describe('articles of a statement', () => {
  test.each([
    '투약관리자는 제9조제2항에 따른 기록을 5년간 보존하여야 합니다.',
    '투약관리자는 기록을 5년간 보존하여야 합니다(투약관리법 제12조의2제1항).',
    '투약관리법 제12조의2에 따르면, 투약관리자는 기록을 5년간 보존하여야 합니다.',
  ])('%s', (statement) => expect(checksOf(statement)).toEqual([]));

  test.each([
    '투약관리자는 제8조제2항에 따른 기록을 5년간 보존하여야 합니다.',
    '투약관리자는 기록을 5년간 보존하여야 합니다(투약관리법 제12조제1항).',
    '투약관리자는 기록을 5년간 보존하여야 합니다(투약관리법 제12조의2제4항).',
  ])('not %s', (statement) => expect(checksOf(statement)).toContain('reference'));

  test('a passage without its heading cannot contradict a citation', () => {
    const text = '① 투약관리자는 기록을 5년간 보존하여야 한다.';
    expect(
      checksOf('투약관리자는 기록을 5년간 보존하여야 합니다(투약관리법 제3조).', text),
    ).toEqual([]);
  });
});

describe('a verdict', () => {
  const text = '처방전은 2년간 보존하여야 한다. 진료기록부는 10년간 보존하여야 한다.';

  test('names the check and both spans', () => {
    const statement = '처방전은 5년간 보존하여야 합니다.';
    const [finding] = verify(statement, text).checks;
    expect(finding?.check).toBe('quantity');
    expect(statement.slice(finding!.claimSpan.start, finding!.claimSpan.end)).toBe('5년');
    expect(text.slice(finding!.sourceSpan!.start, finding!.sourceSpan!.end)).toBe('2년');
    expect(finding?.reason).toBe('문장의 ‘5년’이(가) 근거의 ‘2년’과(와) 다릅니다.');
  });

  test('shows the sentence that carries the statement', () => {
    const { status, support } = verify('진료기록부는 10년 동안 보관합니다.', text);
    expect(status).toBe('supported');
    expect(support.map(({ start, end }) => text.slice(start, end))).toEqual([
      '진료기록부는 10년간 보존하여야 한다.',
    ]);
  });

  test('an empty passage carries nothing', () => {
    expect(verify('처방전은 2년간 보존합니다.', ' ').status).toBe('unsupported');
  });

  test('long and strange texts are judged without stalling', () => {
    const strange = '((((가나다 1,2.3~4 '.repeat(550);
    expect(verify(strange.slice(0, 900), strange).status).toBeTypeOf('string');
    expect(verify(strange, strange.repeat(9)).status).toBe('unsupported');
  }, 5000);
});
