import { PlaceLink } from '../parts/place-link.tsx';
import { dateLabel, editionLabel, joined, kindNames } from '../labels.ts';
import { DigestBadge } from '../parts/badges.tsx';
import { Loading } from '../parts/loading.tsx';
import { go } from '../here.ts';
import type { Place } from '../place.ts';
import { call } from '../service/call.ts';
import type { DocumentRecord } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';
import { fileAddress } from '../source/file-address.ts';
import { LawContents } from './law-contents.tsx';
import { PageQuality } from './page-quality.tsx';
import { PassageList } from './passage-list.tsx';
import { Recommendations } from './recommendations.tsx';
import { SearchWithin } from './search-within.tsx';
import { StatusBadges } from './status-badges.tsx';

const partNames = {
  contents: '차례',
  recommendations: '권고문',
  passages: '단락',
  pages: '쪽별 품질',
} as const;
type Part = keyof typeof partNames;

/** One document: what it is, what is in it, and how well it was read. */
export function DocumentScreen({ place }: { readonly place: Place }) {
  const path = `/v1/documents/${encodeURIComponent(place.document ?? '')}`;
  const loaded = useLoaded(path, (signal) => call<{ document: DocumentRecord }>(path, { signal }));
  return (
    <>
      <p class="back">
        <PlaceLink to={{ screen: 'library', document: null, part: null, find: '' }}>
          ‹ 자료실
        </PlaceLink>
      </p>
      <Loading loaded={loaded} what="문서를">
        {({ document }) => (
          <>
            <DocumentHead record={document} />
            <DocumentParts record={document} place={place} />
          </>
        )}
      </Loading>
    </>
  );
}

function DocumentHead({ record }: { readonly record: DocumentRecord }) {
  const { title, kind, publisher, effectiveFrom, digest, warnings, source, licence } = record;
  return (
    <header class="document-head">
      <h1>{title}</h1>
      <p class="facts">
        {joined([
          kindNames[kind],
          publisher,
          editionLabel(record),
          dateLabel(kind, effectiveFrom),
          record.pages === null ? null : `${record.pages}쪽`,
          `단락 ${record.passages.toLocaleString('ko')}개`,
        ])}
      </p>
      <p class="marks">
        <StatusBadges record={record} />
        {digest && <DigestBadge />}
      </p>
      {(source !== null || licence !== null) && (
        <p class="facts">
          {joined([source && `출처 ${source}`, licence && `이용 조건 ${licence}`])}
        </p>
      )}
      {warnings.length > 0 && (
        <details class="warnings">
          <summary>읽으면서 알게 된 것 {warnings.length}가지</summary>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="ways">
        <button
          type="button"
          onClick={() =>
            go({
              screen: 'ask',
              questions: [],
              documents: [record.id],
              kind: null,
              open: null,
              find: '',
            })
          }
        >
          이 문서에 질문하기
        </button>
        <a class="button quiet" href={fileAddress(record.id)} target="_blank" rel="noreferrer">
          원본 파일
        </a>
      </p>
    </header>
  );
}

function DocumentParts({
  record,
  place,
}: {
  readonly record: DocumentRecord;
  readonly place: Place;
}) {
  const parts = partsOf(record);
  const part = parts.find((one) => one === place.part) ?? parts[0]!;
  return (
    <>
      <SearchWithin record={record} place={place} />
      <div class="part-tabs" role="tablist" aria-label="문서의 부분">
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={one === part}
            aria-controls="document-part"
            tabIndex={one === part ? 0 : -1}
            onClick={() => go({ part: one }, 'replace')}
            onKeyDown={(event) => moveTab(event, parts, one)}
          >
            {partNames[one]}
          </button>
        ))}
      </div>
      <div id="document-part" role="tabpanel" aria-labelledby={`tab-${part}`}>
        {part === 'contents' && <LawContents record={record} />}
        {part === 'recommendations' && <Recommendations record={record} />}
        {part === 'passages' && <PassageList record={record} />}
        {part === 'pages' && <PageQuality record={record} />}
      </div>
    </>
  );
}

function partsOf({ law, kind, format }: DocumentRecord): readonly Part[] {
  if (law !== null) return ['contents', 'passages'];
  return [
    ...(kind === 'guideline' ? (['recommendations'] as const) : []),
    'passages',
    ...(format === 'pdf' ? (['pages'] as const) : []),
  ];
}

/** Arrows move between tabs, as everywhere. */
function moveTab(event: KeyboardEvent, parts: readonly Part[], from: Part): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const next = parts[(parts.indexOf(from) + step + parts.length) % parts.length]!;
  go({ part: next }, 'replace');
  document.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
}
