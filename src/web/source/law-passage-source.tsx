import { Loading } from '../parts/loading.tsx';
import { OpenLink } from '../parts/place-link.tsx';
import type { LawArticle, Passage, Span } from '../service/types.ts';
import { ArticleView } from './article-view.tsx';
import { PassageText } from './passage-text.tsx';
import type { PassageProps } from './passage-source.tsx';
import { SourceHead } from './source-head.tsx';
import { SourceWays } from './source-ways.tsx';
import { useArticle } from './use-article.ts';

/** A passage of a law inside its whole article, what is cited of it marked. */
export function LawPassageSource({
  reply,
  open,
  on,
  law,
  article,
}: PassageProps & { readonly law: string; readonly article: string }) {
  const { passage } = reply;
  const loaded = useArticle(law, article, on);
  return (
    <>
      <SourceHead reply={reply} number={open.number} />
      <Loading loaded={loaded} what="조문을">
        {(found) =>
          found.passageIds.includes(passage.id) ? (
            <ArticleView article={found} mark={placeIn(found, passage, open.span)} on={on} />
          ) : (
            <>
              <p class="notice">
                기준일의 조문과 다른 판의 글입니다.{' '}
                <OpenLink open={{ type: 'article', law, article, on }}>기준일의 조문 보기</OpenLink>
              </p>
              <PassageText text={passage.text} mark={open.span} />
            </>
          )
        }
      </Loading>
      {loaded.state === 'failed' && <PassageText text={passage.text} mark={open.span} />}
      <SourceWays reply={reply} on={on} />
    </>
  );
}

/** Where the cited part of a passage stands in the article, which is made of its passages. */
function placeIn({ text }: LawArticle, passage: Passage, span: Span | null): Span | null {
  const wanted = span ?? { start: 0, end: passage.text.length };
  const at = text.indexOf(passage.text);
  if (at >= 0) return { start: at + wanted.start, end: at + wanted.end };
  const quote = passage.text.slice(wanted.start, wanted.end);
  const found = text.indexOf(quote);
  return found < 0 ? null : { start: found, end: found + quote.length };
}
