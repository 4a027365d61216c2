import type { ChatMessage, ChatModel, LastCall } from '../../ports.ts';
import { completion } from './completion.ts';
import { BadAnswer } from './failures.ts';
import { ChatParameters } from './parameters.ts';
import { ModelServer } from './server.ts';
import type { ServerSettings } from './settings.ts';
import type { Watch } from './watch.ts';
import { WithoutThoughts } from './without-thoughts.ts';

export interface ChatModelSettings extends ServerSettings {
  readonly contextTokens: number;
  readonly answerTokens: number;
  /** 0 to 2. */
  readonly temperature: number;
}

/** A chat model behind `/chat/completions`. Nothing is asked of the server yet. */
export function openChatModel(settings: ChatModelSettings): ChatModel {
  return new OpenAiChatModel(settings);
}

class OpenAiChatModel implements ChatModel {
  readonly model: string;
  readonly contextTokens: number;
  readonly answerTokens: number;
  readonly temperature: number;
  readonly #server: ModelServer;
  readonly #parameters: ChatParameters;
  /** Its template opens the thoughts in the prompt: learnt from the first answer. */
  #thinksUnopened = false;

  constructor(settings: ChatModelSettings) {
    this.model = settings.model;
    this.contextTokens = settings.contextTokens;
    this.answerTokens = settings.answerTokens;
    this.temperature = settings.temperature;
    this.#server = new ModelServer('llm', settings);
    this.#parameters = new ChatParameters(settings);
  }

  get lastCall(): LastCall | null {
    return this.#server.lastCall;
  }

  stream(messages: readonly ChatMessage[], signal?: AbortSignal): AsyncIterable<string> {
    return this.#server.stream((watch) => this.#answer(messages, watch), signal);
  }

  async *#answer(messages: readonly ChatMessage[], watch: Watch): AsyncGenerator<string> {
    const filter = new WithoutThoughts(this.#thinksUnopened);
    let empty = true;
    for await (const piece of this.#pieces(messages, watch)) {
      const shown = filter.next(piece);
      if (shown === '') continue;
      empty = false;
      yield shown;
    }
    const rest = filter.end();
    if (rest !== '') yield rest;
    else if (empty)
      throw new BadAnswer('garbage', '답이 비어 있습니다. 모델의 설정을 확인하십시오.');
    this.#thinksUnopened = filter.sawStrayClose;
  }

  async *#pieces(messages: readonly ChatMessage[], watch: Watch): AsyncGenerator<string> {
    const { client } = this.#server;
    try {
      yield* completion(client, this.#parameters.body(messages), watch);
    } catch (error) {
      // Refused before the first piece, so nothing is said twice.
      if (!this.#parameters.learn(error)) throw error;
      yield* this.#pieces(messages, watch);
    }
  }
}
