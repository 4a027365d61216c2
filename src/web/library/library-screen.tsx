import { PlaceLink } from '../parts/place-link.tsx';
import { kindChoices } from '../ask/examples.ts';
import { dateLabel, editionLabel, joined, kindNames } from '../labels.ts';
import { DigestBadge } from '../parts/badges.tsx';
import { Loading } from '../parts/loading.tsx';
import { go } from '../here.ts';
import type { Place } from '../place.ts';
import { call } from '../service/call.ts';
import type { DocumentRecord } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';
import { StatusBadges } from './status-badges.tsx';

/** 자료실: all that answers can come from. */
export function LibraryScreen({ place }: { readonly place: Place }) {
  const loaded = useLoaded('documents', (signal) =>
    call<{ release: number; documents: DocumentRecord[] }>('/v1/documents', { signal }),
  );
  return (
    <>
      <div class="screen-head">
        <h1>자료실</h1>
        <label class="field">
          <span>문서 찾기</span>
          <input
            type="search"
            value={place.find}
            placeholder="제목이나 발행처"
            onInput={(event) => go({ find: event.currentTarget.value }, 'replace')}
          />
        </label>
        <fieldset class="segments">
          <legend>종류</legend>
          {kindChoices.map(({ kind, name }) => (
            <label key={name}>
              <input
                type="radio"
                name="library-kind"
                checked={place.kind === kind}
                onChange={() => go({ kind }, 'replace')}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <Loading loaded={loaded} what="문서 목록을">
        {({ release, documents }) => <DocumentTable {...{ release, documents, place }} />}
      </Loading>
    </>
  );
}

function DocumentTable({
  release,
  documents,
  place,
}: {
  readonly release: number;
  readonly documents: readonly DocumentRecord[];
  readonly place: Place;
}) {
  const shown = documents.filter((record) => isWanted(record, place)).toSorted(byTitle);
  const passages = shown.reduce((sum, one) => sum + one.passages, 0);
  return (
    <>
      <p class="facts" role="status">
        문서 {shown.length}건 · 단락 {passages.toLocaleString('ko')}개 · 색인 {release}번
      </p>
      {shown.length === 0 ? (
        <p class="empty">
          {documents.length === 0
            ? '아직 색인된 문서가 없습니다. 관리자가 `npm run index -- 문서폴더`로 넣을 수 있습니다.'
            : '조건에 맞는 문서가 없습니다.'}
        </p>
      ) : (
        <table class="documents">
          <thead>
            <tr>
              <th scope="col">문서</th>
              <th scope="col">종류</th>
              <th scope="col">판·날짜</th>
              <th scope="col">상태</th>
              <th scope="col" class="count">
                쪽
              </th>
              <th scope="col" class="count">
                단락
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((record) => (
              <DocumentRow key={record.id} record={record} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function DocumentRow({ record }: { readonly record: DocumentRecord }) {
  const { id, title, kind, publisher, effectiveFrom, passages, pages, digest } = record;
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={{ screen: 'document', document: id, part: null, find: '', open: null }}>
          {title}
        </PlaceLink>
        {digest && <DigestBadge />}
        {publisher !== null && <small>{publisher}</small>}
      </th>
      <td>{kindNames[kind]}</td>
      <td>{joined([editionLabel(record), dateLabel(kind, effectiveFrom)])}</td>
      <td>
        <StatusBadges record={record} />
      </td>
      <td class="count" data-name="쪽">
        {pages?.toLocaleString('ko') ?? '–'}
      </td>
      <td class="count" data-name="단락">
        {passages.toLocaleString('ko')}
      </td>
    </tr>
  );
}

function isWanted({ title, publisher, kind }: DocumentRecord, place: Place): boolean {
  const wanted = place.find.trim().toLowerCase();
  const text = `${title} ${publisher ?? ''}`.toLowerCase();
  return (place.kind === null || place.kind === kind) && text.includes(wanted);
}

const kindOrder = ['law', 'guideline', 'notice'];

function byTitle(left: DocumentRecord, right: DocumentRecord): number {
  return (
    kindOrder.indexOf(left.kind) - kindOrder.indexOf(right.kind) ||
    left.title.localeCompare(right.title, 'ko') ||
    (right.effectiveFrom ?? '').localeCompare(left.effectiveFrom ?? '')
  );
}
