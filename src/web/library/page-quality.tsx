import type { PageReading } from '../../http/document-pages.ts';
import { Loading } from '../parts/loading.tsx';
import { passageAt } from '../parts/place-link.tsx';
import { go } from '../here.ts';
import { call } from '../service/call.ts';
import type { DocumentRecord } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';

const methodNames: Readonly<Record<PageReading['method'], string>> = {
  text: '글자층을 그대로 읽음',
  repaired: '손상된 글자층을 복원함',
  ocr: '그림에서 글자를 인식함',
  none: '읽은 글이 없음',
};

/** How each page of a PDF was read, and which pages have nothing in the index. */
export function PageQuality({ record }: { readonly record: DocumentRecord }) {
  const path = `/v1/documents/${encodeURIComponent(record.id)}/pages`;
  const loaded = useLoaded(path, (signal) => call<{ pages: PageReading[] }>(path, { signal }));
  return (
    <Loading loaded={loaded} what="쪽별 품질을">
      {({ pages }) => (
        <>
          <dl class="counts">
            {Object.entries(methodNames).map(([method, name]) => (
              <div key={method} class={`page-${method}`}>
                <dt>{name}</dt>
                <dd>
                  {pages.filter((page) => page.method === method).length}
                  <small> / {pages.length}쪽</small>
                </dd>
              </div>
            ))}
          </dl>
          <ol class="pages">
            {pages.map((page) => (
              <li key={page.page}>
                <button
                  type="button"
                  class={`page-${page.method}`}
                  disabled={page.passageId === null}
                  title={titleOf(page)}
                  aria-label={`${page.page}쪽: ${titleOf(page)}`}
                  onClick={() => go({ open: passageAt(page.passageId!) })}
                >
                  {page.page}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </Loading>
  );
}

function titleOf({ method, passages, confidence }: PageReading): string {
  const sure = confidence === null ? '' : `, 신뢰도 ${Math.round(confidence * 100)}%`;
  return `${methodNames[method]}${method === 'none' ? '' : `(단락 ${passages}개${sure})`}`;
}
