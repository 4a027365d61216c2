import { dateLabel, editionLabel, joined, kindNames, readingLabel } from '../labels.ts';
import { DigestBadge, GradeBadges, PendingBadge, Warn } from '../parts/badges.tsx';
import type { PassageReply } from '../service/types.ts';

/** What a passage is, and all that a reader must know before relying on it. */
export function SourceHead({
  reply,
  number,
}: {
  readonly reply: PassageReply;
  readonly number: number | null;
}) {
  const { passage, document, inForce } = reply;
  const { reading, former, recommendation } = passage;
  const from = passage.effectiveFrom ?? document.effectiveFrom;
  return (
    <header class="source-head">
      <h2>
        {number !== null && <span class="number">{number}</span>}
        {passage.label}
      </h2>
      <p class="facts">
        {joined([
          kindNames[document.kind],
          passage.label.includes(document.title) ? null : document.title,
          document.publisher,
          editionLabel(document),
          dateLabel(document.kind, from),
        ])}
      </p>
      <p class="marks">
        {!inForce && <PendingBadge from={from} />}
        {inForce && document.status === '대체됨' && <Warn>대체된 판</Warn>}
        {former === true && <Warn>개정 전 글</Warn>}
        {reading !== undefined && <Warn>{readingLabel(reading)}</Warn>}
        {recommendation !== undefined && <GradeBadges recommendation={recommendation} />}
        {document.digest && <DigestBadge />}
      </p>
      {former === true && (
        <p class="note">고치기 전의 글로 인쇄된 부분입니다. 지금의 기준이 아닙니다.</p>
      )}
      {reading !== undefined && (
        <p class="note">글자를 되살려 읽은 부분이라 틀릴 수 있습니다. 원문 쪽을 함께 보십시오.</p>
      )}
      {document.digest && (
        <p class="note">
          원문이 아니라 체험을 위해 새로 쓴 요약입니다. 실제 적용에는 원문을 확인하십시오.
        </p>
      )}
      {passage.headings.length > 0 && (
        <p class="path">{[...new Set(passage.headings)].join(' › ')}</p>
      )}
    </header>
  );
}
