import { PlaceLink } from '../parts/place-link.tsx';
import { useEffect, useRef } from 'preact/hooks';
import { scrollInside } from '../parts/scroll-inside.ts';
import type { LawArticle, Span } from '../service/types.ts';
import { articleLines, pieces } from './article-lines.ts';
import { ArticleLinks } from './article-links.tsx';

/** The text of an article by 항·호·목, the cited part marked, what it refers to one click away. */
export function ArticleView({
  article,
  mark,
  on,
}: {
  readonly article: LawArticle;
  readonly mark: Span | null;
  readonly on: string;
}) {
  const { text, notices } = article;
  const links = article.references.filter((one) => one.found && one.article !== null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => scrollInside(box.current?.querySelector('mark')), []);
  return (
    <>
      {notices.map((notice) => (
        <p class="notice" key={notice}>
          {notice}
        </p>
      ))}
      <div class="article-text" ref={box}>
        {articleLines(text).map(({ level, span }) => (
          <p key={span.start} class={level}>
            {pieces(span, mark, links).map(({ span: part, isMarked, link }) => {
              const said = text.slice(part.start, part.end);
              const shown =
                link === null ? (
                  said
                ) : (
                  <PlaceLink
                    to={{ open: { type: 'article', law: link.law, article: link.article!, on } }}
                  >
                    {said}
                  </PlaceLink>
                );
              return isMarked ? (
                <mark key={part.start}>{shown}</mark>
              ) : (
                <span key={part.start}>{shown}</span>
              );
            })}
          </p>
        ))}
      </div>
      <ArticleLinks article={article} on={on} />
    </>
  );
}
