import { Loading } from '../parts/loading.tsx';
import { OpenLink, passageAt } from '../parts/place-link.tsx';
import { call } from '../service/call.ts';
import type { DocumentRecommendation, DocumentRecord } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';

/** The recommendations of a guideline with what is printed of their strength. */
export function Recommendations({ record }: { readonly record: DocumentRecord }) {
  const path = `/v1/documents/${encodeURIComponent(record.id)}/recommendations`;
  const loaded = useLoaded(path, (signal) =>
    call<{ recommendations: DocumentRecommendation[] }>(path, { signal }),
  );
  return (
    <Loading loaded={loaded} what="권고문을">
      {({ recommendations }) =>
        recommendations.length === 0 ? (
          <p class="empty">
            등급이 붙은 권고문을 찾지 못했습니다. 등급을 인쇄하지 않은 문서이거나 표의 모양을 읽지
            못했을 수 있습니다.
          </p>
        ) : (
          <>
            <p class="facts">
              권고문 {recommendations.length}개 · 등급과 근거수준은 인쇄된 대로입니다
            </p>
            <table class="recommendations">
              <thead>
                <tr>
                  <th scope="col">번호</th>
                  <th scope="col">권고문</th>
                  <th scope="col">권고등급</th>
                  <th scope="col">근거수준</th>
                  <th scope="col" class="count">
                    쪽
                  </th>
                </tr>
              </thead>
              <tbody>
                {recommendations.map((one, at) => (
                  <tr key={one.passageId}>
                    <td data-name="번호">{one.number ?? at + 1}</td>
                    <td>
                      <OpenLink open={passageAt(one.passageId)}>{one.text}</OpenLink>
                      {one.population !== null && <small>대상 {one.population}</small>}
                    </td>
                    <td class="grade" data-name="권고등급">
                      {one.grade ?? '–'}
                    </td>
                    <td class="grade" data-name="근거수준">
                      {one.evidence ?? '–'}
                    </td>
                    <td class="count" data-name="쪽">
                      {one.page ?? '–'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )
      }
    </Loading>
  );
}
