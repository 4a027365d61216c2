import { describe, expect, test } from 'vitest';
import { isElliptical } from '../../../src/ask/elliptical.ts';
import { accepted } from '../../../src/ask/rewrite-by-model.ts';
import { rewriteByRule } from '../../../src/ask/rewrite-by-rule.ts';

const RECORDS = '진료기록부는 몇 년 동안 보관해야 하나요?';

describe('a follow-up that leans on what was asked before', () => {
  test.each([
    '그럼 과태료는?',
    '5세 미만은요?',
    '그 조 2항은?',
    '3항은요?',
    '처방전은요?',
    '안 지키면 어떻게 되나요?',
    '왜요?',
  ])('%s', (question) => expect(isElliptical(question)).toBe(true));
});

describe('a question that stands alone', () => {
  test.each([
    RECORDS,
    '의료법 시행규칙 제15조 2항은?',
    '응급의료기관의 당직 전문의는 몇 명이어야 하나요?',
    '그럼 수술실 영상정보처리기기의 영상 보관 기간은 얼마인가요?',
  ])('%s', (question) => expect(isElliptical(question)).toBe(false));
});

describe('rewritten by rule', () => {
  test.each([
    [RECORDS, '그럼 처방전은?', '처방전은 몇 년 동안 보관해야 하나요?'],
    [RECORDS, '그럼 과태료는?', '진료기록부 보관 과태료는?'],
    ['소아 해열제 용량은 얼마인가요?', '5세 미만은요?', '소아 해열제 용량 5세 미만은요?'],
    ['의료법 제21조 내용을 알려 주세요', '그 조 2항은?', '의료법 제21조 제2항은?'],
    ['「의료법 시행규칙」 제15조는?', '3항은요?', '「의료법 시행규칙」 제15조 제3항은요?'],
    ['의사는 진단서를 발급할 수 있나요?', '간호사는요?', '간호사는 진단서를 발급할 수 있나요?'],
    [
      '임신 중인 심방세동 환자에게 NOAC을 써도 되나요?',
      '그럼 와파린은?',
      '임신 중인 심방세동 환자에게 와파린을 써도 되나요?',
    ],
    ['수술 동의서는 누가 서명하나요?', '미성년자는요?', '수술 동의서 서명 미성년자는요?'],
    [RECORDS, '응급실 당직 의사는 몇 명인가요?', '응급실 당직 의사는 몇 명인가요?'],
  ])('%s → %s', (before, question, expected) => {
    expect(rewriteByRule(question, [{ question: before }])).toBe(expected);
  });

  test('turn by turn', () => {
    const conversation = [{ question: RECORDS }, { question: '그럼 처방전은?' }];
    expect(rewriteByRule('과태료는요?', conversation)).toBe('처방전 보관 과태료는요?');
  });

  test('an article may be named by the answer alone', () => {
    const answer = '진료기록부는 10년간 보존합니다(「의료법 시행규칙」 제15조).';
    expect(rewriteByRule('그 조 2항은?', [{ question: RECORDS, answer }])).toBe(
      '「의료법 시행규칙」 제15조 제2항은?',
    );
  });
});

describe('a rewriting of the model', () => {
  const said = `그럼 처방전은?\n${RECORDS}`;
  const accept = (written: string) => accepted(written, '그럼 처방전은?', said);

  test('is taken when it says nothing that was not said', () => {
    expect(accept('처방전은 몇 년 동안 보관해야 하나요?')).toBe(
      '처방전은 몇 년 동안 보관해야 하나요?',
    );
  });

  test('is taken without its label and quotes', () => {
    expect(accept('질문: "처방전은 몇 년 보관하나요?"\n설명')).toBe('처방전은 몇 년 보관하나요?');
  });

  test.each([
    ['a new number', '처방전은 2년 동안 보관해야 하나요?'],
    ['a new law', '의료법에서 처방전은 몇 년 보관해야 하나요?'],
    ['a new Latin name', 'OCS에서 처방전은 몇 년 보관하나요?'],
    ['without the words of the follow-up', '진료기록부는 몇 년 보관하나요?'],
    ['nothing', '   '],
    ['a whole essay', '처방전은 '.repeat(100)],
  ])('is not taken with %s', (_, written) => expect(accept(written)).toBeNull());
});
