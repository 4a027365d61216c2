import { ReleaseError } from '../errors.ts';
import { ANALYSER_VERSION } from '../korean/analyse.ts';
import { type Release, STORE_FORMAT } from '../model/release.ts';
import type { OpenRelease, PassageStore } from '../ports.ts';

/**
 * Refuses a release whose terms were made otherwise than a question's would be: it would answer, but wrongly.
 * @throws ReleaseError naming the command that mends it
 */
export function assertServable(release: Release): void {
  const { analyser, format } = release.recipe;
  if (analyser === ANALYSER_VERSION && format === STORE_FORMAT) return;
  throw new ReleaseError(
    `색인 ${release.number}번은 지금 프로그램과 다른 판(분석기 ${analyser}, 저장 형식 ${format})으로 만들어져 쓸 수 없습니다. ` +
      `지금 프로그램은 분석기 ${ANALYSER_VERSION}, 저장 형식 ${STORE_FORMAT}입니다. ` +
      '색인을 다시 만드십시오: npm run index -- reindex',
  );
}

/**
 * The published release, fit to answer from.
 * @throws ReleaseError when none is published or it was made by other versions
 */
export async function openServable(store: PassageStore): Promise<OpenRelease> {
  const open = await store.current();
  if (open === null) {
    throw new ReleaseError(
      '게시된 색인이 없습니다. 문서를 색인하십시오: npm run index -- 문서폴더 (제공되는 체험용 문서는 corpus)',
    );
  }
  assertServable(open.release);
  return open;
}
