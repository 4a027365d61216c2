import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { openServable } from '../ask/servable.ts';
import { articleLabel } from '../korean/article.ts';
import { lawCatalogue } from '../law/catalogue.ts';
import { todayInKorea } from '../model/date.ts';
import type { AppDeps } from './deps.ts';
import { lawArticleRoutes } from './laws-article.ts';
import { lawDiffRoutes } from './laws-diff.ts';
import { lawContentsExample, lawListExample } from './laws-examples.ts';
import { asOfQuery, findEdition, findLaw, lawParam, strictQuery } from './laws-find.ts';
import { lawContentsSchema, lawListSchema } from './laws-schemas.ts';
import { editionView, lawView, noticesOf, windowView } from './laws-view.ts';
import { json, problems } from './responses.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/v1/laws',
  tags: ['법령'],
  summary: '색인된 법령을 판과 함께 모두 보여 줍니다',
  request: { query: strictQuery({ asOf: asOfQuery }) },
  responses: {
    200: json('법령 목록', lawListSchema, { list: lawListExample }),
    ...problems('invalid-request', 'internal-error', 'not-ready'),
  },
});

const contentsRoute = createRoute({
  method: 'get',
  path: '/v1/laws/{law}',
  tags: ['법령'],
  summary: '법령 하나의 차례를 보여 줍니다',
  request: {
    params: z.object({ law: lawParam }),
    query: strictQuery({ asOf: asOfQuery }),
  },
  responses: {
    200: json('차례', lawContentsSchema, { contents: lawContentsExample }),
    ...problems('invalid-request', 'not-found', 'internal-error', 'not-ready'),
  },
});

/** `GET /v1/laws`, `/v1/laws/:law`, `/v1/laws/:law/articles/:article` and its `/diff` */
export function lawRoutes(deps: AppDeps) {
  return new OpenAPIHono()
    .openapi(listRoute, async (c) => {
      const asOf = c.req.valid('query').asOf ?? todayInKorea();
      const open = await openServable(deps.store);
      const laws = (await lawCatalogue(open)).laws().map((law) => ({
        ...lawView(law),
        editions: law.editions.map((edition) => editionView(edition, asOf)),
      }));
      return c.json({ release: open.release.number, asOf, laws }, 200);
    })
    .openapi(contentsRoute, async (c) => {
      const asOf = c.req.valid('query').asOf ?? todayInKorea();
      const open = await openServable(deps.store);
      const catalogue = await lawCatalogue(open);
      const law = findLaw(catalogue, c.req.valid('param').law);
      const { document, upcoming } = findEdition(law, asOf);
      const articles = (await catalogue.contentsOn(law, asOf)).map((found) => {
        const { number, title, headings, deleted } = found.article;
        return {
          number,
          label: articleLabel(number),
          title,
          headings: [...headings],
          deleted,
          ...windowView(found, asOf),
        };
      });
      const { effectiveFrom } = document;
      return c.json(
        {
          release: open.release.number,
          asOf,
          law: lawView(law),
          edition: editionView(document, asOf),
          notices: noticesOf({ document, effectiveFrom }, upcoming),
          articles,
        },
        200,
      );
    })
    .route('/', lawArticleRoutes(deps))
    .route('/', lawDiffRoutes(deps));
}
