import { Worker } from 'node:worker_threads';
import type { RuledTable } from './layout/page.ts';

/** What kordoc finds on the pages of a PDF. Its boxes are measured from the bottom of the page. */
export interface GridReading {
  readonly tables: readonly RuledTable[];
  /** All text that kordoc reads on a page, by page number: a second reading to compare with. */
  readonly texts: ReadonlyMap<number, string>;
}

export interface GridRequest {
  readonly bytes: Uint8Array;
  /** Page numbers, counted from 1. */
  readonly pages: readonly number[];
}

/** Longest time for a request, and more for each of its pages, in milliseconds. */
const BASE_TIME = 20_000;
const PAGE_TIME = 1_000;

let idle: Worker | null = null;

/**
 * Runs kordoc beside this thread, so that both cores work and a file that never ends or takes too much
 * memory can be given up. Null when kordoc fails: the text is read without tables then.
 */
export async function readGrids(request: GridRequest): Promise<GridReading | null> {
  if (request.pages.length === 0) return { tables: [], texts: new Map() };
  const worker = idle ?? startWorker();
  idle = null;
  const answer = await ask(worker, request);
  if (answer !== undefined && idle === null) idle = worker;
  else await worker.terminate();
  worker.unref();
  return answer ?? null;
}

/** The answer; undefined when the thread has ended or its time is over. */
async function ask(worker: Worker, request: GridRequest): Promise<GridReading | null | undefined> {
  worker.ref();
  const { promise, resolve } = Promise.withResolvers<GridReading | null | undefined>();
  const fail = () => resolve(undefined);
  const timer = setTimeout(fail, BASE_TIME + request.pages.length * PAGE_TIME);
  worker.once('message', resolve).once('error', fail).once('exit', fail);
  worker.postMessage(request);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', fail).off('exit', fail);
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./pdf-grids-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  return worker;
}
