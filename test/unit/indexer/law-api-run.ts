import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type FetchReport, fetchLaws } from '../../../indexer/fetch/fetch-laws.ts';
import { type LawApiOptions, lawApiSource } from '../../../indexer/fetch/law-api.ts';
import { PoliteClient } from '../../../indexer/fetch/polite-client.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { LawApiServer } from '../../fakes/law-api-server.ts';

/** A server and a folder for each test, and the fetching of laws from the one into the other. */
export interface LawApiRun {
  server: LawApiServer;
  folder: string;
  run(names: readonly string[], options?: Partial<LawApiOptions>): Promise<FetchReport>;
  /** Why the one law could not be fetched; nothing may have been. */
  reasonOf(name: string, options?: Partial<LawApiOptions>): Promise<string>;
}

export function useLawApi(): LawApiRun {
  const context = { run, reasonOf } as LawApiRun;
  beforeEach(async () => {
    context.server = await LawApiServer.start();
    context.folder = await mkdtemp(join(tmpdir(), 'jichim-fetch-'));
  });
  afterEach(async () => {
    await context.server.close();
    await rm(context.folder, { recursive: true });
  });
  return context;

  function run(names: readonly string[], options: Partial<LawApiOptions> = {}) {
    const client = new PoliteClient({ pause: 0, backOff: 1, timeout: 2000, tries: 3 });
    const [url, folder] = [`${context.server.url}/DRF`, context.folder];
    const source = lawApiSource({ client, url, key: 'secret', folder, asOf: null, ...options });
    return fetchLaws(names, source, silentProgress);
  }

  async function reasonOf(name: string, options: Partial<LawApiOptions> = {}) {
    const { files, failures } = await run([name], options);
    if (files.length > 0 || failures.length === 0) throw new Error(`${name} was fetched`);
    return failures[0]!.reason;
  }
}
