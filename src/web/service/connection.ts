import { useEffect, useState } from 'preact/hooks';
import type { z } from 'zod';
import type { readySchema } from '../../http/schemas.ts';
import { call } from './call.ts';
import { asFailure, type ServiceFailure } from './failure.ts';

export type Ready = z.infer<typeof readySchema>;

export interface Connection {
  /** What the service last said of itself; null before. */
  readonly ready: Ready | null;
  /** Why it cannot answer now. */
  readonly failure: ServiceFailure | null;
}

/** How often a service that is away is asked again, in milliseconds. */
const AGAIN_MS = 3000;

let state: Connection = { ready: null, failure: null };
const listeners = new Set<(state: Connection) => void>();
const onBack = new Set<() => void>();
let waiting = false;

/** Looks how the service is; one that is away is asked again until it answers. */
export async function lookAtService(): Promise<void> {
  if (waiting) return;
  waiting = true;
  const wasAway = state.failure !== null;
  try {
    tell({ ready: await call<Ready>('/ready'), failure: null });
    if (wasAway) for (const back of onBack) back();
  } catch (error) {
    tell({ ...state, failure: asFailure(error) });
    setTimeout(() => void lookAtService(), AGAIN_MS);
  } finally {
    waiting = false;
  }
}

function tell(next: Connection): void {
  state = next;
  for (const listen of listeners) listen(next);
}

/** Called whenever the service answers again. @returns takes it back */
export function whenBack(back: () => void): () => void {
  onBack.add(back);
  return () => void onBack.delete(back);
}

export function useConnection(): Connection {
  const [current, setCurrent] = useState(state);
  useEffect(() => {
    setCurrent(state);
    listeners.add(setCurrent);
    return () => void listeners.delete(setCurrent);
  }, []);
  return current;
}

/** Starts looking; the browser tells when the network comes and goes. */
export function watchService(): void {
  addEventListener('online', () => void lookAtService());
  addEventListener('offline', () => void lookAtService());
  void lookAtService();
}
