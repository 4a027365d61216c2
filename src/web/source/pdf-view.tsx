import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../parts/failure.tsx';
import { asFailure, type ServiceFailure } from '../service/failure.ts';
import type { Region } from '../service/types.ts';
import { openPdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';

export interface PdfViewProps {
  readonly file: string;
  readonly title: string;
  /** Counted from 1. */
  readonly page: number;
  readonly regions: readonly Region[];
  /** What is cited. */
  readonly quote: string;
}

const ZOOMS = [1, 1.5, 2, 3];

interface Shown {
  readonly page: PDFPageProxy;
  readonly pages: number;
}

/** A page of a PDF as it is, with the cited place on it; the other pages one click away. */
export function PdfView({ file, title, page: first, regions, quote }: PdfViewProps) {
  const [number, setNumber] = useState(first);
  const [zoom, setZoom] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<ServiceFailure | null>(null);
  const [tries, setTries] = useState(0);
  const box = useRef<HTMLElement>(null);
  useEffect(() => setNumber(first), [file, first]);
  useEffect(() => {
    let isLeft = false;
    setFailure(null);
    const open = async () => {
      const document = await openPdf(file);
      const page = await document.getPage(Math.min(Math.max(1, number), document.numPages));
      if (!isLeft) setShown({ page, pages: document.numPages });
    };
    open().catch((error: unknown) => {
      if (!isLeft) setFailure(asFailure(error));
    });
    return () => {
      isLeft = true;
    };
  }, [file, number, tries]);
  if (failure !== null) return <Failure failure={failure} retry={() => setTries(tries + 1)} />;
  if (shown === null) return <p class="waiting">원문 쪽을 여는 중입니다…</p>;
  const here = regions.filter(({ page }) => page === shown.page.pageNumber);
  return (
    <section class="pdf" ref={box} aria-label={`${title} 원문 쪽`}>
      <div class="pdf-bar">
        <span class="pdf-title">{title}</span>
        <button
          type="button"
          disabled={number <= 1}
          onClick={() => setNumber(number - 1)}
          data-key="["
        >
          ‹ 앞 쪽
        </button>
        <span>
          <b>{number}</b> / {shown.pages}쪽
        </span>
        <button
          type="button"
          disabled={number >= shown.pages}
          onClick={() => setNumber(number + 1)}
          data-key="]"
        >
          뒤 쪽 ›
        </button>
        {number !== first && (
          <button type="button" onClick={() => setNumber(first)}>
            인용한 쪽으로
          </button>
        )}
        <button type="button" onClick={() => setZoom((zoom + 1) % ZOOMS.length)}>
          {ZOOMS[zoom] === 1 ? '너비에 맞춤' : `${ZOOMS[zoom]! * 100}%`}
        </button>
      </div>
      <PdfPage
        page={shown.page}
        zoom={ZOOMS[zoom]!}
        regions={here}
        quote={quote}
        name={`${title} ${number}쪽`}
      />
    </section>
  );
}
