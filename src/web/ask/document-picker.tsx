import { useState } from 'preact/hooks';
import { kindNames } from '../labels.ts';
import { Loading } from '../parts/loading.tsx';
import { go } from '../here.ts';
import type { Place } from '../place.ts';
import { call } from '../service/call.ts';
import type { DocumentRecord } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';

/** Narrows the search to some documents. Most readers never need it: it stays folded. */
export function DocumentPicker({ place }: { readonly place: Place }) {
  const [isOpen, setOpen] = useState(false);
  const count = place.documents.length;
  return (
    <details class="picker" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count === 0 ? '문서 고르기' : `문서 ${count}건에서만`}</summary>
      {isOpen && <Choices place={place} />}
    </details>
  );
}

function Choices({ place }: { readonly place: Place }) {
  const [find, setFind] = useState('');
  const loaded = useLoaded('documents', (signal) =>
    call<{ documents: DocumentRecord[] }>('/v1/documents', { signal }),
  );
  const chosen = new Set(place.documents);
  const toggle = (id: string) =>
    go(
      {
        documents: chosen.has(id)
          ? place.documents.filter((one) => one !== id)
          : [...place.documents, id],
      },
      'replace',
    );
  return (
    <div class="picker-body">
      <div class="picker-head">
        <input
          type="search"
          aria-label="문서 이름으로 찾기"
          placeholder="문서 이름"
          value={find}
          onInput={(event) => setFind(event.currentTarget.value)}
        />
        {chosen.size > 0 && (
          <button type="button" class="quiet" onClick={() => go({ documents: [] }, 'replace')}>
            모두 풀기
          </button>
        )}
      </div>
      <Loading loaded={loaded} what="문서 목록을">
        {({ documents }) => (
          <ul class="picker-list">
            {documents
              .filter(({ title, id }) => chosen.has(id) || title.includes(find.trim()))
              .map(({ id, title, kind, edition }) => (
                <li key={id}>
                  <label>
                    <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                    <span>{title}</span>
                    <small>
                      {kindNames[kind]}
                      {edition !== null && ` · ${edition}`}
                    </small>
                  </label>
                </li>
              ))}
          </ul>
        )}
      </Loading>
    </div>
  );
}
