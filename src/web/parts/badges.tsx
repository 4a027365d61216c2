import { shortDate, strengthLabel } from '../labels.ts';
import type { Recommendation } from '../service/types.ts';

/** What must not be overlooked. */
export function Warn({ children }: { readonly children: string }) {
  return <span class="badge warn">{children}</span>;
}

export function PendingBadge({ from }: { readonly from: string | null }) {
  return <Warn>{from === null ? '시행 예정' : `${shortDate(from)} 시행 예정`}</Warn>;
}

/** Written for this project out of the original. */
export function DigestBadge() {
  return <span class="badge">체험용 요약</span>;
}

/** How strongly it is recommended, and for whom, as printed. */
export function GradeBadges({ recommendation }: { readonly recommendation: Recommendation }) {
  const { population, number } = recommendation;
  return (
    <>
      <span class="badge grade">{strengthLabel(recommendation)}</span>
      {number !== null && <span class="badge">권고 {number}</span>}
      {population !== null && <span class="badge">대상 {population}</span>}
    </>
  );
}
