import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { JichimError, UnreadableFileError } from '../../errors.ts';
import type { ReadText, TextReader } from '../../ports.ts';

export interface TextReaderSettings {
  /** Files that are read at one time. Default 2. */
  readonly concurrency?: number;
  /** Files that may wait; one more is refused. Default 8. */
  readonly queue?: number;
  /** Milliseconds that one file may take. Default three minutes. */
  readonly timeout?: number;
}

const root = resolve(import.meta.dirname, '../../..');

/**
 * Reads files with the readers of the indexer, each in a process of its own: what is sent to the service
 * can harm neither it nor the index.
 */
export function openTextReader(settings: TextReaderSettings = {}): TextReader {
  const { concurrency = 2, queue = 8, timeout = 180_000 } = settings;
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async () => {
    if (running < concurrency) {
      running += 1;
      return;
    }
    if (waiting.length >= queue) {
      throw new JichimError(
        '다른 파일을 읽고 있어 더 받을 수 없습니다. 잠시 뒤 다시 보내 주십시오.',
      );
    }
    await new Promise<void>((go) => waiting.push(go));
  };
  const next = () => {
    const go = waiting.shift();
    if (go === undefined) running -= 1;
    else go();
  };
  return {
    async read(bytes, extension, signal) {
      await turn();
      try {
        const bounds = [AbortSignal.timeout(timeout), ...(signal === undefined ? [] : [signal])];
        return await readApart(bytes, extension, AbortSignal.any(bounds));
      } finally {
        next();
      }
    },
  };
}

type Outcome =
  | ({ readonly type: 'read' } & ReadText)
  | { readonly type: 'refused'; readonly reason: string };

async function readApart(
  bytes: Uint8Array,
  extension: string,
  signal: AbortSignal,
): Promise<ReadText> {
  signal.throwIfAborted();
  // The name of the file stays here: it may tell who a patient is, and others see the list of processes.
  const command = ['--disable-warning=ExperimentalWarning', 'indexer/read-text.ts', extension];
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['pipe', 'pipe', 'ignore'],
    signal,
    killSignal: 'SIGKILL',
  });
  const outcome = await Promise.all([outcomeOf(child), feed(child, bytes)]).then(([said]) => said);
  if (outcome.type === 'read') return { text: outcome.text, warnings: outcome.warnings };
  throw new UnreadableFileError(outcome.reason);
}

/** A process that ends early closes its end: its outcome tells why. */
async function feed(child: ChildProcess, bytes: Uint8Array): Promise<void> {
  const { stdin } = child;
  stdin?.on('error', () => undefined);
  stdin?.end(bytes);
}

async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const failed = once(child, 'error').then(() => null);
  const said = await Promise.race([text(child.stdout!), failed]);
  try {
    return JSON.parse(said ?? '') as Outcome;
  } catch {
    return {
      type: 'refused',
      reason:
        '정해진 시간 안에 파일을 읽지 못했습니다. 파일이 손상되었거나 지나치게 클 수 있습니다.',
    };
  }
}
