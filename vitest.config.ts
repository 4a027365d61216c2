import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-page.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // QDRANT_URL names a server to test against; the processes that tests start must not move to it.
    env: { STORE: 'embedded' },
  },
});
