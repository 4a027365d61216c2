import type { Command } from 'commander';
import { embedderMisfit } from '../src/ask/query-vector.ts';
import { openModels } from '../src/compose.ts';
import { loadConfig } from '../src/config.ts';
import { JichimError } from '../src/errors.ts';
import type { ChatModel, Embedder, OpenRelease } from '../src/ports.ts';

/** Levers that need a model; all are off unless asked for, so that a run is the same on every machine. */
export interface LeverOptions {
  /** The question worded as statutes and guidelines would. */
  readonly rewrite?: boolean;
  /** The leg of vectors. */
  readonly dense?: boolean;
  /** Answers in the words of a language model. */
  readonly model?: boolean;
}

export interface Levers {
  readonly rewriter: ChatModel | null;
  readonly embedder: Embedder | null;
  readonly chat: ChatModel | null;
}

/** Adds the switches of the levers to a command. */
export function withLevers(command: Command, names: readonly (keyof LeverOptions)[]): Command {
  const about: Readonly<Record<keyof LeverOptions, string>> = {
    rewrite: '언어 모델(LLM_*)이 법령과 지침의 말로 바꿔 쓴 검색어로도 찾는다',
    dense: '임베딩(EMBEDDINGS_*)으로도 찾는다. 색인에 벡터가 있어야 한다',
    model: '언어 모델(LLM_*)이 쓴 답으로 잰다',
  };
  for (const name of names) command.option(`--${name}`, about[name]);
  return command;
}

/** The models behind the levers. @throws JichimError when a lever has no server or the release no fit for it */
export async function openLevers(
  { rewrite = false, dense = false, model = false }: LeverOptions,
  { release }: OpenRelease,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Levers> {
  if (!rewrite && !dense && !model) return { rewriter: null, embedder: null, chat: null };
  const { chat, embedder } = openModels(loadConfig(env).models);
  if ((rewrite || model) && chat === null) {
    const name = model ? '--model' : '--rewrite';
    throw new JichimError(`${name}: 언어 모델이 없습니다. LLM_BASE_URL과 LLM_MODEL을 정하십시오.`);
  }
  if (dense && embedder === null) {
    throw new JichimError(
      '--dense: 임베딩 서버가 없습니다. EMBEDDINGS_BASE_URL과 EMBEDDINGS_MODEL을 정하십시오.',
    );
  }
  const misfit = dense ? embedderMisfit(await embedder!.info(), release) : null;
  if (misfit !== null) throw new JichimError(`--dense: ${misfit}`);
  return {
    rewriter: rewrite ? chat : null,
    embedder: dense ? embedder : null,
    chat: model ? chat : null,
  };
}
