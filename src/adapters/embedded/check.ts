import { ReleaseError } from '../../errors.ts';
import type { EmbedderInfo } from '../../model/release.ts';
import type { IndexedPassage, SparseVector, StoredDocument } from '../../ports.ts';

/**
 * Refuses a document whose passages do not belong together, before anything of it is written.
 * @throws ReleaseError that names the document and the passage
 */
export function assertAddable(
  stored: StoredDocument,
  passages: readonly IndexedPassage[],
  embedder: EmbedderInfo | null,
): void {
  if (stored.passages !== passages.length) {
    throw refusal(stored, `단락 수가 ${stored.passages}개라고 하지만 ${passages.length}개입니다`);
  }
  passages.forEach((indexed, ordinal) => {
    const problem = problemOf(stored, indexed, ordinal) ?? denseProblem(indexed, embedder);
    if (problem !== null) throw refusal(stored, `단락 「${indexed.passage.label}」: ${problem}`);
  });
}

export function refusal({ document }: StoredDocument, problem: string): ReleaseError {
  return new ReleaseError(
    `문서 「${document.title}」(${document.id})을(를) 색인에 넣을 수 없습니다. ${problem}.`,
  );
}

function problemOf(
  { document }: StoredDocument,
  { passage, lexical }: IndexedPassage,
  ordinal: number,
): string | null {
  if (passage.documentId !== document.id) return `다른 문서(${passage.documentId})의 단락입니다`;
  if (passage.kind !== document.kind) return '문서와 종류가 다릅니다';
  if (passage.ordinal !== ordinal) {
    return `순서가 ${passage.ordinal}입니다(${ordinal}이어야 합니다)`;
  }
  return isSparseVector(lexical) ? null : '색인어 벡터가 올바르지 않습니다';
}

function denseProblem({ dense }: IndexedPassage, embedder: EmbedderInfo | null): string | null {
  if (embedder === null) return dense === null ? null : '임베딩 없는 색인에 벡터가 있습니다';
  if (dense === null) return '임베딩 벡터가 없습니다';
  if (dense.length !== embedder.dimension) {
    return `벡터의 차원이 ${dense.length}입니다(${embedder.dimension}이어야 합니다)`;
  }
  return dense.every(Number.isFinite) ? null : '벡터에 숫자가 아닌 값이 있습니다';
}

/** Indices ascending and unique, one finite weight above zero each. */
function isSparseVector({ indices, values }: SparseVector): boolean {
  if (indices.length !== values.length) return false;
  for (let index = 0; index < indices.length; index++) {
    if (index > 0 && indices[index]! <= indices[index - 1]!) return false;
    if (!(values[index]! > 0 && values[index]! < Infinity)) return false;
  }
  return true;
}
