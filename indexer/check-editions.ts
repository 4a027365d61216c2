import { JichimError } from '../src/errors.ts';
import type { Document } from '../src/model/document.ts';
import { supersession } from '../src/model/supersession.ts';

/**
 * What a person should look at in the editions of a run: names of superseded editions that are not there.
 * @throws JichimError when documents take the place of each other
 */
export function checkEditions(documents: readonly Document[]): readonly string[] {
  const { cycle, unknown } = supersession(documents);
  if (cycle.length > 0) {
    const names = cycle.map(({ title, fileName }) => `「${title}」(${fileName})`);
    throw new JichimError(
      `서로 대체한다고(supersedes) 적힌 문서가 있어 색인하지 않았습니다: ${names.join(', ')}. 옛 판의 supersedes를 지우십시오. 이전 색인은 그대로입니다.`,
    );
  }
  return unknown.map(
    ({ by, named }) =>
      `「${by.title}」(${by.fileName})이 대체한다는 ‘${named}’ 문서를 찾지 못했습니다. id나 파일 이름이 맞는지, 같은 이름의 파일이 둘이 아닌지 확인하십시오`,
  );
}
