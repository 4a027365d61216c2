import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { asOfFor } from '../ask/as-of.ts';
import { find } from '../ask/find.ts';
import { guardText } from '../ask/guard-question.ts';
import type { Hit } from '../ask/practice-hits.ts';
import { openServable } from '../ask/servable.ts';
import type { IsoDate } from '../model/date.ts';
import { searchRequestSchema } from '../model/request.ts';
import { noModels } from '../ports.ts';
import type { AppDeps } from './deps.ts';
import { searchExample, searchReplyExample } from './examples.ts';
import { logFailure } from './log-failure.ts';
import { body, json, problems } from './responses.ts';
import { type FoundPassage, searchReplySchema } from './schemas.ts';
import { isInForce, scopeOf } from './scope.ts';

const searchRoute = createRoute({
  method: 'post',
  path: '/v1/search',
  tags: ['검색'],
  summary: '질의에 가까운 단락을 찾습니다',
  description:
    '답을 만들지 않고 단락만 가까운 것부터 돌려줍니다. 같은 조문이나 쪽이 여러 번 나올 수 있습니다.',
  request: { body: body(searchRequestSchema, { query: searchExample }) },
  responses: {
    200: json('찾은 단락', searchReplySchema, { found: searchReplyExample }),
    ...problems(
      'invalid-request',
      'invalid-json',
      'patient-identifier',
      'body-too-large',
      'unsupported-media-type',
      'internal-error',
      'not-ready',
    ),
  },
});

/** `POST /v1/search` */
export function searchRoutes({ store, models = noModels, answers, guard, log }: AppDeps) {
  return new OpenAPIHono().openapi(searchRoute, async (c) => {
    const request = c.req.valid('json');
    const guarded = guardText('검색어', request.query, guard);
    const open = await openServable(store);
    const { limit } = request;
    const query = guarded.text;
    const asOf = asOfFor(query, request.asOf);
    const asked = { query, limit, asOf, ...scopeOf(request) };
    const rewriter = answers?.rewrite === true ? models.chat : null;
    const { hits, notices, alsoSearched } = await find(open, { ...models, rewriter }, asked, {
      signal: c.req.raw.signal,
      onFailure: logFailure(log, c.get('requestId' as never)),
    });
    const passages = hits.map((scored) => toFound(scored, asOf));
    return c.json(
      {
        release: open.release.number,
        asOf,
        passages,
        ...(alsoSearched.length > 0 && { alsoSearched: [...alsoSearched] }),
        notices: [...guarded.notices, ...notices],
      },
      200,
    );
  });
}

function toFound({ passage, document, score, practice }: Hit, asOf: IsoDate): FoundPassage {
  const { id, locator, label, headings, text, recommendation, reading, former } = passage;
  const { title, kind, edition, effectiveFrom, effectiveTo, digest } = document;
  return {
    id,
    score,
    document: { id: document.id, title, kind, edition, effectiveFrom, effectiveTo, digest },
    locator,
    label,
    headings,
    text,
    ...(recommendation !== undefined && { recommendation }),
    ...(reading !== undefined && { reading }),
    ...(former !== undefined && { former }),
    ...(practice !== undefined && { practice }),
    inForce: isInForce(passage, document, asOf),
  };
}
