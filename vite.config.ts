import { defineConfig } from 'vite';

/** The page: `src/web` → `dist/web`. scripts/build-page.ts runs it when something has changed. */
export default defineConfig({
  root: 'src/web',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // The policy of the page forbids data: addresses and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The PDF viewer is large, and comes only when a PDF is opened.
    chunkSizeWarningLimit: 1000,
  },
});
