import { UnreadableFileError } from '../../src/errors.ts';
import type { ReadOptions, ReadSource } from '../source.ts';
import { type ReadingLimits, readingLimits } from './limits.ts';
import type { ReadRequest } from './messages.ts';
import { type Ending, ReaderProcess } from './process.ts';

let idle: ReaderProcess | null = null;

/**
 * Reads a file in another process, which is ended when it exceeds its bounds: neither a malformed file
 * nor a decompression bomb stops the indexing run. A page that never ends is given up and the rest read.
 * @throws UnreadableFileError with the reason, whatever happens in that process
 */
export async function readBounded(
  bytes: Uint8Array,
  fileName: string,
  options: { readonly ocr?: ReadOptions['ocr']; readonly limits?: ReadingLimits } = {},
): Promise<ReadSource> {
  const limits = options.limits ?? readingLimits;
  const skip = new Set<number>();
  for (;;) {
    const ending = await readOnce({ bytes, fileName, skip, ocr: options.ocr ?? null }, limits);
    if (ending.type === 'read') return ending.source;
    if (ending.type === 'refused') throw new UnreadableFileError(ending.reason);
    const page = lostPage(ending);
    if (page === null || skip.has(page) || skip.size >= limits.lostPages) {
      throw unreadable(ending, limits);
    }
    skip.add(page);
  }
}

/** The page that was being read when the process had to be ended. */
function lostPage(ending: Ending): number | null {
  return 'page' in ending ? ending.page : null;
}

async function readOnce(request: ReadRequest, limits: ReadingLimits): Promise<Ending> {
  const reader = idle ?? new ReaderProcess();
  idle = null;
  const ending = await reader.read(request, limits);
  if (reader.isAlive && idle === null) idle = reader;
  else reader.end();
  return ending;
}

function unreadable(ending: Exclude<Ending, { type: 'read' }>, limits: ReadingLimits): Error {
  return new UnreadableFileError(reasonOf(ending, limits));
}

function reasonOf(ending: Exclude<Ending, { type: 'read' }>, limits: ReadingLimits): string {
  switch (ending.type) {
    case 'stuck':
      return `읽는 일이 끝나지 않아 중단했습니다(${limits.silence / 1000}초). 파일이 손상되었을 수 있습니다.`;
    case 'late':
      return '정해진 시간 안에 다 읽지 못해 중단했습니다. 파일을 나누어 넣어 주십시오.';
    case 'memory':
      return `읽는 데 메모리를 너무 많이 써서 중단했습니다(최대 ${Math.round(limits.memory / 1024 ** 2)}MB). 파일이 손상되었거나 지나치게 큽니다.`;
    case 'crashed':
      return '읽는 프로그램이 멈추었습니다. 파일이 손상되었을 수 있습니다.';
    case 'failed':
      return `읽는 중에 예상하지 못한 오류가 났습니다: ${ending.detail}`;
    case 'refused':
      return ending.reason;
  }
}
