import { afterAll, beforeAll, expect, test } from 'vitest';
import { aService } from './a-service.ts';

let service: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  service = await aService();
});
afterAll(() => service.close());

test.each(['/', '/docs', '/health', '/ready', '/nothing', '/docs.css'])(
  '%s에 보안 머리글이 있다',
  async (path) => {
    const { headers } = await service.app.request(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  },
);

test('요청 번호는 매번 다르고, 보내온 것은 쓰지 않는다', async () => {
  const headers = { 'x-request-id': '900101-1234567' };
  const first = await service.app.request('/health', { headers });
  const second = await service.app.request('/health', { headers });
  const ids = [first, second].map((response) => response.headers.get('x-request-id'));
  expect(new Set([...ids, headers['x-request-id']]).size).toBe(3);
  expect(service.logged.join()).not.toContain('900101');
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/docs.css', 'text/css; charset=utf-8'],
  ['/icon.svg', 'image/svg+xml'],
])('%s는 %s', async (path, type) => {
  const response = await service.app.request(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
});

test('바뀌지 않은 화면은 다시 보내지 않는다', async () => {
  const first = await service.app.request('/docs.css');
  const headers = { 'if-none-match': first.headers.get('etag')! };
  expect((await service.app.request('/docs.css', { headers })).status).toBe(304);
});
