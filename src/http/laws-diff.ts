import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { openServable } from '../ask/servable.ts';
import { articleLabel } from '../korean/article.ts';
import { type ArticleOnDate, lawCatalogue } from '../law/catalogue.ts';
import { diffArticles } from '../law/diff.ts';
import type { Law } from '../law/law-index.ts';
import { type IsoDate, isoDateSchema, todayInKorea } from '../model/date.ts';
import type { AppDeps } from './deps.ts';
import { lawDiffExample } from './laws-examples.ts';
import {
  articleOnDate,
  articleParam,
  findEdition,
  findLaw,
  lawParam,
  missingArticle,
  parseArticle,
  strictQuery,
} from './laws-find.ts';
import { lawDiffSchema } from './laws-schemas.ts';
import { articleNotices, editionView, lawView } from './laws-view.ts';
import { HttpProblem } from './problem.ts';
import { json, problems } from './responses.ts';

const diffRoute = createRoute({
  method: 'get',
  path: '/v1/laws/{law}/articles/{article}/diff',
  tags: ['법령'],
  summary: '두 날짜 사이에 조가 어떻게 바뀌었는지 항마다 보여 줍니다',
  request: {
    params: z.object({ law: lawParam, article: articleParam }),
    query: strictQuery({
      from: isoDateSchema.describe('앞 날짜'),
      to: isoDateSchema.optional().describe('뒤 날짜. 없으면 오늘(한국 날짜)'),
    }),
  },
  responses: {
    200: json('바뀐 것', lawDiffSchema, { diff: lawDiffExample }),
    ...problems('invalid-request', 'not-found', 'internal-error', 'not-ready'),
  },
});

/** `GET /v1/laws/:law/articles/:article/diff` */
export function lawDiffRoutes({ store }: AppDeps) {
  return new OpenAPIHono().openapi(diffRoute, async (c) => {
    const { from, to = todayInKorea() } = c.req.valid('query');
    if (from > to)
      throw new HttpProblem(
        'invalid-request',
        `앞 날짜(from=${from})가 뒤 날짜(to=${to})보다 늦습니다.`,
      );
    const { law: written, article } = c.req.valid('param');
    const open = await openServable(store);
    const catalogue = await lawCatalogue(open);
    const law = findLaw(catalogue, written);
    const number = parseArticle(article);
    const found = {
      from: await articleOnDate(catalogue, law, { number, asOf: from }),
      to: await articleOnDate(catalogue, law, { number, asOf: to }),
    };
    if (found.from === null && found.to === null) {
      throw await missingArticle(catalogue, law, { number, asOf: to });
    }
    const [before, after] = [existing(found.from), existing(found.to)];
    const paragraphs = diffArticles(before?.article ?? null, after?.article ?? null);
    return c.json(
      {
        release: open.release.number,
        law: lawView(law),
        number,
        label: articleLabel(number),
        from: sideView(law, before, from),
        to: sideView(law, after, to),
        changed:
          before?.article.title !== after?.article.title ||
          paragraphs.some(({ change }) => change !== 'same'),
        notices: [...sideNotices('앞', found.from, from), ...sideNotices('뒤', found.to, to)],
        paragraphs: paragraphs.map(({ parts, ...change }) => ({ ...change, parts: [...parts] })),
      },
      200,
    );
  });
}

function sideView(law: Law, found: ArticleOnDate | null, date: IsoDate) {
  const document = found?.article.document ?? findEdition(law, date).document;
  return {
    date,
    edition: editionView(document, date),
    exists: found !== null,
    inForce: found !== null && !found.upcoming,
    title: found?.article.title ?? null,
  };
}

/** A new article that is only promulgated does not exist yet; of any other, an earlier text is not at hand. */
function existing(found: ArticleOnDate | null): ArticleOnDate | null {
  return found?.upcoming && found.version.change !== 'first' ? null : found;
}

/** Each says of which side it speaks. */
function sideNotices(side: '앞' | '뒤', found: ArticleOnDate | null, date: IsoDate): string[] {
  if (found === null) return [];
  const notices =
    existing(found) === null
      ? [`아직 없던 조입니다. ${found.version.effectiveFrom}부터 시행됩니다.`]
      : articleNotices(found, date);
  return notices.map((notice) => `${side} 날짜(${date}): ${notice}`);
}
