import { useEffect, useRef } from 'preact/hooks';
import { todayInKorea } from '../labels.ts';
import { Loading } from '../parts/loading.tsx';
import { go } from '../here.ts';
import type { Opened, Place } from '../place.ts';
import { call, query } from '../service/call.ts';
import type { PassageReply } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';
import { LawArticleSource } from './law-article-source.tsx';
import { PassageSource } from './passage-source.tsx';

/** The source beside the screen: opened by the address, closed with Esc, and the focus goes back. */
export function SourcePane({ place, open }: { readonly place: Place; readonly open: Opened }) {
  const pane = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const on = open.on ?? place.asOf ?? todayInKorea();
  useEffect(() => {
    opener.current = document.activeElement;
    return () => focusAgain(opener.current);
  }, []);
  useEffect(() => {
    pane.current?.focus({ preventScroll: true });
    pane.current?.scrollTo({ top: 0 });
  }, [keyOf(open)]);
  return (
    <aside
      class="source"
      ref={pane}
      tabIndex={-1}
      aria-label="근거 원문"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <button type="button" class="close" onClick={close}>
        닫기
        <kbd>Esc</kbd>
      </button>
      {open.type === 'article' ? (
        <LawArticleSource key={keyOf(open)} law={open.law} article={open.article} on={on} />
      ) : (
        <OpenedPassage key={keyOf(open)} open={open} on={on} />
      )}
    </aside>
  );
}

export function close(): void {
  go({ open: null });
}

function keyOf(open: Opened): string {
  return open.type === 'passage' ? open.id : `${open.law} ${open.article}`;
}

/** Back to where the reader came from, if it is still there. */
function focusAgain(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}

function OpenedPassage({
  open,
  on,
}: {
  readonly open: Extract<Opened, { type: 'passage' }>;
  readonly on: string;
}) {
  const loaded = useLoaded(`${open.id} ${on}`, (signal) =>
    call<PassageReply>(`/v1/passages/${encodeURIComponent(open.id)}${query({ asOf: on })}`, {
      signal,
    }),
  );
  return (
    <Loading loaded={loaded} what="원문을">
      {(reply) => <PassageSource {...{ reply, open, on }} />}
    </Loading>
  );
}
