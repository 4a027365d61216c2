import { describe, expect, test } from 'vitest';
import { modality } from '../../../src/korean/modality.ts';

describe('modality', () => {
  test.each([
    ['의료인은 진료기록부를 갖추어 두고 서명하여야 한다.', 'duty'],
    ['24시간 이내에 신고해야 한다.', 'duty'],
    ['지체 없이 정보주체에게 알려야 한다.', 'duty'],
    ['정당한 사유 없이 거부하지 아니하면 아니 된다.', 'duty'],
    ['정당한 사유 없이 진료를 거부하여서는 아니 된다.', 'prohibition'],
    ['누구든지 의료행위를 할 수 없다.', 'prohibition'],
    ['임신한 여성에서 NOAC은 금기이다 (권고등급 Class III, 근거수준 C).', 'prohibition'],
    ['유전자 검사는 추천되지 않는다.', 'prohibition'],
    ['보건복지부장관은 면허를 취소할 수 있다.', 'permission'],
    ['경구 항응고제를 권장한다 (권고등급 Class I, 근거수준 A).', 'recommendation'],
    ['약물치료를 고려할 수 있다.', 'recommendation'],
    ['의사는 의료와 보건지도를 임무로 한다.', 'statement'],
  ] as const)('%s → %s', (text, expected) => {
    expect(modality(text)).toBe(expected);
  });

  test('an exception does not change the rule', () => {
    expect(modality('서면으로 동의를 받아야 한다. 다만, 지체되면 그러하지 아니하다.')).toBe('duty');
    expect(modality('비치하여야 한다. 다만, 생략할 수 있다.')).toBe('duty');
  });

  test('what stands in parentheses does not count', () => {
    expect(
      modality('의료기관(면허를 취소할 수 없다고 정한 곳을 포함한다)은 신고하여야 한다.'),
    ).toBe('duty');
  });
});
