import { extractText, getDocumentProxy } from 'unpdf';
import { UnreadableFileError } from '../../src/errors.ts';
import type { Block, Reader } from '../source.ts';
import { type PageVerdict, pageVerdict } from './page-quality.ts';
import { plainFacts } from './text.ts';

/** Text PDFs, page by page. Pages that are images or have a damaged text layer stay out and are named in the warnings. */
export const pdfReader: Reader = {
  name: 'pdf',
  version: 1,
  async read(bytes, fileName) {
    const pages = await pageTexts(bytes);
    const verdicts = pages.map(pageVerdict);
    if (!verdicts.includes('readable')) throw new UnreadableFileError(nothingReadable(verdicts));
    const { text, blocks } = layOut(pages, verdicts);
    const facts = plainFacts(fileName, 'pdf');
    const warnings = unreadablePages(verdicts);
    return {
      structure: 'blocks',
      facts: { ...facts, pages: pages.length, warnings },
      text,
      blocks,
    };
  },
};

async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    // pdf.js takes the array over and refuses a Buffer; verbosity 0 keeps its font warnings off the terminal.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      return (await extractText(pdf, { mergePages: false })).text;
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    const message = locked
      ? '암호가 걸린 PDF입니다. 암호를 푼 파일로 다시 넣어 주십시오.'
      : '손상되었거나 PDF가 아닌 파일입니다. 원본을 다시 받아 보십시오.';
    throw new UnreadableFileError(message, { cause });
  }
}

function layOut(pages: readonly string[], verdicts: readonly PageVerdict[]) {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const [index, page] of pages.entries()) {
    if (verdicts[index] !== 'readable') continue;
    const text = page.trim();
    const pages = { from: index + 1, to: index + 1 };
    blocks.push({
      kind: 'paragraph',
      headings: [],
      start: length,
      end: length + text.length,
      pages,
    });
    parts.push(text);
    length += text.length + 1;
  }
  return { text: parts.join('\n'), blocks };
}

function nothingReadable(verdicts: readonly PageVerdict[]): string {
  return verdicts.includes('garbled')
    ? '글자층이 손상되어 읽을 수 있는 쪽이 없습니다(문자 인식이 필요합니다).'
    : '글자층이 없는 PDF입니다(스캔 문서: 문자 인식이 필요합니다).';
}

function unreadablePages(verdicts: readonly PageVerdict[]): string[] {
  const named = [
    ['empty', '글자 없음'],
    ['garbled', '글자층 손상'],
  ] as const;
  return named.flatMap(([verdict, name]) => {
    const numbers = verdicts.flatMap((found, index) => (found === verdict ? [index + 1] : []));
    return numbers.length === 0 ? [] : [`${ranges(numbers)}쪽: ${name}, 색인에서 제외`];
  });
}

/** [3,4,5,9] → `3-5, 9` */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const open = runs.at(-1);
    if (open !== undefined && number === open[1] + 1) open[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
