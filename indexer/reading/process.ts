import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { ReadingLimits } from './limits.ts';
import type { ReadReply, ReadRequest } from './messages.ts';

/** How a reading ended. */
export type Ending =
  | Extract<ReadReply, { type: 'read' | 'refused' | 'failed' }>
  /** @property page that was being read at the time */
  | { readonly type: 'stuck' | 'memory' | 'crashed'; readonly page: number | null }
  | { readonly type: 'late' };

/** How often the bounds are looked at, in milliseconds. */
const WATCH = 100;
const PAGE_SIZE = 4096;
/** A small young generation keeps the memory of long readings down: 460 MB for 513 pages, 700 without. */
export const NODE_OPTIONS: readonly string[] = [
  '--max-old-space-size=512',
  '--max-semi-space-size=8',
  '--disable-warning=ExperimentalWarning',
];

/** A process that reads files one at a time; it is killed when a reading exceeds its bounds. */
export class ReaderProcess {
  readonly #child: ChildProcess;
  #ended = false;

  constructor() {
    this.#child = fork(new URL('./reader-process.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [...NODE_OPTIONS],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('error', () => {});
  }

  get isAlive(): boolean {
    return !this.#ended && this.#child.connected && this.#child.exitCode === null;
  }

  async read(request: ReadRequest, limits: ReadingLimits): Promise<Ending> {
    this.#hold();
    const reading = new Reading(limits);
    const onMessage = (message: ReadReply) => reading.take(message);
    const onExit = () => reading.crash();
    this.#child.on('message', onMessage).on('exit', onExit).on('error', onExit);
    const watch = setInterval(() => void this.#watch(reading), WATCH);
    this.#child.send(request, (error) => {
      if (error !== null) reading.crash();
    });
    try {
      return await reading.ending;
    } finally {
      clearInterval(watch);
      this.#child.off('message', onMessage).off('exit', onExit).off('error', onExit);
      this.#release();
    }
  }

  end(): void {
    this.#ended = true;
    this.#child.kill('SIGKILL');
  }

  async #watch(reading: Reading): Promise<void> {
    const broken = reading.brokenBound(await residentMemory(this.#child.pid));
    if (broken === null) return;
    this.end();
    reading.finish(broken);
  }

  #hold(): void {
    this.#child.ref();
    this.#child.channel?.ref();
  }

  /** An idle process does not keep the program running. */
  #release(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }
}

/** The state of one reading. */
class Reading {
  readonly ending: Promise<Ending>;
  readonly finish: (ending: Ending) => void;
  readonly #limits: ReadingLimits;
  readonly #started = performance.now();
  #heard = performance.now();
  #turned = performance.now();
  #pages = 0;
  #page: number | null = null;

  constructor(limits: ReadingLimits) {
    const { promise, resolve } = Promise.withResolvers<Ending>();
    [this.ending, this.finish, this.#limits] = [promise, resolve, limits];
  }

  take(message: ReadReply): void {
    this.#heard = performance.now();
    if (message.type === 'page') {
      this.#pages += 1;
      this.#page = message.page;
      this.#turned = this.#heard;
    } else if (message.type !== 'alive') this.finish(message);
  }

  crash(): void {
    this.finish({ type: 'crashed', page: this.#page });
  }

  brokenBound(memory: number): Ending | null {
    const now = performance.now();
    const { silence, file, page } = this.#limits;
    if (memory > this.#limits.memory) return { type: 'memory', page: this.#page };
    const since = this.#page === null ? this.#heard : Math.min(this.#heard, this.#turned);
    if (now - since > silence) return { type: 'stuck', page: this.#page };
    return now - this.#started > file + page * this.#pages ? { type: 'late' } : null;
  }
}

/** Resident memory of a process as Linux tells it; 0 elsewhere, where only its heap is bounded. */
async function residentMemory(pid: number | undefined): Promise<number> {
  try {
    const statm = await readFile(`/proc/${pid}/statm`, 'utf8');
    return Number(statm.split(' ')[1]) * PAGE_SIZE;
  } catch {
    return 0;
  }
}
