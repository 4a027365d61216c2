import type { CheckedCitation, Verdict } from '../service/types.ts';

/** How much a verdict asks of the reader. */
export type Weight = 'ok' | 'wrong' | 'caution' | 'unknown';

interface VerdictName {
  readonly name: string;
  readonly weight: Weight;
}

const names: Readonly<Record<Verdict, VerdictName>> = {
  valid: { name: '확인', weight: 'ok' },
  no_such_law: { name: '없는 법령', weight: 'wrong' },
  no_such_article: { name: '없는 조', weight: 'wrong' },
  no_such_paragraph: { name: '없는 항', weight: 'wrong' },
  no_such_item: { name: '없는 호·목', weight: 'wrong' },
  title_mismatch: { name: '제목 다름', weight: 'wrong' },
  deleted: { name: '삭제된 조', weight: 'wrong' },
  not_in_force: { name: '시행 확인 안 됨', weight: 'caution' },
  out_of_corpus: { name: '범위 밖', weight: 'unknown' },
  unresolved: { name: '대상 불명', weight: 'unknown' },
};

/** An annex whose title alone could be looked up is not a confirmed one. */
export function verdictOf({
  verdict,
  titleOnly,
}: Pick<CheckedCitation, 'verdict' | 'titleOnly'>): VerdictName {
  return titleOnly ? { name: '제목까지 확인', weight: 'caution' } : names[verdict];
}

/** Told apart without colour. */
export const weightSigns: Readonly<Record<Weight, string>> = {
  ok: '✓',
  wrong: '✕',
  caution: '!',
  unknown: '?',
};
