import { PlaceLink } from '../parts/place-link.tsx';
import { useState } from 'preact/hooks';
import type { z } from 'zod';
import type { lawDiffSchema } from '../../http/laws-schemas.ts';
import { joined, shortDate } from '../labels.ts';
import { Loading } from '../parts/loading.tsx';
import { call, query } from '../service/call.ts';
import type { LawArticle } from '../service/types.ts';
import { useLoaded } from '../service/use-loaded.ts';

const changeNames = {
  first: '색인에 있는 가장 이른 글',
  added: '신설',
  changed: '개정',
  deleted: '삭제',
  removed: '없어짐',
} as const;

/** How an article came to be what it is; each version can be read, and compared with this one. */
export function ArticleHistory({
  article,
  on,
}: {
  readonly article: LawArticle;
  readonly on: string;
}) {
  const [compared, setCompared] = useState<string | null>(null);
  const { law, number, history } = article;
  return (
    <div class="panel">
      <ul class="history">
        {history.map(({ change, effectiveFrom, effectiveTo, edition }) => {
          const day = effectiveFrom ?? edition.effectiveFrom;
          const isShown = (day ?? '') <= on && (effectiveTo === null || effectiveTo > on);
          return (
            <li key={`${edition.documentId} ${change}`} aria-current={isShown ? 'true' : undefined}>
              <b>{day === null ? '시행일 미상' : shortDate(day)}</b> {changeNames[change]}
              <span class="facts">
                {' '}
                {joined([
                  edition.promulgationNumber && `공포 ${edition.promulgationNumber}`,
                  effectiveTo && `${shortDate(effectiveTo)}까지`,
                  isShown ? '지금 보는 글' : null,
                ])}
              </span>
              {!isShown && day !== null && (
                <>
                  {' '}
                  <PlaceLink
                    to={{ open: { type: 'article', law: law.title, article: number, on: day } }}
                  >
                    이 글 보기
                  </PlaceLink>{' '}
                  <button
                    type="button"
                    class="link"
                    aria-expanded={compared === day}
                    onClick={() => setCompared(compared === day ? null : day)}
                  >
                    지금 보는 글과 비교
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {compared !== null && <Difference {...{ law: law.title, number, compared, on }} />}
    </div>
  );
}

function Difference({
  law,
  number,
  compared,
  on,
}: {
  readonly law: string;
  readonly number: string;
  readonly compared: string;
  readonly on: string;
}) {
  const [from, to] = [compared, on].toSorted();
  const path = `/v1/laws/${encodeURIComponent(law)}/articles/${encodeURIComponent(number)}/diff`;
  const loaded = useLoaded(`${path} ${from} ${to}`, (signal) =>
    call<z.infer<typeof lawDiffSchema>>(`${path}${query({ from, to })}`, { signal }),
  );
  return (
    <Loading loaded={loaded} what="두 글을">
      {({ paragraphs, changed }) => (
        <div class="difference">
          <p class="facts">
            {shortDate(from!)} → {shortDate(to!)}
            {!changed && ' · 글이 같습니다'}
          </p>
          {paragraphs
            .filter(({ change }) => change !== 'same')
            .map(({ parts, from: before, to: after }) => (
              <p key={`${before} ${after}`}>
                {parts.map(({ kind, text }, at) =>
                  kind === 'same' ? (
                    text
                  ) : kind === 'added' ? (
                    <ins key={at}>{text}</ins>
                  ) : (
                    <del key={at}>{text}</del>
                  ),
                )}
              </p>
            ))}
        </div>
      )}
    </Loading>
  );
}
