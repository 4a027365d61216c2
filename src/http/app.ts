import { OpenAPIHono, z } from '@hono/zod-openapi';
import { except } from 'hono/combine';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { RequestIdVariables } from 'hono/request-id';
import { koreanIssue } from '../model/korean-issues.ts';
import { answerRoutes } from './answers.ts';
import { askRoutes } from './ask.ts';
import { CITATIONS_CHECK_PATH, citationRoutes } from './citations.ts';
import { CITATIONS_FILE_PATH, citationFileRoutes } from './citations-file.ts';
import type { AppDeps } from './deps.ts';
import { docsPage } from './docs-page.ts';
import { documentFileRoutes } from './document-file.ts';
import { documentPageRoutes } from './document-pages.ts';
import { documentPassageRoutes } from './document-passages.ts';
import { documentRoutes } from './documents.ts';
import { handleError, rejectInvalid, unknownRoute, wrongMethod } from './failures.ts';
import { feedbackRoutes } from './feedback.ts';
import { keepFresh, limitBody, logRequests, numberRequests, protectBrowser } from './guards.ts';
import { healthRoutes } from './health.ts';
import { lawRoutes } from './laws.ts';
import { apiInfo } from './openapi.ts';
import { passageRoutes } from './passages.ts';
import { recommendationRoutes } from './recommendations.ts';
import { searchRoutes } from './search.ts';
import { pageRoutes } from './static-files.ts';

/**
 * The whole service as one function from request to response; it listens to nothing.
 *
 * @example
 * const response = await createApp(deps).request('/ready');
 */
export function createApp(deps: AppDeps) {
  z.config({ localeError: koreanIssue });
  const app = new OpenAPIHono<{ Variables: RequestIdVariables }>({ defaultHook: rejectInvalid });
  app.use(numberRequests, logRequests(deps.log), protectBrowser, keepFresh);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: wrongMethod }));
  app.use(except([CITATIONS_CHECK_PATH, CITATIONS_FILE_PATH], limitBody));
  app.notFound(unknownRoute);
  app.onError(handleError(deps.log));

  app.route('/', askRoutes(deps));
  app.route('/', answerRoutes(deps));
  app.route('/', searchRoutes(deps));
  app.route('/', passageRoutes(deps));
  app.route('/', documentRoutes(deps));
  app.route('/', recommendationRoutes(deps));
  app.route('/', documentPassageRoutes(deps));
  app.route('/', documentPageRoutes(deps));
  app.route('/', documentFileRoutes(deps));
  app.route('/', lawRoutes(deps));
  app.route('/', citationRoutes(deps));
  app.route('/', citationFileRoutes(deps));
  app.route('/', feedbackRoutes(deps));
  app.route('/', healthRoutes(deps));

  app.doc31('/openapi.json', apiInfo);
  app.get('/docs', (c) => c.html(docsPage(app.getOpenAPI31Document(apiInfo))));
  app.route('/', pageRoutes());
  return app;
}
