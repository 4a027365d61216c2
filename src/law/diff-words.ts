/** A run of words that stayed, came or went. */
export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Above this many cells the middle is shown as replaced: time and memory stay bounded. */
const MAX_CELLS = 4_000_000;

/**
 * The words that differ, white space kept. The parts that are not `added` make the first text again,
 * those that are not `removed` the second.
 */
export function diffWords(before: string, after: string): readonly TextPart[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const middle = diffMiddle(
    old.slice(start, old.length - end),
    fresh.slice(start, fresh.length - end),
  );
  return merged([
    { kind: 'same', text: fresh.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: fresh.slice(fresh.length - end).join('') },
  ]);
}

/** A word takes the white space behind it along. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s,.ㆍ·()「」]+\s*|[,.ㆍ·()「」]\s*/g) ?? [];
}

function diffMiddle(old: readonly string[], fresh: readonly string[]): readonly TextPart[] {
  if (old.length * fresh.length > MAX_CELLS) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: fresh.join('') },
    ];
  }
  const common = commonLengths(old, fresh);
  const parts: TextPart[] = [];
  let [left, right] = [0, 0];
  while (left < old.length || right < fresh.length) {
    if (left < old.length && old[left] === fresh[right]) {
      parts.push({ kind: 'same', text: fresh[right]! });
      left += 1;
      right += 1;
    } else if (left < old.length && common(left + 1, right) >= common(left, right + 1)) {
      parts.push({ kind: 'removed', text: old[left]! });
      left += 1;
    } else {
      parts.push({ kind: 'added', text: fresh[right]! });
      right += 1;
    }
  }
  return parts;
}

/** Longest common subsequence of the words from two places on; -1 beyond the end of a text. */
function commonLengths(
  old: readonly string[],
  fresh: readonly string[],
): (left: number, right: number) => number {
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let left = old.length - 1; left >= 0; left -= 1) {
    for (let right = fresh.length - 1; right >= 0; right -= 1) {
      const cell = left * width + right;
      lengths[cell] =
        old[left] === fresh[right]
          ? lengths[cell + width + 1]! + 1
          : Math.max(lengths[cell + width]!, lengths[cell + 1]!);
    }
  }
  return (left, right) => (right > fresh.length ? -1 : lengths[left * width + right]!);
}

/** Runs of one kind as one part; between two that stay, all that went stands before all that came. */
function merged(parts: readonly TextPart[]): readonly TextPart[] {
  const runs: TextPart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed });
    if (added !== '') runs.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = runs.at(-1);
      if (last?.kind === 'same') runs[runs.length - 1] = { kind, text: last.text + text };
      else runs.push({ kind, text });
    }
  }
  flush();
  return runs;
}
