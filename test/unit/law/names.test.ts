import { describe, expect, test } from 'vitest';
import { titleKey } from '../../../src/law/law-index.ts';
import shortNames from '../../../src/law/names/short-names.json' with { type: 'json' };
import { lawNames } from '../../../src/law/names.ts';

const names = lawNames([]);
const official = (base: string) => names.official({ base, decree: null }).base;

describe('약칭', () => {
  test.each([
    ['응급의료법', '응급의료에 관한 법률'],
    ['연명의료결정법', '호스피스ㆍ완화의료 및 임종과정에 있는 환자의 연명의료결정에 관한 법률'],
    ['정신건강복지법', '정신건강증진 및 정신질환자 복지서비스 지원에 관한 법률'],
    ['개보법', '개인정보 보호법'],
    ['감염병 예방법', '감염병의 예방 및 관리에 관한 법률'],
    ['생명윤리법', '생명윤리 및 안전에 관한 법률'],
    ['마약류관리법', '마약류 관리에 관한 법률'],
    ['의료분쟁조정법', '의료사고 피해구제 및 의료분쟁 조정 등에 관한 법률'],
    ['장기이식법', '장기등 이식에 관한 법률'],
    ['전공의법', '전공의의 수련환경 개선 및 지위 향상을 위한 법률'],
    ['의료법', '의료법'],
    ['없는법', '없는법'],
  ])('%s', (short, title) => expect(official(short)).toBe(title));

  test.each(shortNames)('$title은 실제로 있는 법령이다', ({ title }) => {
    expect(names.isKnown(title)).toBe(true);
  });

  test('약칭은 겹치지 않고, 다른 법령의 정식 이름도 아니다', () => {
    const all = shortNames.flatMap(({ short }) => short.map(titleKey));
    expect(new Set(all).size).toBe(all.length);
    const titles = new Set(shortNames.map(({ title }) => titleKey(title)));
    expect(all.filter((short) => titles.has(short) || names.isKnown(short))).toEqual([]);
  });
});

describe('글 속의 이름', () => {
  const found = (text: string, at = 0) => {
    const end = names.endAt(text, at);
    return end < 0 ? null : text.slice(at, end);
  };
  test.each([
    ['민법 제1조', '민법'],
    ['난민법 제1조', '난민법'],
    ['의료법 시행규칙', '의료법'],
    ['형사소송법 제1조', '형사소송법'],
    ['특정범죄 가중처벌 등에 관한 법률 제5조', '특정범죄 가중처벌 등에 관한 법률'],
    ['국민 건강 보험법', '국민 건강 보험법'],
    ['감염병의 예방 및\n관리에 관한 법률', '감염병의 예방 및\n관리에 관한 법률'],
    [
      '의료·요양 등 지역 돌봄의 통합지원에 관한 법률',
      '의료·요양 등 지역 돌봄의 통합지원에 관한 법률',
    ],
    ['119구조·구급에 관한 법률', '119구조·구급에 관한 법률'],
    ['병원 내규', null],
    ['', null],
  ])('%j', (text, name) => expect(found(text)).toBe(name));

  test('색인된 법령의 이름도 안다', () => {
    expect(lawNames(['우리 병원법']).endAt('우리병원법 제1조', 0)).toBe(5);
  });
});
