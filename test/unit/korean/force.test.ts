import { describe, expect, test } from 'vitest';
import { force } from '../../../src/korean/force.ts';

describe('force', () => {
  test.each([
    ['기록을 보존하여야 한다.', 'duty'],
    ['기록을 보존해야 합니다.', 'duty'],
    ['동의가 필요하며,', 'duty'],
    ['정당한 사유가 없으면 거부할 수 없다.', 'duty'],
    ['저장하도록 노력하여야 합니다.', 'effort'],
    ['진료를 거부하여서는 아니 된다.', 'prohibition'],
    ['다른 목적으로 쓸 수 없습니다.', 'prohibition'],
    ['병용은 금기이다.', 'prohibition'],
    ['병용은 금지되고 있다.', 'prohibition'],
    ['그러하지 아니하다.', 'exemption'],
    ['신고하지 않아도 됩니다.', 'exemption'],
    ['수리하지 아니할 수 있다.', 'exemption'],
    ['휴업기간이 짧은 경우는 예외입니다.', 'exemption'],
    ['면허를 취소할 수 있다.', 'permission'],
    ['급여를 인정하는 것이 가능합니다.', 'permission'],
    ['금연을 권고한다.', 'recommendation'],
    ['금연을 권고하고 있다.', 'recommendation'],
    ['흡입제의 병용은 권장되지 않습니다.', 'discouragement'],
    ['면역요법을 고려할 수 있다.', 'consideration'],
    ['보존기간은 5년으로 한다.', 'statement'],
    ['신고할 수 없는 경우에는 지체 없이 알린다.', 'statement'],
  ] as const)('%s → %s', (clause, expected) => {
    expect(force(clause)).toBe(expected);
  });
});
