import { describe, expect, test } from 'vitest';
import { type AddendumFacts, readCommencement } from '../../../src/korean/addendum.ts';
import { addendumPlaces, type PlaceRange } from '../../../src/korean/addendum-places.ts';

const own: AddendumFacts = { promulgatedOn: '2024-12-20', title: '의료법', ofOtherLaw: false };

/** `20`, `47의3.1`, `8.1.3`, `4-7`; `!` marks a place of which only a part is meant. */
function written({ from, to, limited }: PlaceRange): string {
  const one = ({ article, paragraph, item }: PlaceRange['from']) =>
    [article, paragraph ?? (item === null ? null : '-'), item]
      .filter((part) => part !== null)
      .join('.');
  return `${one(from)}${from === to ? '' : `~${one(to)}`}${limited ? '!' : ''}`;
}

function read(text: string, facts: Partial<AddendumFacts> = {}) {
  const { on, exceptions, unread } = readCommencement(text, { ...own, ...facts });
  const days = exceptions.map(
    ({ places, on: day, staggered }) =>
      `${places.map(written).join(' ')}: ${day ?? '?'}${staggered ? ' 부터 단계별' : ''}`,
  );
  return { on, days, unread: unread.length };
}

describe('places', () => {
  test.each([
    ['제20조의 개정규정', ['20']],
    ['제3조제2항, 제15조 및 제20조의2의 개정규정', ['3.2', '15', '20의2']],
    ['제24조의4제1항ㆍ제3항', ['24의4.1', '24의4.3']],
    ['제4조부터 제7조까지', ['4~7']],
    ['제14조제2항부터 제4항까지 및 제19조', ['14.2~14.4', '19']],
    ['제8조제1항제3호, 제11조제3항제4호의2', ['8.1.3', '11.3.4의2']],
    ['제47조의3제1항, 같은 조 제4항부터 제7항까지', ['47의3.1', '47의3.4~47의3.7']],
    ['제2조제3호ㆍ제4호', ['2.-.3', '2.-.4']],
    ['제25조제1항(의료기관 중 요양병원에 관한 사항에 한정한다), 제31조', ['25.1!', '31']],
    [
      '제28조[제1항의 개정규정 중 "이용동의서(전자문서)"에 관한 부분은 제외한다]의 개정규정',
      ['28'],
    ],
    ['제9조의 개정규정 중 의사에 관한 부분', ['9!']],
    ['별표 2 제4호나목(2), 별지 제18호서식', []],
    ['제23조제1항, 별표 5 제2호 및 제30조', ['23.1', '30']],
    ['제10조 및 부칙 제2조제5항', ['10']],
    [
      '법률 제20592호 의료법 일부개정법률 제47조의3제4항부터 제8항까지의 개정규정',
      ['47의3.4~47의3.8'],
    ],
  ])('%s', (clause, expected) => {
    expect(addendumPlaces(clause, '의료법')?.map(written)).toEqual(expected);
  });

  test('an amendment of another law is not this law', () => {
    const clause = '법률 제20139호 디지털의료제품법 제2조의 개정규정, 「약사법」 제3조';
    expect(addendumPlaces(clause, '의료법')).toBeNull();
  });
});

describe('commencement of the law itself', () => {
  test.each([
    ['이 법은 공포한 날부터 시행한다.', '2024-12-20'],
    ['제1조(시행일) 이 영은 2025년 6월 21일부터 시행한다.', '2025-06-21'],
    ['제1조 (시행일) 이 규칙은 공포 후 6월이 경과한 날부터 시행한다.', '2025-06-21'],
    [
      '①(시행일) 이 법은 공포후 3월이 경과한 날부터 시행한다.\n② (경과조치) 이 법 시행 당시',
      '2025-03-21',
    ],
    ['이 법은 공포 후 6개월이 경과한 날부터 시행한다. <단서 생략>', '2025-06-21'],
  ])('%s', (text, on) => {
    expect(read(text)).toEqual({ on, days: [], unread: 0 });
  });

  test.each([
    '이 법은 「간호법」의 시행일부터 시행한다.',
    '이 규칙은 2019년 6월 12월부터 시행한다.',
    '이 법은 공포한 날부터 5년을 넘지 아니하는 범위에서 총리령으로 정하는 날부터 시행한다.',
  ])('unknown, and reported: %s', (text) => {
    expect(read(text)).toEqual({ on: null, days: [], unread: 1 });
  });
});

