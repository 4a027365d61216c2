import { openEmbeddedStore } from './adapters/embedded/store.ts';
import type { Config } from './config.ts';
import type { ServiceMode } from './http/mode.ts';
import type { PassageStore } from './ports.ts';

export interface Services {
  readonly store: PassageStore;
  readonly mode: ServiceMode;
  close(): Promise<void>;
}

/** The store alone, for commands that only index or search. Whoever opens it closes it. */
export async function openStore({ dataDir }: Pick<Config, 'dataDir'>): Promise<PassageStore> {
  return openEmbeddedStore({ dataDir });
}

/** Builds what the settings ask for; the only place where adapters are made. */
export async function compose(config: Pick<Config, 'dataDir'>): Promise<Services> {
  const store = await openStore(config);
  return {
    store,
    mode: { store: 'embedded', search: 'lexical', answer: 'extractive' },
    close: () => store.close(),
  };
}
