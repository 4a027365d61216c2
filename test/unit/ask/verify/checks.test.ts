import { describe, expect, test } from 'vitest';
import { verify } from '../../../../src/ask/verify/verify.ts';

const checkOf = (text: string, passage: string) => verify(text, passage).checks[0]?.check;

const records =
  '① 의료인은 다음 각 호의 기록을 정해진 기간 동안 보존하여야 한다.\n1. 환자 명부: 5년\n2. 진료기록부: 10년\n3. 처방전: 2년';
const notices =
  '① 제2급감염병은 24시간 이내에 신고하여야 한다.\n② 제4급감염병은 7일 이내에 신고하여야 한다.';
const reports =
  '① 시장은 계획을 전년도 10월 31일까지 도지사에게 통보하여야 한다.\n② 도지사는 계획을 전년도 12월 31일까지 장관에게 통보하여야 한다.';
const accidents =
  '의료기관은 사망 사고가 발생하면 24시간 이내에 장관에게 보고하여야 하고, 장애 사고가 발생하면 7일 이내에 소장에게 보고하여야 한다.';
const guardians =
  '① 출입을 허용할 수 있는 보호자는 1명으로 한다. 다만, 다음 각 호의 경우에는 2명으로 할 수 있다.\n1. 소아의 진료 보조를 위하여 필요한 경우\n2. 그 밖에 필요하다고 인정하는 경우';

describe('a number belongs to its line', () => {
  test.each([
    ['처방전은 10년간 보존하여야 합니다.', records],
    ['환자 명부는 10년간 보존하여야 합니다.', records],
    ['진료기록부는 5년간 보존합니다.', records],
    ['제2급감염병은 7일 이내에 신고하여야 합니다.', notices],
    ['시장은 계획을 전년도 12월 31일까지 도지사에게 통보하여야 합니다.', reports],
    ['장애 사고가 발생하면 24시간 이내에 보고하여야 합니다.', accidents],
  ])('%s is not said', (text, passage) => expect(checkOf(text, passage)).toBe('binding'));

  test.each([
    ['처방전은 2년간 보존하여야 합니다.', records],
    ['환자 명부는 5년, 처방전은 2년간 보존하여야 합니다.', records],
    ['제2급감염병은 24시간 이내에 신고하여야 합니다.', notices],
    ['시장은 계획을 전년도 10월 31일까지 도지사에게 통보하여야 합니다.', reports],
    ['소아의 진료 보조에 필요하면 보호자 2명까지 출입할 수 있습니다.', guardians],
    ['장애 사고가 발생하면 7일 이내에 보고하여야 합니다.', accidents],
  ])('%s is', (text, passage) => expect(checkOf(text, passage)).toBeUndefined());
});

const treatment = '면역요법은 병원에서 시작하여야 한다.\n심혈관질환이 있는 경우는 금기이다.';
const refusal = '의료인은 정당한 사유가 없으면 전송을 거부하여서는 아니 된다.';
const board =
  '치료기관의 장은 사유를 보고하여야 한다.\n장관은 위원회의 심의를 거쳐 기간을 연장할 수 있다.';

test.each([
  [
    'what is contraindicated is allowed',
    '심혈관질환이 있는 환자에게 면역요법을 할 수 있습니다.',
    treatment,
    'force',
  ],
  [
    'always, where there is a condition',
    '의료인은 어떤 경우에도 전송을 거부하여서는 아니 됩니다.',
    refusal,
    'condition',
  ],
  [
    'the head of another house',
    '치료기관의 장은 위원회의 심의를 거쳐 기간을 연장할 수 있습니다.',
    board,
    'actor',
  ],
] as const)('%s', (_, text, passage, expected) => expect(checkOf(text, passage)).toBe(expected));
