import type { Logger } from 'pino';
import { JichimError, ModelError } from '../errors.ts';

/** Logs what failed behind a reply that was given all the same; without a word of the question. */
export function logFailure(log: Logger, requestId: string): (error: unknown) => void {
  return (error) => log.warn({ requestId, ...describe(error) }, 'answered without');
}

function describe(error: unknown): object {
  if (error instanceof ModelError) {
    return { error: error.name, role: error.role, kind: error.kind };
  }
  if (error instanceof JichimError) return { error: error.name };
  return { error: error instanceof Error ? error.name : typeof error };
}
