import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { bodyTooLarge, MAX_BODY_BYTES } from './failures.ts';

/** A number for every request. One sent by the client is not taken: it would be written to the log as it is. */
export const numberRequests = requestId({ limitLength: 0 });

export const limitBody = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: bodyTooLarge });

/** Headers that keep foreign code and frames out. HSTS is left to the proxy that has the certificate. */
export const protectBrowser = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
});

/** One line a request: the route's pattern and the outcome, never the address, body or query as sent. */
export function logRequests(log: Logger) {
  return createMiddleware(async (c, next) => {
    const started = performance.now();
    await next();
    log.info(
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        route: routePath(c, -1),
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    );
  });
}

/** Answers over the corpus depend on the release and the day: nothing in between may keep them. */
export const keepFresh = createMiddleware(async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
});
