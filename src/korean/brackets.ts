const closers: Readonly<Record<string, string>> = {
  ')': '(',
  '）': '（',
  ']': '[',
  '}': '{',
  '」': '「',
  '』': '『',
  '》': '《',
  '〉': '〈',
  '”': '“',
  '’': '‘',
};
const openers: ReadonlySet<string> = new Set(Object.values(closers));

/** A pair farther apart is taken for two strays: one lost bracket must not swallow a page. */
const LONGEST_PAIR = 1200;
const LONGEST_QUOTE = 300;
const DEEPEST = 20;

interface Opener {
  readonly mark: string;
  readonly at: number;
}

/**
 * 1 for every position inside a matched pair (the closing mark is outside), else 0. Sentences are
 * not cut inside parentheses, 「」 and quotes; unmatched marks count for nothing.
 */
export function enclosed(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  const stack: Opener[] = [];
  let quote = -1;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (openers.has(mark)) {
      stack.push({ mark, at });
      if (stack.length > DEEPEST) stack.shift();
    } else if (closers[mark] !== undefined) {
      close(stack, closers[mark], at, inside);
    } else if (mark === '"') {
      const pairs = quote >= 0 && at - quote <= LONGEST_QUOTE;
      if (pairs) inside.fill(1, quote, at);
      quote = pairs ? -1 : at;
    }
  }
  return inside;
}

function close(stack: Opener[], opener: string, at: number, inside: Uint8Array): void {
  const depth = stack.findLastIndex(({ mark }) => mark === opener);
  if (depth < 0) return;
  const from = stack[depth]!.at;
  stack.length = depth;
  if (at - from <= LONGEST_PAIR) inside.fill(1, from, at);
}
