import { describe, expect, test } from 'vitest';
import { commencementDay, dayAfter, defaultCommencement } from '../../../src/korean/legal-date.ts';
import { dateAskedFor } from '../../../src/korean/legal-date-asked.ts';

describe('commencementDay', () => {
  test.each([
    ['공포 후 6개월이 경과한 날', '2026-06-09', '2026-12-10'],
    ['공포 후 6개월이 경과한 날', '2026-09-15', '2027-03-16'],
    ['공포 후 3개월이 경과한 날', '2025-11-11', '2026-02-12'],
    ['공포 후 1년이 경과한 날', '2025-11-11', '2026-11-12'],
    ['공포 후 1년 6개월이 경과한 날', '2024-01-30', '2025-07-31'],
    ['공포 후 2년이 경과한 날', '2025-11-11', '2027-11-12'],
    ['공포 후 30일이 경과한 날', '2020-08-11', '2020-09-11'],
    ['공포한 날', '2026-04-07', '2026-04-07'],
    ['공포일', '2026-03-25', '2026-03-25'],
    ['공포후 6월이 경과한 날', '2007-01-26', '2007-07-27'],
    ['공포한 날부터 6개월이 경과한 날', '2026-06-09', '2026-12-10'],
    ['공포일로부터 3개월을 경과한 날', '2025-01-01', '2025-04-02'],
    ['2026년 1월 1일', '2025-11-11', '2026-01-01'],
    ['2026년  1월 1일', '2025-11-11', '2026-01-01'],
  ])('%s, promulgated on %s: %s', (words, promulgatedOn, expected) => {
    expect(commencementDay(words, promulgatedOn)).toBe(expected);
  });

  test.each([
    '「간호법」의 시행일',
    '2025년 6월 21일부터 3년 내에 보건복지부령으로 정하는 시점',
    '공포 후 1년이 경과한 날부터 공포 후 2년이 넘지 아니하는 범위에서 대통령령으로 정하는 날',
    '2026년 2월 30일',
    '경과한 날',
    '',
  ])('leaves %j unknown', (words) => {
    expect(commencementDay(words, '2025-01-01')).toBeNull();
  });
});

describe('dayAfter, at the ends of months', () => {
  test.each([
    ['the period begins on the first of a month', '2025-08-31', 6, '2026-03-01'],
    ['the last month has no such day', '2025-08-30', 6, '2026-03-01'],
    ['the last month has no such day in a leap year', '2023-08-29', 6, '2024-03-01'],
    ['the day exists in a leap year', '2023-08-28', 6, '2024-02-29'],
    ['a year from the day before a leap day', '2024-02-28', 12, '2025-03-01'],
    ['over the end of a year', '2025-12-31', 1, '2026-02-01'],
  ])('%s', (_, from, months, expected) => {
    expect(dayAfter(from, { months, days: 0 })).toBe(expected);
  });
});

test('without a word on it a law takes effect 20 days after its promulgation', () => {
  expect(defaultCommencement('2026-01-01')).toBe('2026-01-22');
});

describe('dateAskedFor', () => {
  test.each([
    ['2024년 6월 1일 기준 난임병원이 건강검진을 해야 했나요?', '2024-06-01'],
    ['2019년 1월 10일을 기준으로, 가족의 범위는?', '2019-01-10'],
    ['2018년 3월 1일 시점의 연명의료결정법에서', '2018-03-01'],
    ['2024년 2월 1일 당시 의료법상', '2024-02-01'],
    ['의료법은 2024. 2. 1. 당시 무엇을 금지했나요?', '2024-02-01'],
    ['2024-02-01 현재 과태료는?', '2024-02-01'],
    ['2026년 1월 10일 시행 중이던 의료법 시행규칙은', '2026-01-10'],
    ['2024년 6월 기준 과태료는?', '2024-06-01'],
    ['2020년 3월에 사고가 났다면 당시 법으로 의무였나요?', '2020-03-01'],
    ['2022년 6월 1일, 직원이 처방전을 받아갈 수 있었나요?', '2022-06-01'],
  ])('%s → %s', (question, expected) => {
    expect(dateAskedFor(question)).toBe(expected);
  });

  test.each([
    '의료법 제17조의 벌칙은?',
    '2020년 3월에 개원한 의원도 CCTV를 설치해야 하나요?',
    '2018년 가이드라인 기준 혈압 목표는?',
    '2024년 2월 30일 기준으로는?',
    '2024년 1월 1일 기준과 2025년 1월 1일 기준은 어떻게 다른가요?',
    '격리해제 조건은? (2020.3.18 개정 기준)',
    '12024년 6월 1일 기준',
  ])('%s → none', (question) => {
    expect(dateAskedFor(question)).toBeNull();
  });
});
