import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'preact/hooks';
import { scrollInside } from '../parts/scroll-inside.ts';
import type { Region } from '../service/types.ts';
import { type Box, type PageText, quoteBoxes } from './quote-boxes.ts';

interface PdfPageProps {
  readonly page: PDFPageProxy;
  /** 1: as wide as its box. */
  readonly zoom: number;
  /** Of the passage, on this page. */
  readonly regions: readonly Region[];
  readonly quote: string;
  readonly name: string;
}

/** Sharper than this is not seen, and costs memory. */
const MOST_PIXELS = 2;

/** One page drawn as it is; the place of the passage is framed, what is cited of it is marked. */
export function PdfPage({ page, zoom, regions, quote, name }: PdfPageProps) {
  const frame = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [cited, setCited] = useState<readonly Box[]>([]);
  const [drawn, setDrawn] = useState<PDFPageProxy | null>(null);
  const size = page.getViewport({ scale: 1 });
  useEffect(() => {
    const width = (frame.current?.clientWidth ?? size.width) * zoom;
    const viewport = page.getViewport({
      scale: (width / size.width) * Math.min(devicePixelRatio, MOST_PIXELS),
    });
    // Drawn aside: the page that is on the screen stays until the next one is ready.
    const aside = document.createElement('canvas');
    [aside.width, aside.height] = [viewport.width, viewport.height];
    const task = page.render({ canvasContext: aside.getContext('2d')!, viewport });
    task.promise.then(
      () => {
        const target = canvas.current;
        if (target === null) return;
        [target.width, target.height] = [aside.width, aside.height];
        target.getContext('2d')!.drawImage(aside, 0, 0);
        setDrawn(page);
      },
      () => undefined,
    );
    return () => task.cancel();
  }, [page, zoom]);
  useEffect(() => {
    let isLeft = false;
    setCited([]);
    if (regions.length === 0) return undefined;
    void textOf(page).then((runs) => {
      if (!isLeft) setCited(quoteBoxes(near(runs, regions), quote));
    });
    return () => {
      isLeft = true;
    };
  }, [page, quote, regions.length]);
  useEffect(() => {
    if (drawn === page) scrollInside(frame.current?.querySelector('.place.cited, .place'));
  }, [drawn, cited]);
  const place = (box: Box) => ({
    left: `${(box.x / size.width) * 100}%`,
    top: `${(box.y / size.height) * 100}%`,
    width: `${(box.width / size.width) * 100}%`,
    height: `${(box.height / size.height) * 100}%`,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an enlarged page is scrolled with the keyboard
    <section class="pdf-frame" ref={frame} tabIndex={0} aria-label={`${name} 그림`}>
      <div
        class="pdf-page"
        style={{ width: `${zoom * 100}%`, aspectRatio: `${size.width} / ${size.height}` }}
        data-page={page.pageNumber}
        data-drawn={drawn === page}
      >
        <canvas ref={canvas} role="img" aria-label={name} />
        {regions.map((region) => (
          <span
            key={`${region.x} ${region.y}`}
            class={cited.length > 0 ? 'place framed' : 'place filled'}
            style={place(region)}
          />
        ))}
        {cited.map((box) => (
          <span key={`${box.x} ${box.y}`} class="place cited" style={place(box)} />
        ))}
      </div>
    </section>
  );
}

/** The page's own text with where each run stands, from the top left corner. */
async function textOf(page: PDFPageProxy): Promise<readonly PageText[]> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [x, baseline] = viewport.convertToViewportPoint(item.transform[4], item.transform[5]);
    const height = item.height || Math.hypot(item.transform[2], item.transform[3]);
    // Letters reach a little below their baseline.
    return [
      { text: item.str, x, y: baseline - height * 0.85, width: item.width, height: height * 1.1 },
    ];
  });
}

/** The same words may stand elsewhere on the page: only what is inside the passage's own place counts. */
function near(runs: readonly PageText[], regions: readonly Region[]): readonly PageText[] {
  const MARGIN = 4;
  return runs.filter((run) =>
    regions.some((region) => {
      const middle = { x: run.x + run.width / 2, y: run.y + run.height / 2 };
      return (
        middle.x >= region.x - MARGIN &&
        middle.x <= region.x + region.width + MARGIN &&
        middle.y >= region.y - MARGIN &&
        middle.y <= region.y + region.height + MARGIN
      );
    }),
  );
}
