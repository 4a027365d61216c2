import { useState } from 'preact/hooks';
import { PendingBadge } from '../parts/badges.tsx';
import { Loading } from '../parts/loading.tsx';
import { OpenLink, passageAt } from '../parts/place-link.tsx';
import { go } from '../here.ts';
import type { Place } from '../place.ts';
import { call, post } from '../service/call.ts';
import type { DocumentRecord, FoundPassage } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';
import { dayOf } from './law-contents.tsx';

const SHOWN = 10;
const EXCERPT = 220;

/** Searches one document. */
export function SearchWithin({
  record,
  place,
}: {
  readonly record: DocumentRecord;
  readonly place: Place;
}) {
  const [text, setText] = useState(place.find);
  return (
    <>
      <search>
        <form
          class="search-within"
          autocomplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            go({ find: text.trim() });
          }}
        >
          <label class="unseen" for="within">
            이 문서 안에서 찾기
          </label>
          <input
            id="within"
            type="search"
            value={text}
            placeholder="이 문서 안에서 찾기"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit">찾기</button>
        </form>
      </search>
      {place.find !== '' && <Found record={record} find={place.find} />}
    </>
  );
}

function Found({ record, find }: { readonly record: DocumentRecord; readonly find: string }) {
  const on = dayOf(record);
  const loaded = useLoaded(`${record.id} ${find}`, (signal) => {
    const filters = { documentIds: [record.id] };
    const body = { query: find, limit: SHOWN, asOf: on, filters };
    return call<{ passages: FoundPassage[] }>('/v1/search', post(body, { signal }));
  });
  return (
    <section class="found-within" aria-label="찾은 단락">
      <Loading loaded={loaded} what="단락을">
        {({ passages }) =>
          passages.length === 0 ? (
            <p class="empty">이 문서에는 그 말이 없습니다.</p>
          ) : (
            <ol>
              {passages.map(({ id, label, text, inForce }) => (
                <li key={id}>
                  <OpenLink open={passageAt(id, on)}>{label}</OpenLink>
                  {!inForce && <PendingBadge from={null} />}
                  <p>{text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}</p>
                </li>
              ))}
            </ol>
          )
        }
      </Loading>
    </section>
  );
}
