import { appendFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { JichimError } from '../../errors.ts';
import type { FeedbackRecord, FeedbackStore } from '../../model/feedback.ts';

export interface FeedbackSettings {
  readonly dataDir: string;
  /** Bytes; a full file takes nothing more. Default 50 MB. */
  readonly mostBytes?: number;
}

const MOST_BYTES = 50_000_000;

/** Feedback in `feedback.jsonl` of the data folder, a line each, readable by its owner alone. */
export function openFeedbackStore({
  dataDir,
  mostBytes = MOST_BYTES,
}: FeedbackSettings): FeedbackStore {
  const path = join(dataDir, 'feedback.jsonl');
  // One after the other: lines of two readers must not mix.
  let before: Promise<unknown> = Promise.resolve();
  const append = async (line: string) => {
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    if (size + line.length > mostBytes) {
      throw new JichimError(
        '의견을 적어 두는 파일(feedback.jsonl)이 가득 찼습니다. 관리자가 옮긴 뒤 다시 보내 주십시오.',
      );
    }
    await write(dataDir, path, line);
  };
  return {
    keep: (record: FeedbackRecord) => {
      const kept = before.then(() => append(`${JSON.stringify(record)}\n`));
      before = kept.catch(() => undefined);
      return kept;
    },
  };
}

async function write(dataDir: string, path: string, line: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await appendFile(path, line, { mode: 0o600 });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new JichimError(
      `의견을 적어 두지 못했습니다(${code ?? '까닭을 알 수 없음'}). 관리자에게 알려 주십시오.`,
      { cause },
    );
  }
}
