import { useEffect, useRef } from 'preact/hooks';
import { scrollInside } from '../parts/scroll-inside.ts';
import type { CheckedCitation } from '../service/types.ts';
import { verdictOf, weightSigns } from './verdicts.ts';

/** The text as it was given, every citation in it a button with its verdict. */
export function MarkedDocument({
  text,
  citations,
  chosen,
  choose,
}: {
  readonly text: string;
  readonly citations: readonly CheckedCitation[];
  readonly chosen: number;
  readonly choose: (at: number) => void;
}) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    scrollInside(box.current?.querySelector(`[data-at="${chosen}"]`));
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also where it has no citation to focus
    <section class="marked-document" ref={box} tabIndex={0} aria-label="검사한 글">
      {parts(text, citations).map(({ start, end, at }) => {
        const said = text.slice(start, end);
        if (at === null) return said;
        const { name, weight } = verdictOf(citations[at]!);
        return (
          <button
            key={at}
            type="button"
            class={`citation ${weight}`}
            data-at={at}
            aria-pressed={at === chosen}
            onClick={() => choose(at)}
          >
            {said}
            <small>
              {weightSigns[weight]} {name}
            </small>
          </button>
        );
      })}
    </section>
  );
}

interface Part {
  readonly start: number;
  readonly end: number;
  /** Which citation it is; null between them. */
  readonly at: number | null;
}

/** The text cut at its citations; one that begins inside the one before stands behind it, empty text apart. */
function parts(text: string, citations: readonly CheckedCitation[]): readonly Part[] {
  const found: Part[] = [];
  let done = 0;
  for (const [at, { start, end }] of citations.entries()) {
    const from = Math.max(start, done);
    if (from > done) found.push({ start: done, end: from, at: null });
    found.push({ start: from, end: Math.max(from, end), at });
    done = Math.max(done, end);
  }
  if (done < text.length) found.push({ start: done, end: text.length, at: null });
  return found;
}
