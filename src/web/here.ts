import { useEffect, useState } from 'preact/hooks';
import { addressOf, type Place, placeOf } from './place.ts';

let current = placeOf(location.hash);
const listeners = new Set<(place: Place) => void>();

export function here(): Place {
  return current;
}

/** Goes to a place that differs in some parts; going back comes here again. */
export function go(change: Partial<Place>, how: 'push' | 'replace' = 'push'): void {
  const next = { ...current, ...change };
  const address = addressOf(next);
  if (address === addressOf(current)) return;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  settle(next);
}

function settle(next: Place): void {
  current = next;
  for (const listen of listeners) listen(next);
}

export function watchPlace(): void {
  addEventListener('popstate', () => settle(placeOf(location.hash)));
}

export function usePlace(): Place {
  const [place, setPlace] = useState(current);
  useEffect(() => {
    setPlace(current);
    listeners.add(setPlace);
    return () => void listeners.delete(setPlace);
  }, []);
  return place;
}
