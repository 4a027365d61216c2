import { describe, expect, test } from 'vitest';
import { ModelError } from '../../src/errors.ts';
import type { ChatMessage, ChatModel } from '../../src/ports.ts';

const messages: readonly ChatMessage[] = [
  { role: 'system', content: '한 문장으로만 답한다.' },
  { role: 'user', content: '대한민국의 수도를 한국어로 말하십시오.' },
];

/** What every `ChatModel` does, also a real one of which nobody knows what it will say. */
export function chatModelContract(name: string, openModel: () => Promise<ChatModel>): void {
  describe(`ChatModel: ${name}`, () => {
    test('says its name and its limits', async () => {
      const model = await openModel();
      expect(model.model).not.toBe('');
      expect(model.answerTokens).toBeGreaterThan(0);
      expect(model.contextTokens).toBeGreaterThan(model.answerTokens);
      expect(model.lastCall).toBeNull();
    });

    test('answers in pieces that are never empty and hold no thoughts', async () => {
      const model = await openModel();
      const pieces = await Array.fromAsync(model.stream(messages));
      expect(pieces.length).toBeGreaterThan(0);
      expect(pieces).not.toContain('');
      expect(pieces.join('').trim()).not.toBe('');
      expect(pieces.join('')).not.toMatch(/<\/?think/);
      expect(model.lastCall).toMatchObject({ problem: null });
      expect(new Date(model.lastCall!.at).toISOString()).toBe(model.lastCall!.at);
    });

    test('answers several at one time', async () => {
      const model = await openModel();
      const answers = await Promise.all(
        [1, 2, 3].map(async () => (await Array.fromAsync(model.stream(messages))).join('')),
      );
      for (const answer of answers) expect(answer).not.toBe('');
    });

    test('can be left in the middle and asked again', async () => {
      const model = await openModel();
      for await (const piece of model.stream(messages)) {
        expect(piece).not.toBe('');
        break;
      }
      expect(await Array.fromAsync(model.stream(messages))).not.toEqual([]);
    });

    test('ends with the reason of the signal when it is cancelled', async () => {
      const model = await openModel();
      const leaving = new AbortController();
      const reason = new Error('left');
      const reading = (async () => {
        for await (const _ of model.stream(messages, leaving.signal)) leaving.abort(reason);
        // The whole answer may have come in one piece.
        leaving.signal.throwIfAborted();
      })();
      await expect(reading).rejects.toBe(reason);
      expect(reason).not.toBeInstanceOf(ModelError);
    });
  });
}
