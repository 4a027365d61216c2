// The invented law of examples.ts, seen as a statute.

const asOf = '2026-04-07';
const release = 3;
const law = { title: '의료법 시행규칙', type: '보건복지부령' };
const number = '15';
const label = '제15조';
const title = '진료기록부 등의 보존';
const headings = ['제2장 의료인'];
const head =
  '① 의료인이나 의료기관 개설자는 진료기록부등을 다음 각 호의 기간 동안 보존하여야 한다.';
const items = ['1. 환자 명부: 5년', '2. 진료기록부: 10년'];
const text = `${label}(${title})\n${head}\n  ${items.join('\n  ')}`;
const paragraphStart = text.indexOf('①');

const edition = {
  documentId: 'law-001789-2026-01-01',
  title: law.title,
  status: '시행 중',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  promulgatedOn: '2025-12-30',
  promulgationNumber: '1150',
  digest: true,
  sourceUrl: 'https://www.law.go.kr/법령/의료법시행규칙',
};
const former = {
  ...edition,
  documentId: 'law-001789-2020-01-01',
  status: '대체됨',
  effectiveFrom: '2020-01-01',
  effectiveTo: '2026-01-01',
  promulgatedOn: '2019-12-30',
  promulgationNumber: '700',
};
const notices = ['체험용 요약본입니다. 실제 적용에는 원문을 확인하십시오.'];

export const lawListExample = {
  summary: '목록',
  value: { release, asOf, laws: [{ ...law, editions: [edition, former] }] },
};

export const lawContentsExample = {
  summary: '차례',
  value: {
    release,
    asOf,
    law,
    edition,
    notices,
    articles: [
      {
        number,
        label,
        title,
        headings,
        deleted: false,
        inForce: true,
        effectiveFrom: edition.effectiveFrom,
        effectiveTo: null,
      },
    ],
  },
};

export const lawArticleExample = {
  summary: '조문',
  value: {
    release,
    asOf,
    law,
    edition,
    number,
    label,
    title,
    headings,
    text,
    paragraphs: [
      {
        number: 1,
        text: head,
        span: { start: paragraphStart, end: text.length },
        inForce: true,
        items: items.map((item, index) => ({
          number: String(index + 1),
          text: item,
          inForce: true,
          subitems: [],
        })),
      },
    ],
    passageIds: ['5f0c6a52-1f7b-5d4c-9a53-1d2f6f0c1b11'],
    deleted: false,
    inForce: true,
    effectiveFrom: edition.effectiveFrom,
    effectiveTo: null,
    notices,
    history: [
      { change: 'changed', effectiveFrom: edition.effectiveFrom, effectiveTo: null, edition },
      { change: 'first', effectiveFrom: null, effectiveTo: edition.effectiveFrom, edition: former },
    ],
    references: [],
    referredBy: [],
    referredByTotal: 0,
    delegations: [],
    parents: [],
    penalties: [],
    jointPenalty: null,
    annexes: [],
  },
};

const side = (date: string, shown: unknown) => ({
  date,
  edition: shown,
  exists: true,
  inForce: true,
  title,
});

export const lawDiffExample = {
  summary: '바뀐 것',
  value: {
    release,
    law,
    number,
    label,
    from: side('2025-12-31', { ...former, status: '시행 중' }),
    to: side(asOf, edition),
    changed: true,
    notices,
    paragraphs: [
      {
        change: 'changed',
        from: 1,
        to: 1,
        parts: [
          { kind: 'same', text: `${head}\n  ${items[0]}\n  2. 진료기록부: ` },
          { kind: 'removed', text: '5년' },
          { kind: 'added', text: '10년' },
        ],
      },
    ],
  },
};
