import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { openServable } from '../ask/servable.ts';
import { articleLabel } from '../korean/article.ts';
import { type ArticleOnDate, type LawCatalogue, lawCatalogue } from '../law/catalogue.ts';
import type { Law } from '../law/law-index.ts';
import { articleLinks } from '../law/links.ts';
import { endOf } from '../law/versions.ts';
import { type IsoDate, todayInKorea } from '../model/date.ts';
import type { AppDeps } from './deps.ts';
import { lawArticleExample } from './laws-examples.ts';
import {
  articleOnDate,
  articleParam,
  asOfQuery,
  findLaw,
  lawParam,
  missingArticle,
  parseArticle,
  strictQuery,
} from './laws-find.ts';
import { type LawArticle, lawArticleSchema } from './laws-schemas.ts';
import {
  annexesView,
  articleNotices,
  delegationView,
  editionView,
  incomingView,
  lawView,
  outgoingView,
  paragraphsView,
  parentView,
  penaltyView,
  shortView,
  windowView,
} from './laws-view.ts';
import { json, problems } from './responses.ts';

/** Some articles are named by every other one of a large law. */
const REFERRED_BY_SHOWN = 200;

const articleRoute = createRoute({
  method: 'get',
  path: '/v1/laws/{law}/articles/{article}',
  tags: ['법령'],
  summary: '조 하나를 연혁, 인용, 위임, 벌칙과 함께 보여 줍니다',
  request: {
    params: z.object({ law: lawParam, article: articleParam }),
    query: strictQuery({ asOf: asOfQuery }),
  },
  responses: {
    200: json('기준일의 조문', lawArticleSchema, { article: lawArticleExample }),
    ...problems('invalid-request', 'not-found', 'internal-error', 'not-ready'),
  },
});

/** `GET /v1/laws/:law/articles/:article` */
export function lawArticleRoutes({ store }: AppDeps) {
  return new OpenAPIHono().openapi(articleRoute, async (c) => {
    const asOf = c.req.valid('query').asOf ?? todayInKorea();
    const { law: written, article } = c.req.valid('param');
    const open = await openServable(store);
    const catalogue = await lawCatalogue(open);
    const law = findLaw(catalogue, written);
    const number = parseArticle(article);
    const found = await articleOnDate(catalogue, law, { number, asOf });
    if (found === null) throw await missingArticle(catalogue, law, { number, asOf });
    const shown = textView(law, found, asOf);
    const around = await linksView(catalogue, law, { found, asOf });
    return c.json({ release: open.release.number, asOf, ...shown, ...around }, 200);
  });
}

function textView(law: Law, found: ArticleOnDate, asOf: IsoDate) {
  const { article } = found;
  return {
    law: lawView(law),
    edition: editionView(article.document, asOf),
    number: article.number,
    label: articleLabel(article.number),
    title: article.title,
    headings: [...article.headings],
    text: article.text,
    paragraphs: paragraphsView(article, asOf),
    passageIds: article.passages.map(({ id }) => id),
    deleted: article.deleted,
    ...windowView(found, asOf),
    notices: articleNotices(found, asOf),
  };
}

async function linksView(
  catalogue: LawCatalogue,
  law: Law,
  { found, asOf }: { readonly found: ArticleOnDate; readonly asOf: IsoDate },
): Promise<Omit<LawArticle, keyof ReturnType<typeof textView> | 'release' | 'asOf'>> {
  const versions = await catalogue.versions(law, found.article.number);
  const links = await articleLinks(catalogue, found.article, asOf);
  return {
    history: versions.toReversed().map((version) => ({
      change: version.change,
      effectiveFrom: version.began,
      effectiveTo: endOf(versions, version),
      edition: editionView(version.document, asOf),
    })),
    references: links.references.map(outgoingView),
    referredBy: links.referredBy.slice(0, REFERRED_BY_SHOWN).map(incomingView),
    referredByTotal: links.referredBy.length,
    delegations: links.delegations.map(delegationView),
    parents: links.parents.map(parentView),
    penalties: links.penalties.map((penalty) => penaltyView(penalty, asOf)),
    jointPenalty: links.jointPenalty && shortView(links.jointPenalty),
    annexes: annexesView(links),
  };
}
