import type { ComponentChildren } from 'preact';
import type { Loaded } from '../service/use-loaded.ts';
import { Failure } from './failure.tsx';

/** Shows what was loaded; before that, and when it failed, says so. */
export function Loading<T>({
  loaded,
  what,
  children,
}: {
  readonly loaded: Loaded<T>;
  /** What is awaited: 문서 목록을 */
  readonly what: string;
  readonly children: (value: T) => ComponentChildren;
}) {
  if (loaded.state === 'failed') return <Failure failure={loaded.failure} retry={loaded.retry} />;
  if (loaded.state === 'loading') return <p class="waiting">{what} 불러오고 있습니다…</p>;
  return <>{children(loaded.value)}</>;
}
