import { describe, expect, test } from 'vitest';
import { lawDates } from '../../../indexer/law-dates.ts';
import { parseLaw } from '../../../indexer/readers/law-markdown.ts';
import { splitLaw } from '../../../indexer/split/law.ts';

interface Text {
  readonly promulgatedOn: string;
  readonly number: string;
  readonly effectiveFrom: string;
  readonly articles: string;
  readonly addenda: string;
}

function read({ promulgatedOn, number, effectiveFrom, articles, addenda }: Text) {
  const law = parseLaw(`${articles}\n\n## 부칙\n\n${addenda}\n`);
  const identity = { title: '의료법', type: '법률', lawId: null, versionId: null };
  const facts = {
    title: '의료법',
    law: { ...identity, promulgationNumber: number, promulgatedOn },
    effectiveFrom,
  };
  const dates = lawDates(law, facts);
  const own = splitLaw('의료법', law, dates)
    .filter(({ locator }) => locator.article !== undefined)
    .map(({ label, effectiveFrom: day }) => [label.replace('「의료법」 ', ''), day]);
  return { own: Object.fromEntries(own), warnings: dates.warnings };
}

const long = '가'.repeat(600);

describe('the last amendment', () => {
  test('articles it names take effect on their own day, the rest on that of the law', () => {
    const { own } = read({
      promulgatedOn: '2024-12-20',
      number: '20593',
      effectiveFrom: '2025-06-21',
      articles: [
        '##### 제3조 (개설)\n\n개설한다. <개정 2024.12.20>',
        '##### 제20조 (성별)\n\n**②** 삭제 <2024.12.20>',
        '##### 제47조의3 (교육)\n\n교육한다.',
      ].join('\n\n'),
      addenda:
        '부칙 <제20593호,2024.12.20>\n\n이 법은 공포 후 6개월이 경과한 날부터 시행한다. 다만, 제20조의 개정규정은 공포한 날부터 시행하고, 제47조의3의 개정규정은 공포 후 1년이 경과한 날부터 시행한다.',
    });
    expect(own).toEqual({ 제3조: null, 제20조제2항: '2024-12-20', 제47조의3: '2025-12-21' });
  });

  test('a paragraph with a day of its own stands in a passage of its own', () => {
    const { own } = read({
      promulgatedOn: '2025-11-11',
      number: '21111',
      effectiveFrom: '2026-11-12',
      articles:
        '##### 제43조 (정원)\n\n**①** 하나. <개정 2025.11.11>\n\n**②** 둘. <개정 2025.11.11>\n\n**③** 셋.',
      addenda:
        '부칙 <제100호,2010.1.1>\n\n이 법은 공포한 날부터 시행한다.\n\n부칙 <제21111호,2025.11.11>\n\n이 법은 공포 후 1년이 경과한 날부터 시행한다. 다만, 제43조제1항의 개정규정은 2026년 1월 1일부터 시행한다.',
    });
    expect(own).toEqual({
      제43조제1항: '2026-01-01',
      제43조제2항ㆍ제3항: null,
    });
  });

  test('of a list cut in passages only the 호 it names wait', () => {
    const { own } = read({
      promulgatedOn: '2026-03-10',
      number: '21445',
      effectiveFrom: '2026-09-11',
      articles: `##### 제75조 (과태료)\n\n**②** 다음 각 호의 자 <개정 2026.3.10>\n\n  1\\. ${long}\n\n  2\\. ${long} <개정 2026.3.10>`,
      addenda:
        '부칙 <제21445호,2026.3.10>\n\n이 법은 공포 후 6개월이 경과한 날부터 시행한다. 다만, 제75조제2항제2호의 개정규정은 2027년 7월 1일부터 시행한다.',
    });
    expect(own).toEqual({ 제75조제2항제1호: null, 제75조제2항제2호: '2027-07-01' });
  });

  test('a 호 without a note of its own waits when a clause names it, and the edition says so', () => {
    const { own, warnings } = read({
      promulgatedOn: '2026-03-10',
      number: '21445',
      effectiveFrom: '2026-09-11',
      articles: `##### 제75조 (과태료)\n\n**②** 다음 각 호의 자 <개정 2026.3.10>\n\n  1\\. ${long}\n\n  2\\. ${long}\n\n  3\\. ${long}`,
      addenda:
        '부칙 <제21445호,2026.3.10>\n\n이 법은 공포 후 6개월이 경과한 날부터 시행한다. 다만, 제75조제2항제2호의 개정규정은 2027년 7월 1일부터 시행한다.',
    });
    expect(own).toEqual({
      제75조제2항제1호: null,
      제75조제2항제2호: '2027-07-01',
      제75조제2항제3호: null,
    });
    expect(warnings).toEqual([
      '제75조제2항제2호: 이 판보다 늦게 시행됩니다(부칙 제21445호). 시행일은 2027-07-01입니다.',
    ]);
  });

  test('what nothing in a waiting text has touched is in force since its last amendment', () => {
    const { own } = read({
      promulgatedOn: '2025-12-23',
      number: '21235',
      effectiveFrom: '2026-12-24',
      articles:
        '##### 제1조 (목적)\n\n목적. <개정 2011.8.4>\n\n##### 제2조 (정의)\n\n정의. <개정 2025.12.23>\n\n##### 제3조 (책무)\n\n책무.',
      addenda:
        '부칙 <제11005호,2011.8.4>\n\n이 법은 공포 후 1년이 경과한 날부터 시행한다.\n\n부칙 <제21235호,2025.12.23>\n\n이 법은 공포 후 1년이 경과한 날부터 시행한다.',
    });
    // 제3조 carries no note: it may be as new as the law, so nothing is claimed.
    expect(own).toEqual({ 제1조: '2012-08-05', 제2조: null, 제3조: null });
  });
});

