import { describe, expect, test } from 'vitest';
import type { Answer, Citation } from '../../../src/model/answer.ts';
import { escapeMarkdown, markdownText, plainText } from '../../../src/web/ask/copy-text.ts';

const citation: Citation = {
  number: 1,
  passageId: '5f0c6a52-1f7b-5d4c-9a53-1d2f6f0c1b11',
  documentId: 'law-1',
  documentTitle: '의료법',
  edition: '법률 제21524호',
  kind: 'law',
  label: '「의료법」 제22조제2항',
  locator: { law: '의료법', article: '22' },
  effectiveFrom: '2026-04-07',
  inForce: true,
  digest: false,
  passageSpan: { start: 0, end: 4 },
  documentSpan: { start: 0, end: 4 },
  quote: '보존하여야 한다.',
  basis: [],
};

const answer: Answer = {
  type: 'answer',
  mode: 'generated',
  generatedBy: { model: 'stub', notice: '생성형 인공지능이 쓴 글입니다.' },
  id: citation.passageId,
  question: '몇 년 보존하나요?',
  rewrittenQuestion: null,
  asOf: '2026-11-24',
  release: 3,
  notices: [],
  statements: [
    {
      text: '**보존**하여야 [한다](https://evil.example).',
      lane: 'legal',
      modality: 'duty',
      laneName: '법적 의무',
      recommendation: null,
      omitted: null,
      practice: null,
      citations: [citation],
    },
    {
      text: '권고한다.',
      lane: 'clinical',
      modality: 'recommendation',
      laneName: '임상 권고',
      recommendation: {
        grade: 'Class I',
        evidence: 'A',
        scheme: 'class',
        number: null,
        population: null,
      },
      omitted: null,
      practice: null,
      citations: [{ ...citation, number: 2, label: '지침 3쪽', kind: 'guideline' }],
    },
  ],
  withheld: [],
};

describe('복사', () => {
  test('글: 갈래마다 문장과 번호, 근거 목록, 기준일, AI 표시가 있다', () => {
    const text = plainText(answer);
    expect(text).toContain('■ 법령\n(법적 의무) **보존**하여야 [한다](https://evil.example). [1]');
    expect(text).toContain('■ 진료지침\n(임상 권고 · Class I · 근거수준 A) 권고한다. [2]');
    expect(text).toContain('[1] 「의료법」 제22조제2항 · 법령 · 법률 제21524호 · 2026. 4. 7. 시행');
    expect(text).toContain('기준일 2026. 11. 24. · 색인 3번');
    expect(text).toContain('생성형 인공지능이 쓴 글입니다.');
    expect(text).toContain('의료기기가 아닙니다');
  });

  test('Markdown: 문장의 표시는 글자로 남는다', () => {
    const text = markdownText(answer);
    expect(text).toContain('\\*\\*보존\\*\\*하여야 \\[한다\\](https://evil.example).');
    expect(text).toContain('   > 보존하여야 한다.');
  });

  test.each([
    ['<script>', '\\<script\\>'],
    ['1. 환자 명부', '1\\. 환자 명부'],
    ['  - 항목', '  \\- 항목'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['10-20%', '10-20%'],
  ])('%s → %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
