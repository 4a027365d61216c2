import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../parts/failure.tsx';
import { ServiceFailure } from '../service/failure.ts';
import { fileAddress } from './file-address.ts';
import type { PassageProps } from './passage-source.tsx';
import type { PdfViewProps } from './pdf-view.tsx';

let viewer: ComponentType<PdfViewProps> | null = null;

/** The page of the original with the cited place on it. The viewer is large: it is loaded with the first PDF. */
export function PdfSource({ reply, open }: PassageProps) {
  const [, redraw] = useState(0);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (viewer !== null) return;
    import('./pdf-view.tsx').then(
      ({ PdfView }) => {
        viewer = PdfView;
        redraw((count) => count + 1);
      },
      () => setMissing(true),
    );
  }, []);
  const { passage, document } = reply;
  const { text, regions = [], locator } = passage;
  if (isMissing) {
    const text = 'PDF 보기를 불러오지 못했습니다. 화면을 새로고침해 주십시오.';
    return <Failure failure={new ServiceFailure('broken', text)} />;
  }
  const Viewer = viewer;
  if (Viewer === null) return <p class="waiting">원문 쪽을 여는 중입니다…</p>;
  return (
    <Viewer
      file={fileAddress(document.id)}
      title={document.title}
      page={pageOf(regions, locator.pages!.from)}
      regions={regions}
      quote={open.span === null ? text : text.slice(open.span.start, open.span.end)}
    />
  );
}

/** Regions tell better than the label on which page a passage begins. */
function pageOf(regions: readonly { readonly page: number }[], first: number): number {
  return regions[0]?.page ?? first;
}
