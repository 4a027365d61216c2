import { CHECK_SCOPE } from '../law/check-result.ts';

const text =
  '진료기록부는 「의료법 시행규칙」 제15조제1항에 따라 보존합니다. 같은 규칙 제15조제9항은 없습니다.';
const original =
  '① 의료인이나 의료기관 개설자는 진료기록부등을 다음 각 호의 기간 동안 보존하여야 한다.';
const law = '의료법 시행규칙';
const edition = { documentId: 'law-001789-2026-01-01', effectiveFrom: '2026-01-01' };
const title = '진료기록부 등의 보존';
const nothing = { item: null, subitem: null, annex: null, addendum: null, range: null };

function at(surface: string) {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length, surface };
}

/** A text with one right and one wrong citation. */
export const citationsExample = {
  summary: '두 곳을 인용한 글',
  value: { text, asOf: '2026-04-07' },
};

export const citationCheckExample = {
  summary: '한 곳은 맞고 한 곳은 없는 항',
  value: {
    release: 3,
    asOf: '2026-04-07',
    summary: {
      text: '인용 2건 중 1건 확인, 1건 불일치',
      scope: CHECK_SCOPE,
      total: 2,
      valid: 1,
      titleOnly: 0,
      wrong: 1,
      notInForce: 0,
      outside: 0,
      unresolved: 0,
      ok: false,
    },
    citations: [
      {
        ...at('「의료법 시행규칙」 제15조제1항'),
        ...{ law, article: '15', paragraph: '1', ...nothing },
        verdict: 'valid',
        titleOnly: false,
        reason: '확인했습니다.',
        label: '「의료법 시행규칙」 제15조제1항',
        title,
        text: original,
        existing: null,
        ...edition,
      },
      {
        ...at('같은 규칙 제15조제9항'),
        ...{ law, article: '15', paragraph: '9', ...nothing },
        verdict: 'no_such_paragraph',
        titleOnly: false,
        reason: '제9항이 없습니다. 제1항부터 제3항까지 있습니다.',
        label: '「의료법 시행규칙」 제15조제9항',
        title,
        text: original,
        existing: '제1항부터 제3항까지 있습니다',
        ...edition,
      },
    ],
  },
};
