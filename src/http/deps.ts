import type { Logger } from 'pino';
import type { PassageStore } from '../ports.ts';
import type { ServiceMode } from './mode.ts';

/** What the service is made of; `createApp` takes it, tests make it. */
export interface AppDeps {
  readonly store: PassageStore;
  readonly mode: ServiceMode;
  readonly log: Logger;
}
