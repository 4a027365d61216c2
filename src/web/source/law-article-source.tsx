import { PlaceLink } from '../parts/place-link.tsx';
import { dateLabel, joined } from '../labels.ts';
import { DigestBadge, PendingBadge, Warn } from '../parts/badges.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Loading } from '../parts/loading.tsx';
import type { LawArticle } from '../service/types.ts';
import { ArticleView } from './article-view.tsx';
import { useArticle } from './use-article.ts';

/** An article that was opened by its number. */
export function LawArticleSource(props: {
  readonly law: string;
  readonly article: string;
  readonly on: string;
}) {
  const { law, article, on } = props;
  return (
    <Loading loaded={useArticle(law, article, on)} what="조문을">
      {(found) => (
        <>
          <ArticleHead article={found} />
          <ArticleView article={found} mark={null} on={on} />
          <nav class="source-ways" aria-label="이 조문에서">
            <PlaceLink
              to={{ screen: 'document', document: found.edition.documentId, part: null, find: '' }}
            >
              법령 전체
            </PlaceLink>
            <CopyButton name="링크 복사" text={() => location.href} />
          </nav>
        </>
      )}
    </Loading>
  );
}

function ArticleHead({ article }: { readonly article: LawArticle }) {
  const { law, label, title, edition, headings, inForce, effectiveFrom, deleted } = article;
  return (
    <header class="source-head">
      <h2>
        「{law.title}」 {label}
        {title !== null && `(${title})`}
      </h2>
      <p class="facts">
        {joined([law.type, dateLabel('law', effectiveFrom ?? edition.effectiveFrom)])}
      </p>
      <p class="marks">
        {!inForce && <PendingBadge from={effectiveFrom} />}
        {deleted && <Warn>삭제된 조</Warn>}
        {edition.digest && <DigestBadge />}
      </p>
      {headings.length > 0 && <p class="path">{headings.join(' › ')}</p>}
    </header>
  );
}