describe('exceptions', () => {
  test('several clauses with a day each', () => {
    const text =
      '이 법은 공포 후 6개월이 경과한 날부터 시행한다. 다만, 제20조의 개정규정은 공포한 날부터 시행하고, 제47조의3, 제58조의12의 개정규정은 공포 후 1년이 경과한 날부터 시행한다.';
    expect(read(text)).toEqual({
      on: '2025-06-21',
      days: ['20: 2024-12-20', '47의3 58의12: 2025-12-21'],
      unread: 0,
    });
  });

  test('without 시행 between them, and without 의 개정규정', () => {
    const text =
      '이 법은 공포 후 6개월이 경과한 날부터 시행한다. 다만, 제9조는 공포한 날부터, 제10조제2항 후단의 개정규정은 공포 후 3개월이 경과한 날부터 시행한다.';
    expect(read(text).days).toEqual(['9: 2024-12-20', '10.2: 2025-03-21']);
  });

  test('by 호', () => {
    const text = [
      '제1조(시행일) 이 법은 공포 후 6개월이 경과한 날부터 시행한다. 다만, 다음 각 호의 개정규정은 각 호의 구분에 따른 날부터 시행한다.',
      '  1. 제11조의2, 제31조 및 같은 조 제4항제1호의 개정규정: 공포 후 1년이 경과한 날',
      '  2. 제35조의2의 개정규정: 대통령령으로 정하는 날',
    ].join('\n');
    expect(read(text)).toEqual({
      on: '2025-06-21',
      days: ['11의2 31 31.4.1: 2025-12-21', '35의2: ?'],
      unread: 1,
    });
  });

  test('by who is bound: the earliest day, told to be one of several', () => {
    const text = [
      '이 법은 2026년 6월 1일부터 시행한다. 다만, 제175조제4항의 개정규정은 다음 각 호의 구분에 따른 날부터 시행한다.',
      '  1. 상시 50명 이상의 사업장: 2027년 1월 1일',
      '  2. 상시 50명 미만의 사업장: 2028년 1월 1일',
    ].join('\n');
    expect(read(text).days).toEqual(['175.4: 2027-01-01 부터 단계별']);
  });

  test('a day within a span is no day', () => {
    const text =
      '이 영은 2025년 6월 21일부터 시행한다. 다만, 제25조제3항은 2025년 6월 21일부터 3년 내에 보건복지부령으로 정하는 시점부터 시행한다.';
    expect(read(text)).toEqual({ on: '2025-06-21', days: ['25.3: ?'], unread: 1 });
  });
});

describe('부칙 of another law (타법개정)', () => {
  const other = { ofOtherLaw: true };

  test('its own articles are not this law’s', () => {
    const text =
      '이 법은 공포 후 9개월이 경과한 날부터 시행한다. 다만, 제14조의 개정규정은 공포한 날부터 시행한다.';
    expect(read(text, other)).toEqual({ on: '2025-09-21', days: [], unread: 0 });
  });

  test('what it says of this law by title counts', () => {
    const text =
      '이 법은 공포한 날부터 시행한다. 다만, 제2조 중 「약사법」 제3조, 제3조 중 「의료법」 제5조제2항ㆍ제6조의 개정규정은 공포 후 6개월이 경과한 날부터 시행한다.';
    expect(read(text, other).days).toEqual(['5.2 6: 2025-06-21']);
  });

  test('amendments of texts that wait themselves need no date here', () => {
    const text =
      '이 법은 공포한 날부터 시행한다. 다만, 부칙 제7조에 따라 개정되는 법률 중 이 법 시행 전에 공포되었으나 시행일이 도래하지 아니한 법률을 개정한 부분은 각각 해당 법률의 시행일부터 시행한다.';
    expect(read(text, other)).toEqual({ on: '2024-12-20', days: [], unread: 0 });
  });
});

test('long lists and repetitions end', () => {
  const places = `${'제1조ㆍ('.repeat(20_000)}제2조의 개정규정은 공포한 날부터 시행한다.`;
  expect(read(`이 법은 공포한 날부터 시행한다. 다만, ${places}`).on).toBe('2024-12-20');
  expect(read(`이 법은 ${'공포 후 '.repeat(20_000)}부터 시행한다.`).on).toBeNull();
});
