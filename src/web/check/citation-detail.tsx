import { shortDate } from '../labels.ts';
import { OpenLink } from '../parts/place-link.tsx';
import type { CheckedCitation } from '../service/types.ts';
import { verdictOf, weightSigns } from './verdicts.ts';

/** One citation: what is wrong with it, and what really stands there. */
export function CitationDetail({
  citation,
  at,
  total,
  on,
  move,
}: {
  readonly citation: CheckedCitation;
  readonly at: number;
  readonly total: number;
  readonly on: string;
  readonly move: (step: number) => void;
}) {
  const { surface, reason, label, title, text, existing, law, article, effectiveFrom } = citation;
  const { name, weight } = verdictOf(citation);
  return (
    <section class="citation-detail" aria-label="고른 인용">
      <p class="detail-bar">
        <button type="button" class="quiet" onClick={() => move(-1)}>
          ‹ 앞 인용
        </button>
        <span>
          <b>{at + 1}</b> / {total}
        </span>
        <button type="button" class="quiet" onClick={() => move(1)}>
          뒤 인용 ›
        </button>
      </p>
      <div aria-live="polite">
        <h2>{surface}</h2>
        <p>
          <span class={`verdict ${weight}`}>
            {weightSigns[weight]} {name}
          </span>{' '}
          {reason}
        </p>
        {existing !== null && <p class="facts">실제로 있는 범위: {existing}</p>}
        {text !== null && (
          <>
            <h3>
              {label}
              {title !== null && ` (${title})`}
            </h3>
            {effectiveFrom !== null && <p class="facts">{shortDate(effectiveFrom)} 시행된 판</p>}
            <p class="passage-text">{text}</p>
          </>
        )}
        {law !== null && article !== null && text !== null && (
          <p>
            <OpenLink open={{ type: 'article', law, article, on }}>
              조 전체와 벌칙·연혁 보기
            </OpenLink>
          </p>
        )}
      </div>
    </section>
  );
}
