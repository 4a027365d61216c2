import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import { StoreBusyError } from '../../../src/errors.ts';
import { aRecipe } from '../../fakes/factories.ts';
import { faultsOf, searchFor } from '../../fakes/marked-release.ts';

const KILLS = 30;
const MINUTES = 60_000;

test('a writer killed at any moment leaves the published release whole', {
  timeout: 5 * MINUTES,
}, async () => {
  const dataDir = temporaryDirectory();
  let [published, unfinished] = [0, 0];
  for (let kill = 0; kill < KILLS; kill++) {
    // 7 has no common measure with a build, so the kills fall on ever other steps of it.
    const announced = await runAndKill(dataDir, (kill * 7) % 200);
    if (drafts(dataDir).length > 0) unfinished++;
    published = await checkAfterKill(dataDir, Math.max(published, announced));
  }
  expect(published).toBeGreaterThan(0);
  expect(unfinished).toBeGreaterThan(0);
});

test('searches are whole while another process publishes', { timeout: 5 * MINUTES }, async () => {
  const dataDir = temporaryDirectory();
  const store = openEmbeddedStore({ dataDir });
  const writer = start('embedded-writer.ts', [dataDir, '12']);
  const seen = new Set<number>();
  let last = 0;
  while (writer.isRunning()) {
    const release = await store.current();
    if (release !== null) {
      const { number } = release.release;
      expect(number).toBeGreaterThanOrEqual(last);
      last = number;
      seen.add(number);
      expect(await searchFor(release, 'everywhere')).toHaveLength(release.release.passages);
      expect(await faultsOf(release)).toEqual([]);
    }
    await setImmediate();
  }
  expect(writer.lines().at(-1)).toBe('published 12');
  expect((await store.current())!.release.number).toBe(12);
  expect(seen.size).toBeGreaterThan(1);
  await store.close();
});

test('a draft of another process keeps others out until that process dies', async () => {
  const dataDir = temporaryDirectory();
  const holder = start('embedded-holder.ts', [dataDir]);
  await holder.ready;
  const store = openEmbeddedStore({ dataDir });
  const options = { recipe: aRecipe, embedder: null };
  await expect(store.begin(options)).rejects.toThrow(StoreBusyError);
  await expect(store.begin(options)).rejects.toThrow(`프로세스 ${holder.pid}`);
  await holder.kill();
  const draft = await store.begin(options);
  expect(drafts(dataDir)).toEqual(['0001.building.sqlite']);
  await draft.discard();
});

/** @returns the highest number that the writer said to have published */
async function runAndKill(dataDir: string, delay: number): Promise<number> {
  const writer = start('embedded-writer.ts', [dataDir]);
  await writer.ready;
  await setTimeout(delay);
  await writer.kill();
  const published = writer.lines().map((line) => Number(/^published (\d+)$/.exec(line)?.[1] ?? 0));
  return Math.max(0, ...published);
}

/** @returns the number of the published release, 0 for none */
async function checkAfterKill(dataDir: string, atLeast: number): Promise<number> {
  const store = openEmbeddedStore({ dataDir });
  const release = await store.current();
  expect(release?.release.number ?? 0).toBeGreaterThanOrEqual(atLeast);
  if (release !== null) expect(await faultsOf(release)).toEqual([]);
  const draft = await store.begin({ recipe: aRecipe, embedder: null });
  expect(drafts(dataDir)).toHaveLength(1);
  await draft.discard();
  expect(drafts(dataDir)).toEqual([]);
  await store.close();
  return release?.release.number ?? 0;
}

/** Starts a script of `test/fakes`; `ready` when it has said something. */
function start(script: string, args: readonly string[]) {
  const path = join(import.meta.dirname, '../../fakes', script);
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  let [output, running] = ['', true];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  void closed.then(() => {
    running = false;
  });
  return {
    pid: child.pid,
    ready: once(child.stdout, 'data'),
    isRunning: () => running,
    lines: () => output.trim().split('\n'),
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

function drafts(dataDir: string): readonly string[] {
  const releases = join(dataDir, 'releases');
  // A writer killed before its first step has made no folder yet.
  if (!existsSync(releases)) return [];
  return readdirSync(releases).filter((name) => name.includes('building'));
}

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'jichim-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
