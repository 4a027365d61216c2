// One invented law passage runs through all examples, so that a reader can follow it from call to call.

const passageId = '5f0c6a52-1f7b-5d4c-9a53-1d2f6f0c1b11';
const answerId = '0b0c7c1e-6a0e-4e53-9d53-5b1c2d7b9e10';
const documentId = 'law-001789-2026-01-01';
const title = '의료법 시행규칙';
const label = '「의료법 시행규칙」 제15조제1항';
const text =
  '① 의료인이나 의료기관 개설자는 진료기록부등을 다음 각 호의 기간 동안 보존하여야 한다.\n1. 환자 명부: 5년\n2. 진료기록부: 10년';
const quote = '2. 진료기록부: 10년';
const start = text.indexOf(quote);
const locator = {
  law: title,
  article: '15',
  articleTitle: '진료기록부 등의 보존',
  paragraphs: { from: 1, to: 1 },
};
const headings = ['제2장 의료인'];
const dates = { effectiveFrom: '2026-01-01', effectiveTo: null };
const asOf = '2026-04-07';
const release = 3;
const question = '진료기록부는 몇 년 보존해야 하나요?';

const document = {
  id: documentId,
  kind: 'law',
  title,
  publisher: '보건복지부',
  edition: null,
  source: null,
  law: {
    title,
    type: '보건복지부령',
    lawId: '001789',
    versionId: '285400',
    promulgationNumber: '1150',
    promulgatedOn: '2025-12-30',
  },
  ...dates,
  digest: true,
  licence: null,
  sourceUrl: 'https://www.law.go.kr/법령/의료법시행규칙',
  fileName: '의료법-시행규칙.md',
  format: 'law-markdown',
  pages: null,
  warnings: [],
  status: '시행 중',
  passages: 42,
};

const passage = {
  id: passageId,
  documentId,
  ordinal: 12,
  kind: 'law',
  label,
  headings,
  locator,
  span: { start: 4200, end: 4200 + text.length },
  text,
  effectiveFrom: null,
};

export const askExample = {
  summary: '오늘 기준으로 법령에서 찾기',
  value: { question, kind: 'law' },
};

export const answerExample = {
  summary: '답',
  value: {
    type: 'answer',
    mode: 'extractive',
    generatedBy: null,
    id: answerId,
    question,
    rewrittenQuestion: null,
    asOf,
    release,
    notices: ['체험용 요약본에서 찾은 답입니다. 실제 적용에는 원문을 확인하십시오.'],
    statements: [
      {
        text: quote,
        lane: 'legal',
        modality: 'statement',
        laneName: null,
        recommendation: null,
        omitted: null,
        practice: null,
        citations: [
          {
            number: 1,
            passageId,
            documentId,
            documentTitle: title,
            edition: null,
            kind: 'law',
            label,
            locator,
            effectiveFrom: dates.effectiveFrom,
            inForce: true,
            digest: true,
            passageSpan: { start, end: start + quote.length },
            documentSpan: { start: 4200 + start, end: 4200 + start + quote.length },
            quote,
            basis: [],
          },
        ],
      },
    ],
    withheld: [],
  },
};

export const refusalExample = {
  summary: '답하지 못함',
  value: {
    type: 'refusal',
    id: answerId,
    question: '병원 주차 요금은 얼마인가요?',
    rewrittenQuestion: null,
    asOf,
    release,
    notices: [],
    reason: '색인된 문서에서 이 질문에 답하는 문장을 찾지 못했습니다.',
    searched: { documents: 13, kinds: [{ kind: 'law', documents: 5 }], filters: ['법령'] },
    nearest: [{ passageId, documentId, documentTitle: title, label, score: 2.1 }],
    needed: '이 내용을 다루는 문서를 색인하면 답할 수 있습니다.',
  },
};

export const searchExample = {
  summary: '기준일을 정하여 세 개만 찾기',
  value: { query: '진료기록부 보존 기간', asOf, limit: 3 },
};

export const searchReplyExample = {
  summary: '찾은 단락',
  value: {
    release,
    asOf,
    passages: [
      {
        id: passageId,
        score: 18.4,
        document: { id: documentId, title, kind: 'law', edition: null, ...dates, digest: true },
        locator,
        label,
        headings,
        text,
        inForce: true,
      },
    ],
    notices: [],
  },
};

export const passageExample = {
  summary: '단락',
  value: { release, asOf, inForce: true, document, passage, previous: null, next: null },
};

export const documentListExample = { summary: '목록', value: { release, documents: [document] } };

export const documentExample = { summary: '문서', value: { release, document } };

export const recommendationsExample = {
  summary: '권고문',
  value: {
    release,
    documentId: 'hypertension-2022',
    recommendations: [
      {
        passageId,
        label: '가상 진료지침 12쪽',
        page: 12,
        headings: ['치료'],
        text: '권고 3. 생활습관 교정을 권고한다. (권고등급 Class IIa, 근거수준 B)',
        grade: 'Class IIa',
        evidence: 'B',
        scheme: 'class',
        number: '3',
        population: null,
      },
    ],
  },
};

export const healthExample = { summary: '살아 있음', value: { status: 'ok' } };

export const readyExample = {
  summary: '답할 수 있음',
  value: {
    status: 'ready',
    release,
    passages: 1240,
    documents: 13,
    kinds: [
      { kind: 'law', documents: 5 },
      { kind: 'guideline', documents: 8 },
    ],
    mode: { store: 'embedded', search: 'hybrid', answer: 'extractive' },
    models: [
      {
        role: 'embeddings',
        model: 'bge-m3',
        answered: false,
        at: '2026-04-07T01:02:03.000Z',
        problem: 'unreachable',
      },
    ],
  },
};
