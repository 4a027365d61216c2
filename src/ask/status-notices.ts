import type { Statement } from '../model/answer.ts';

/** Says of cited texts that they are not yet in force, or that they are digests. */
export function statusNotices(given: readonly Statement[]): readonly string[] {
  const citations = given.flatMap((statement) => statement.citations);
  const pending = citations.filter((citation) => !citation.inForce);
  const named = new Set(
    pending.map(({ label, effectiveFrom }) => `${label}(${effectiveFrom} 시행 예정)`),
  );
  return [
    ...(named.size === 0
      ? []
      : [
          `기준일에 아직 시행되지 않은 글이 있습니다: ${[...named].join(', ')}. 그보다 앞선 글은 색인에 없습니다.`,
        ]),
    ...(citations.some((citation) => citation.digest)
      ? ['체험용 요약에서 찾은 답입니다. 실제 적용에는 원문을 확인하십시오.']
      : []),
  ];
}
