import { JichimError } from '../src/errors.ts';
import type { Release } from '../src/model/release.ts';
import type { OpenRelease, PassageStore, ReleaseDraft } from '../src/ports.ts';

/**
 * Makes the published release of one store in another and publishes it there: passages, vectors, dates and
 * practice phrases as they are, nothing read or embedded again. Either store goes on as it is until the end.
 * @throws JichimError when nothing is published, or the copy is not whole
 */
export async function copyRelease(
  from: PassageStore,
  to: PassageStore,
  onDocument: () => void = () => {},
): Promise<Release> {
  const source = await from.current();
  if (source === null) throw new JichimError('옮길 색인이 없습니다. 게시된 색인이 있어야 합니다.');
  const { recipe, embedder, practice } = source.release;
  const draft = await to.begin({ recipe, embedder, practice: practice?.version ?? null });
  try {
    await fill(draft, source, onDocument);
    const release = await draft.seal();
    assertSame(source.release, release);
    await to.publish(release.number);
    return release;
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

async function fill(
  draft: ReleaseDraft,
  source: OpenRelease,
  onDocument: () => void,
): Promise<void> {
  for await (const { stored, passages } of source.contents()) {
    await draft.add(stored, passages);
    onDocument();
  }
  for await (const phrases of source.allPhrases()) await draft.addPhrases(phrases);
}

function assertSame(source: Release, copy: Release): void {
  const counts = ({ documents, passages, practice }: Release) =>
    `문서 ${documents}건, 단락 ${passages}개, 실무 색인 구절 ${practice?.phrases ?? 0}개`;
  if (counts(source) === counts(copy)) return;
  throw new JichimError(
    `옮긴 색인이 원본과 다릅니다. 원본: ${counts(source)}. 옮긴 것: ${counts(copy)}. 게시하지 않았습니다.`,
  );
}
