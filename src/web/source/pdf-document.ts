import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { send } from '../service/call.ts';
import { problemOf, ServiceFailure } from '../service/failure.ts';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Bytes of one request: a page of a large file comes without the rest of it. */
const CHUNK = 262_144;

let last: { readonly file: string; readonly document: Promise<PDFDocumentProxy> } | null = null;

/**
 * Opens a PDF of the service; the last one stays open for its other pages.
 * @throws ServiceFailure saying why the service does not give it, or that it cannot be shown
 */
export async function openPdf(file: string): Promise<PDFDocumentProxy> {
  if (last?.file !== file) {
    const former = last;
    last = { file, document: load(file) };
    former?.document.then((document) => document.destroy()).catch(() => undefined);
  }
  try {
    return await last.document;
  } catch {
    last = null;
    throw await reasonFor(file);
  }
}

function load(file: string): Promise<PDFDocumentProxy> {
  return getDocument({
    url: file,
    rangeChunkSize: CHUNK,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    cMapUrl: '/pdf/cmaps/',
    standardFontDataUrl: '/pdf/standard_fonts/',
    verbosity: 0,
  }).promise;
}

/** The library knows the status alone; the service says it in words. */
async function reasonFor(file: string): Promise<ServiceFailure> {
  const response = await send(file, { headers: { range: 'bytes=0-0' } });
  if (!response.ok) return problemOf(response.status, await response.json().catch(() => null));
  return new ServiceFailure(
    'broken',
    '이 PDF는 화면에 그릴 수 없습니다. 원본 파일을 받아 열어 주십시오.',
  );
}
