import type { z } from 'zod';
import type { lawContentsSchema } from '../../http/laws-schemas.ts';
import { shortDate, todayInKorea } from '../labels.ts';
import { PendingBadge } from '../parts/badges.tsx';
import { Loading } from '../parts/loading.tsx';
import { OpenLink } from '../parts/place-link.tsx';
import { call, query } from '../service/call.ts';
import type { DocumentRecord } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';

type Contents = z.infer<typeof lawContentsSchema>;
type Entry = Contents['articles'][number];

/** The table of contents of a law, on the day of this edition. */
export function LawContents({ record }: { readonly record: DocumentRecord }) {
  const on = dayOf(record);
  const path = `/v1/laws/${encodeURIComponent(record.law?.title ?? record.title)}`;
  const loaded = useLoaded(`${path} ${on}`, (signal) =>
    call<Contents>(`${path}${query({ asOf: on })}`, { signal }),
  );
  return (
    <Loading loaded={loaded} what="차례를">
      {({ articles, law }) => (
        <>
          <p class="facts">
            {shortDate(on)} 기준 · {articles.length}개 조
          </p>
          {grouped(articles).map(({ heading, entries }) => (
            <section key={heading} class="chapter" aria-label={heading}>
              {heading !== '' && <h2>{heading}</h2>}
              <ul>
                {entries.map(({ number, label, title, deleted, inForce, effectiveFrom }) => (
                  <li key={number} class={deleted ? 'deleted' : undefined}>
                    <OpenLink open={{ type: 'article', law: law.title, article: number, on }}>
                      <span class="article-number">{label}</span> {title ?? (deleted ? '삭제' : '')}
                    </OpenLink>
                    {!inForce && <PendingBadge from={effectiveFrom} />}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Loading>
  );
}

/** Today while the edition is in force, otherwise the day it began. */
export function dayOf({ status, effectiveFrom }: DocumentRecord): string {
  return status === '시행 중' ? todayInKorea() : (effectiveFrom ?? todayInKorea());
}

function grouped(articles: readonly Entry[]) {
  const groups: { heading: string; entries: Entry[] }[] = [];
  for (const entry of articles) {
    const heading = entry.headings.join(' › ');
    const last = groups.at(-1);
    if (last?.heading === heading) last.entries.push(entry);
    else groups.push({ heading, entries: [entry] });
  }
  return groups;
}
