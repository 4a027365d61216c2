import { JichimError, ReleaseError } from '../../errors.ts';

const REPAIR =
  '`npm run index -- rollback`으로 이전 색인으로 되돌리거나, `npm run index -- 경로`로 다시 색인하십시오.';

export function damagedRelease(number: number, path: string, cause: unknown): ReleaseError {
  return new ReleaseError(`색인 ${number}번 파일(${path})이 손상되어 읽을 수 없습니다. ${REPAIR}`, {
    cause,
  });
}

export function missingRelease(number: number, path: string): ReleaseError {
  return new ReleaseError(`색인 ${number}번 파일(${path})이 없습니다. ${REPAIR}`);
}

export function foreignFormat(number: number, found: number, expected: number): ReleaseError {
  return new ReleaseError(
    `색인 ${number}번은 저장 형식 ${found}로 만들어져 이 버전(저장 형식 ${expected})에서 쓸 수 없습니다. \`npm run index -- 경로\`로 다시 색인하십시오.`,
  );
}

/** Runs a step that reads a release; what SQLite or JSON throw there means damage. */
export function readingRelease<T>(number: number, path: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof JichimError) throw cause;
    throw damagedRelease(number, path, cause);
  }
}

/** Runs a step that writes a draft; what the file system or SQLite throw there means disk or permission. */
export function writingRelease<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof JichimError) throw cause;
    throw new ReleaseError(
      `색인을 쓰지 못했습니다(${path}: ${(cause as Error).message}). 디스크의 빈 공간과 폴더의 쓰기 권한을 확인한 뒤 다시 실행하십시오. 게시된 색인은 그대로입니다.`,
      { cause },
    );
  }
}
