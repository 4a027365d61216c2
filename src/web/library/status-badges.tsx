import { Warn } from '../parts/badges.tsx';
import type { DocumentRecord } from '../service/types.ts';

/** What a document is worth today. */
export function StatusBadges({ record }: { readonly record: DocumentRecord }) {
  const { status, warnings } = record;
  return (
    <>
      {status === '시행 중' ? (
        <span class="badge plain">{statusName(record)}</span>
      ) : (
        <Warn>{status}</Warn>
      )}
      {isPartlyRead(record) ? (
        <Warn>일부 읽지 못함</Warn>
      ) : (
        warnings.length > 0 && <span class="badge">알림 {warnings.length}</span>
      )}
    </>
  );
}

/** 시행 is a word of law. */
function statusName({ kind, status }: DocumentRecord): string {
  return kind === 'guideline' ? '현재 판' : status;
}

/** Pages or parts that are not in the index: the readers say so in their warnings. */
export function isPartlyRead({ warnings }: Pick<DocumentRecord, 'warnings'>): boolean {
  return warnings.some((warning) =>
    /읽지 (?:못|않)|빠졌|빠져|글자층이 없|색인하지 (?:못|않)/.test(warning),
  );
}
