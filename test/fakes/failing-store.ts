import type { OpenRelease } from '../../src/ports.ts';
import { MemoryStore } from './memory-store.ts';

/** A store whose release cannot be opened, for a reason that is thrown as it is. */
export class FailingStore extends MemoryStore {
  readonly #reason: Error;

  constructor(reason: Error) {
    super();
    this.#reason = reason;
  }

  override async current(): Promise<OpenRelease | null> {
    throw this.#reason;
  }
}
