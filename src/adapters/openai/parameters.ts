import { APIError } from 'openai';
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { ChatMessage } from '../../ports.ts';

export interface Sampling {
  readonly model: string;
  readonly answerTokens: number;
  readonly temperature: number;
}

/**
 * The body of a chat request. Servers disagree on two parameters; what one refuses once is not
 * sent to it again: `max_tokens` (newer OpenAI models want `max_completion_tokens`) and `temperature`
 * (reasoning models have none).
 */
export class ChatParameters {
  readonly #sampling: Sampling;
  readonly #refused = new Set<string>();

  constructor(sampling: Sampling) {
    this.#sampling = sampling;
  }

  body(messages: readonly ChatMessage[]): ChatCompletionCreateParamsStreaming {
    const { model, answerTokens, temperature } = this.#sampling;
    return {
      model,
      messages: messages.map(({ role, content }) => ({ role, content })),
      stream: true,
      ...(this.#refused.has('max_tokens')
        ? { max_completion_tokens: answerTokens }
        : { max_tokens: answerTokens }),
      ...(!this.#refused.has('temperature') && { temperature }),
    };
  }

  /** Whether the request failed over a parameter that it can do without; the next body leaves it out. */
  learn(error: unknown): boolean {
    if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422))
      return false;
    const name = ['max_tokens', 'temperature'].find(
      (parameter) =>
        error.param === parameter ||
        new RegExp(`unsupported[^.]*'${parameter}'`, 'i').test(error.message),
    );
    if (name === undefined || this.#refused.has(name)) return false;
    this.#refused.add(name);
    return true;
  }
}
