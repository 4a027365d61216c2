import { askForPhrases } from '../src/ask/ask-for-phrases.ts';
import { openServable } from '../src/ask/servable.ts';
import { openIndexChat } from '../src/compose.ts';
import type { ModelSettings } from '../src/config-models.ts';
import { JichimError } from '../src/errors.ts';
import { practiceGaps } from '../src/law/practice-gaps.ts';
import { todayInKorea } from '../src/model/date.ts';
import type { PassageStore } from '../src/ports.ts';
import { readPractice, SHIPPED_PRACTICE } from './practice.ts';
import type { Progress } from './progress.ts';
import { writePhrases } from './write-phrases.ts';
import { writtenFolder } from './written-phrases.ts';

export interface PhrasesOptions {
  readonly dataDir: string;
  readonly models: ModelSettings;
  readonly limit?: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/**
 * `npm run index -- phrases`: phrases of a model for what the practice index does not have; what was done, in
 * a sentence for the person at the terminal.
 * @throws JichimError when no language model is set, or its server failed
 */
export async function phrasesCommand(
  store: PassageStore,
  { dataDir, models, limit, progress, signal }: PhrasesOptions,
): Promise<string> {
  const chat = openIndexChat(models);
  if (chat === null) {
    throw new JichimError(
      '언어 모델이 설정되어 있지 않습니다. LLM_BASE_URL과 LLM_MODEL을 정하십시오.',
    );
  }
  const release = await openServable(store);
  const { records: shipped } = await readPractice(SHIPPED_PRACTICE);
  const folder = writtenFolder(dataDir);
  progress.stage('일상의 말 쓰기', limit ?? null);
  const { written, unusable, failure } = await writePhrases(
    practiceGaps(release, { shipped, asOf: todayInKorea() }),
    {
      ...{ folder, by: chat.model },
      ask: (text) => askForPhrases(chat, text, signal),
      ...(limit !== undefined && { limit }),
      ...(signal && { signal }),
      onText: () => progress.step(),
    },
  );
  progress.done();
  const rest = unusable === 0 ? '' : ` 쓸 만한 말이 나오지 않은 글 ${unusable}개.`;
  const done = `글 ${written}개의 구절을 ${folder}에 적었습니다.${rest}`;
  if (failure !== null) {
    throw new JichimError(
      `${done} 언어 모델 서버에 문제가 있어 멈추었습니다(${failure.message}). 다시 실행하면 이어서 씁니다.`,
      { cause: failure },
    );
  }
  return `${done} 고치려면 파일을 고치고, \`npm run index -- reindex\`로 색인에 넣으십시오.`;
}
