import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type IngestOptions, type IngestReport, ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import type { Document } from '../../../src/model/document.ts';
import type { PassageStore } from '../../../src/ports.ts';

/** A folder to index and a store of its own for every test. */
export interface CorpusFolder {
  readonly folder: string;
  readonly corpus: string;
  readonly store: PassageStore;
  put(name: string, content: string | Uint8Array): Promise<void>;
  run(options?: Partial<IngestOptions>): Promise<IngestReport>;
  documents(): Promise<readonly Document[]>;
  titles(): Promise<readonly string[]>;
}

export function useCorpusFolder(): CorpusFolder {
  let folder = '';
  let store: PassageStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jichim-ingest-'));
    await mkdir(join(folder, 'corpus'));
    store = openEmbeddedStore({ dataDir: join(folder, 'data') });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  return {
    get folder() {
      return folder;
    },
    get corpus() {
      return join(folder, 'corpus');
    },
    get store() {
      return store;
    },
    put: (name, content) => writeFile(join(folder, 'corpus', name), content),
    run: (options = {}) =>
      ingest(store, { paths: [join(folder, 'corpus')], progress: silentProgress, ...options }),
    async documents() {
      const stored = (await (await store.current())?.documents()) ?? [];
      return stored.map(({ document }) => document);
    },
    async titles() {
      return (await this.documents()).map(({ title }) => title).toSorted();
    },
  };
}

export const guideline = (title: string, text = '항응고제를 권고한다.') =>
  `# ${title}\n\n${text}\n`;

export const law = (title: string, mst: string, effective: string, more = '') => `---
제목: ${title}
법령MST: ${mst}
법령ID: '000009'
법령구분: 법률
공포일자: 2026-01-01
시행일자: ${effective}
${more}
---

##### 제1조 (목적)

이 법은 목적을 정한다.
`;
