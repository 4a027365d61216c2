import { useEffect, useState } from 'preact/hooks';
import { lookAtService, whenBack } from './connection.ts';
import { asFailure, isAbort, type ServiceFailure } from './failure.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: ServiceFailure; readonly retry: () => void }
  | { readonly state: 'loaded'; readonly value: T };

/**
 * Loads what `key` stands for; a later key drops an earlier reply, and a service that comes back is asked
 * again. While another key loads, nothing of the former one is shown.
 */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [result, setResult] = useState<{ key: string; loaded: Loaded<T> } | null>(null);
  const [turn, setTurn] = useState(0);
  const retry = () => setTurn((count) => count + 1);
  useEffect(() => {
    const leaving = new AbortController();
    load(leaving.signal).then(
      (value) => setResult({ key, loaded: { state: 'loaded', value } }),
      (error: unknown) => {
        if (leaving.signal.aborted || isAbort(error)) return;
        const failure = asFailure(error);
        setResult({ key, loaded: { state: 'failed', failure, retry } });
        if (failure.kind !== 'refused') void lookAtService();
      },
    );
    return () => leaving.abort();
  }, [key, turn]);
  const isAway = result?.loaded.state === 'failed' && result.loaded.failure.kind !== 'refused';
  useEffect(() => (isAway ? whenBack(retry) : undefined), [isAway]);
  return result?.key === key ? result.loaded : { state: 'loading' };
}
