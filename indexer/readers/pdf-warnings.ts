import { sameNumbers } from './layout/numbers.ts';
import type { PageVerdict } from './page-quality.ts';
import type { GridReading } from './pdf-grids.ts';
import type { ReadPage } from './pdf-pages.ts';

/** Why a page's own text is not in the index, or how it came there. */
export interface PageStates {
  readonly verdicts: ReadonlyMap<number, PageVerdict>;
  readonly repaired: ReadonlySet<number>;
  readonly recognised: ReadonlySet<number>;
  readonly skipped: ReadonlySet<number>;
}

/** Limits of a reading, as people read them: pages left out, repaired, recognised. */
export function pageWarnings(states: PageStates): string[] {
  const { verdicts, repaired, recognised, skipped } = states;
  const left = (wanted: PageVerdict) =>
    [...verdicts].flatMap(([page, verdict]) =>
      verdict === wanted && !recognised.has(page) && !skipped.has(page) ? [page] : [],
    );
  const kept = [...repaired].filter((page) => verdicts.get(page) === 'readable');
  return [
    ...named(left('empty'), '글자 없음(문자 인식 필요), 색인에서 제외'),
    ...named(left('garbled'), '글자층 손상(문자 인식 필요), 색인에서 제외'),
    ...named([...skipped], '읽는 일이 끝나지 않아 색인에서 제외'),
    ...named(kept, '손상된 글자층을 복원하여 읽음, 원문 확인 필요'),
    ...named([...recognised], '문자 인식(OCR)으로 읽음, 원문 확인 필요'),
  ];
}

/** Where the second reading disagrees on the digits of a page. */
export function comparisonWarnings(
  pages: readonly ReadPage[],
  grids: GridReading | null,
): string[] {
  if (grids === null) return ['표의 구조를 읽지 못해 글만 읽었습니다.'];
  const differing = pages.filter(
    ({ number, raw }) => !sameNumbers(raw, grids.texts.get(number) ?? ''),
  );
  return named(
    differing.map(({ number }) => number),
    '두 가지 방법으로 읽은 숫자가 서로 다름, 원문 확인 필요',
  );
}

/** Why nothing of a file can be read. */
export function nothingReadable(verdicts: readonly PageVerdict[]): string {
  return verdicts.includes('garbled')
    ? '글자층이 손상되어 읽을 수 있는 쪽이 없습니다(문자 인식이 필요합니다).'
    : '글자층이 없는 PDF입니다(스캔 문서: 문자 인식이 필요합니다).';
}

function named(pages: readonly number[], what: string): string[] {
  const sorted = pages.toSorted((a, b) => a - b);
  return sorted.length === 0 ? [] : [`${ranges(sorted)}쪽: ${what}`];
}

/** [3,4,5,9] → `3-5, 9` */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const open = runs.at(-1);
    if (open !== undefined && number === open[1] + 1) open[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
