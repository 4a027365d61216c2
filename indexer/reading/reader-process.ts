// Runs as a process of its own: reads one file after another, told and answered by messages.
import { JichimError } from '../../src/errors.ts';
import { chooseReader } from '../readers/choose.ts';
import type { ReadReply, ReadRequest } from './messages.ts';

/** How often it shows that it is not stuck, in milliseconds. */
const HEARTBEAT = 1000;

function reply(message: ReadReply): void {
  process.send?.(message);
}

async function readFile({ bytes, fileName, skip, ocr }: ReadRequest): Promise<ReadReply> {
  try {
    const reader = chooseReader(fileName, bytes);
    if (reader === null) return { type: 'refused', reason: '읽지 않는 형식입니다.' };
    const onPage = (page: number | null) => reply({ type: 'page', page });
    const source = await reader.read(bytes, fileName, { onPage, skip, ocr });
    return { type: 'read', source };
  } catch (error) {
    if (error instanceof JichimError) return { type: 'refused', reason: error.message };
    return { type: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (request: ReadRequest) => {
  const heart = setInterval(() => reply({ type: 'alive' }), HEARTBEAT);
  void readFile(request).then((message) => {
    clearInterval(heart);
    reply(message);
  });
});
process.on('disconnect', () => process.exit());
// A library's stray error must not end a reading that goes on without it.
process.on('unhandledRejection', () => {});
