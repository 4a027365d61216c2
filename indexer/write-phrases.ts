import { ModelError } from '../src/errors.ts';
import { type WrittenRecord, writtenKey } from '../src/model/written-phrases.ts';
import { appendWritten, readWritten } from './written-phrases.ts';

/** A text without phrases, and the record that its phrases would make. */
export interface WantingText {
  readonly title: string;
  readonly text: string;
  record(phrases: readonly string[], by: string): WrittenRecord;
}

export interface WritePhrasesOptions {
  /** Name of the model, for the records. */
  readonly by: string;
  /** Asks it. */
  readonly ask: (text: WantingText) => Promise<readonly string[]>;
  /** Where the phrases are kept. */
  readonly folder: string;
  /** Texts at most in this run. */
  readonly limit?: number;
  readonly onText?: () => void;
  readonly signal?: AbortSignal;
}

export interface WritePhrasesReport {
  readonly written: number;
  /** Texts of which the model wrote nothing that can be used; asked again in the next run. */
  readonly unusable: number;
  /** Why the run ended before its end; null: it did not. */
  readonly failure: ModelError | null;
}

const AT_ONCE = 4;

/**
 * Lets the model write everyday phrases for the articles and passages that have none. Each text's phrases are
 * kept as soon as they are there, so a run that is stopped goes on where it was.
 * @throws the signal's reason when the run is stopped
 */
export async function writePhrases(
  gaps: AsyncIterable<WantingText>,
  options: WritePhrasesOptions,
): Promise<WritePhrasesReport> {
  const { by, ask, folder, limit = Number.POSITIVE_INFINITY, signal, onText } = options;
  const { records } = await readWritten(folder);
  const known = new Set(records.map(writtenKey));
  let [written, unusable, taken] = [0, 0, 0];
  let failure: ModelError | null = null;
  const fillOne = async (gap: WantingText) => {
    try {
      const phrases = await ask(gap);
      if (phrases.length === 0) unusable++;
      else {
        await appendWritten(folder, gap.record(phrases, by));
        written++;
      }
      onText?.();
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof ModelError)) throw error;
      failure = error;
    }
  };
  let batch: WantingText[] = [];
  for await (const gap of gaps) {
    if (known.has(writtenKey(gap.record([], by)))) continue;
    if (taken === limit || failure !== null) break;
    taken++;
    batch.push(gap);
    if (batch.length < AT_ONCE) continue;
    await Promise.all(batch.map(fillOne));
    batch = [];
  }
  if (failure === null) await Promise.all(batch.map(fillOne));
  return { written, unusable, failure };
}
