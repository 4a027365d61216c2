import { expect, test } from 'vitest';
import { blockedError, caughtNotices } from '../../../src/ask/caught-notices.ts';
import { defaultGuard, guard } from '../../../src/ask/guard.ts';
import { guardQuestion } from '../../../src/ask/guard-question.ts';

const BOTH = '900101-1234567 환자, 연락처 010-1234-5678';

test('masks, blocks numbers always, and tells where it was', () => {
  const { text, caught, blocked } = guard(BOTH, defaultGuard);
  expect(text).toBe('[주민등록번호] 환자, 연락처 [전화번호]');
  expect(blocked).toBe(true);
  expect(caught).toEqual([
    { kind: 'resident-number', span: { start: 0, end: 14 }, action: 'block' },
    { kind: 'telephone', span: { start: 23, end: 36 }, action: 'mask' },
  ]);
});

test('what is allowed stays; what is blocked never does', () => {
  expect(guard(BOTH, { ...defaultGuard, action: 'allow' }).text).toBe(
    '[주민등록번호] 환자, 연락처 010-1234-5678',
  );
  const { text, blocked } = guard('010-1234-5678', { ...defaultGuard, action: 'block' });
  expect([text, blocked]).toEqual(['[전화번호]', true]);
});

test('nothing caught: the very text', () => {
  const text = '의료법 제21조제3항\u200b 2024-01-01';
  expect(guard(text, defaultGuard)).toEqual({ text, caught: [], blocked: false });
});

test('counts by kind', () => {
  const { caught } = guard('010-1234-5678, 010-1234-5679, a@b.kr', defaultGuard);
  expect(caughtNotices('질문', caught)).toEqual([
    '질문에서 전화번호 2건, 이메일 1건을 가렸습니다.',
  ]);
  expect(caughtNotices('질문', [])).toEqual([]);
});

test('the particle fits the word', () => {
  const { caught } = guard('a@b.kr', { ...defaultGuard, action: 'block' });
  expect(blockedError('검색어', caught).message).toMatch(/^검색어에 이메일이 들어 있어/);
});

test('earlier turns and filters are guarded too', () => {
  const { question, notices } = guardQuestion({
    question: '그럼 언제까지인가요?',
    asOf: '2026-11-24',
    conversation: [{ question: '010-1234-5678 환자', answer: 'a@b.kr' }],
    laws: ['의료법', 'c@d.kr'],
  });
  expect(question.conversation).toEqual([{ question: '[전화번호] 환자', answer: '[이메일]' }]);
  expect(question.laws).toEqual(['의료법', '[이메일]']);
  expect(notices).toEqual(['앞선 대화에서 전화번호 1건, 이메일 1건을 가렸습니다.']);
});
