/**
 * The same stream, left at once when the signal is given, whether the source listens to it or not.
 * @throws the signal's reason
 */
export async function* untilAborted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncIterable<T> {
  signal.throwIfAborted();
  const left = Promise.withResolvers<never>();
  const leave = () => left.reject(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  left.promise.catch(() => {});
  const items = source[Symbol.asyncIterator]();
  let isDone = false;
  try {
    for (;;) {
      const next = await Promise.race([items.next(), left.promise]);
      if (next.done === true) {
        isDone = true;
        return;
      }
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', leave);
    // Not waited for: a source that does not listen would hold the reader up.
    if (!isDone) items.return?.().catch(() => {});
  }
}
