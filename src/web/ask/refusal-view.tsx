import { joined, kindNames } from '../labels.ts';
import { OpenLink, passageAt } from '../parts/place-link.tsx';
import { go } from '../here.ts';
import type { Place } from '../place.ts';
import type { Refusal } from '../service/types.ts';
import { AnswerFoot } from './answer-foot.tsx';

/** That the documents do not say, and what helps on from there. */
export function RefusalView({
  refusal,
  place,
}: {
  readonly refusal: Refusal;
  readonly place: Place;
}) {
  const { reason, searched, nearest, needed, notices, asOf } = refusal;
  const isNarrowed = place.kind !== null || place.documents.length > 0;
  return (
    <div class="refusal">
      <h3>문서에서 답을 찾지 못했습니다</h3>
      <p>{reason}</p>
      {notices.map((notice) => (
        <p class="notice" key={notice}>
          {notice}
        </p>
      ))}
      <p class="facts">{searchedText(searched)}</p>
      {nearest.length > 0 && (
        <>
          <h4>가장 가까운 단락</h4>
          <ul class="nearest">
            {nearest.map(({ passageId, label, documentTitle }) => (
              <li key={passageId}>
                <OpenLink open={passageAt(passageId, asOf)}>{label}</OpenLink>
                {!label.includes(documentTitle) && <p class="facts">{documentTitle}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{needed}</p>
      <p class="ways">
        {isNarrowed && (
          <button type="button" onClick={() => go({ kind: null, documents: [] })}>
            모든 문서에서 다시 찾기
          </button>
        )}
        <button type="button" class="quiet" onClick={() => go({ screen: 'library', open: null })}>
          어떤 문서가 있는지 보기
        </button>
      </p>
      <AnswerFoot reply={refusal} receiptId={null} />
    </div>
  );
}

function searchedText({ documents, kinds, filters }: Refusal['searched']): string {
  const counts = kinds.map(({ kind, documents: count }) => `${kindNames[kind]} ${count}건`);
  const where = counts.length > 0 ? `${documents}건(${counts.join(', ')})` : `${documents}건`;
  return joined([`찾아본 문서 ${where}`, filters.length > 0 ? `조건 ${filters.join(', ')}` : null]);
}
