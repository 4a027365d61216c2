import { useState } from 'preact/hooks';
import { readingLabel } from '../labels.ts';
import { Warn } from '../parts/badges.tsx';
import { Loading } from '../parts/loading.tsx';
import { OpenLink, passageAt } from '../parts/place-link.tsx';
import { call, query } from '../service/call.ts';
import type { DocumentRecord, Passage } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';
import { PassageText } from '../source/passage-text.tsx';
import { dayOf } from './law-contents.tsx';

/** Passages that are shown at one time. */
const SHOWN = 50;

/** The document as it is indexed, passage by passage. */
export function PassageList({ record }: { readonly record: DocumentRecord }) {
  const [from, setFrom] = useState(0);
  const path = `/v1/documents/${encodeURIComponent(record.id)}/passages`;
  const loaded = useLoaded(`${path} ${from}`, (signal) =>
    call<{ passages: Passage[]; total: number }>(`${path}${query({ from, limit: SHOWN })}`, {
      signal,
    }),
  );
  return (
    <Loading loaded={loaded} what="단락을">
      {({ passages, total }) => (
        <>
          <Turning {...{ from, total, setFrom }} />
          <ol class="passages" start={from + 1}>
            {passages.map((passage, at) => (
              <li key={passage.id}>
                {passage.headings.join() !== passages[at - 1]?.headings.join() && (
                  <p class="path">{[...new Set(passage.headings)].join(' › ')}</p>
                )}
                <p class="marks">
                  <OpenLink open={passageAt(passage.id, dayOf(record))}>{passage.label}</OpenLink>
                  {passage.former === true && <Warn>개정 전 글</Warn>}
                  {passage.reading !== undefined && <Warn>{readingLabel(passage.reading)}</Warn>}
                </p>
                <PassageText text={passage.text} mark={null} />
              </li>
            ))}
          </ol>
          {total > SHOWN && <Turning {...{ from, total, setFrom }} />}
        </>
      )}
    </Loading>
  );
}

function Turning({
  from,
  total,
  setFrom,
}: {
  readonly from: number;
  readonly total: number;
  readonly setFrom: (from: number) => void;
}) {
  return (
    <p class="turning">
      <button
        type="button"
        class="quiet"
        disabled={from === 0}
        onClick={() => setFrom(from - SHOWN)}
      >
        ‹ 앞
      </button>
      <span>
        {(from + 1).toLocaleString('ko')}–{Math.min(from + SHOWN, total).toLocaleString('ko')} /{' '}
        {total.toLocaleString('ko')}
      </span>
      <button
        type="button"
        class="quiet"
        disabled={from + SHOWN >= total}
        onClick={() => setFrom(from + SHOWN)}
      >
        뒤 ›
      </button>
    </p>
  );
}