describe('amendments before the last that are not in force yet', () => {
  const base = {
    promulgatedOn: '2026-04-07',
    number: '21524',
    effectiveFrom: '2026-04-07',
    addenda: [
      '부칙 <제21238호,2025.12.23>',
      '제1조(시행일) 이 법은 공포 후 1년이 경과한 날부터 시행한다.',
      '제2조(경과조치) 이 법 시행 당시 운영 중인 자는 이 법 시행일부터 3개월 이내에 제34조의8제2항의 개정규정에 따라 신고하여야 한다.',
      '부칙 <제21524호,2026.4.7>',
      '이 법은 공포한 날부터 시행한다.',
    ].join('\n\n'),
  };

  test('what they noted, named, numbered after it or let refer to it waits', () => {
    const { own } = read({
      ...base,
      articles: [
        '##### 제2조 (의료인)\n\n의료인이란 사람이다.',
        '##### 제21조의3 (전송)\n\n전송한다.',
        '##### 제33조 (개설)\n\n개설한다. <개정 2025.12.23>',
        '##### 제34조의5 (준수)\n\n제34조의8에 따른 중개매체를 쓴다.',
        '##### 제34조의8 (신고)\n\n신고한다.',
        '##### 제34조의9 (의무)\n\n의무를 진다.',
        '##### 제61조 (보고)\n\n「약사법」 제34조의8에 따라 보고한다.',
        '##### 제88조 (벌칙)\n\n처한다. <개정 2026.4.7>',
      ].join('\n\n'),
    });
    expect(own).toEqual({
      제2조: null,
      제21조의3: null,
      제33조: '2026-12-24',
      제34조의5: '2026-12-24',
      제34조의8: '2026-12-24',
      제34조의9: '2026-12-24',
      제61조: null,
      제88조: null,
    });
  });

  test('an article that both touched takes effect with the later', () => {
    const { own } = read({
      ...base,
      articles: '##### 제33조 (개설)\n\n개설한다. <개정 2025.12.23, 2026.4.7>',
    });
    expect(own).toEqual({ 제33조: '2026-12-24' });
  });
});

test('another law’s amendment touches the articles it rewrites, not others of the same day', () => {
  const { own } = read({
    promulgatedOn: '2024-02-01',
    number: '20200',
    effectiveFrom: '2024-02-01',
    articles:
      '##### 제24조 (하나)\n\n하나. <개정 2024.1.23>\n\n##### 제31조 (둘)\n\n둘. <개정 2024.1.23>',
    addenda: [
      '부칙 <제20102호,2024.1.23>',
      '이 법은 공포한 날부터 시행한다.',
      '부칙(디지털의료제품법) <제20139호,2024.1.23>',
      '제1조(시행일) 이 법은 공포 후 1년이 경과한 날부터 시행한다. <단서 생략>',
      '제8조(다른 법률의 개정) ① 의료법 일부를 다음과 같이 개정한다.',
      '제31조제7항 중 "신고"를 "허가"로 한다.',
      '② 약사법 일부를 다음과 같이 개정한다.',
      '제24조 중 "신고"를 "허가"로 한다.',
      '부칙 <제20200호,2024.2.1>',
      '이 법은 공포한 날부터 시행한다.',
    ].join('\n\n'),
  });
  expect(own).toEqual({ 제24조: null, 제31조: '2025-01-24' });
});

describe('what is not certain is said, not guessed', () => {
  const base = {
    promulgatedOn: '2016-02-03',
    number: '14013',
    effectiveFrom: '2017-08-04',
    articles: '##### 제25조 (지정)\n\n**①** 지정한다.\n\n##### 제31조 (기록)\n\n기록한다.',
  };

  test('a part of a provision', () => {
    const { own, warnings } = read({
      ...base,
      addenda:
        '부칙 <제14013호,2016.2.3>\n\n이 법은 공포 후 1년 6개월이 경과한 날부터 시행한다. 다만, 제25조제1항(요양병원에 관한 사항에 한정한다), 제31조는 공포 후 2년이 경과한 날부터 시행한다.',
    });
    expect(own).toEqual({ 제25조제1항: null, 제31조: '2018-02-04' });
    expect(warnings).toEqual([
      '제25조제1항: 일부만 따로 시행됩니다(부칙 제14013호). 그 부분의 시행일은 2018-02-04입니다.',
    ]);
  });

  test('a day that a decree will set', () => {
    const { own, warnings } = read({
      ...base,
      addenda:
        '부칙 <제14013호,2016.2.3>\n\n이 법은 공포 후 1년 6개월이 경과한 날부터 시행한다. 다만, 제31조의 개정규정은 대통령령으로 정하는 날부터 시행한다.',
    });
    expect(own).toEqual({ 제25조제1항: null, 제31조: null });
    expect(warnings).toEqual([
      '부칙 제14013호의 시행일 규정 가운데 읽지 못한 것이 있습니다: 제31조의 개정규정',
    ]);
  });
});

test('a text without date or 부칙 has no dates of its own', () => {
  const law = parseLaw('##### 제1조 (목적)\n\n목적.');
  const dates = lawDates(law, { title: '의료법', law: null, effectiveFrom: null });
  expect(dates.warnings).toEqual([]);
  expect(splitLaw('의료법', law, dates)[0]).toMatchObject({ effectiveFrom: null });
});
