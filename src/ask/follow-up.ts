import type { AskDeps, Turn } from './asked.ts';
import { isElliptical } from './elliptical.ts';
import { rewriteByModel } from './rewrite-by-model.ts';
import { rewriteByRule } from './rewrite-by-rule.ts';

/**
 * A follow-up as a question that stands alone, by the model where there is one, else by rule; null when
 * it stands alone already. A model that fails costs nothing but its help.
 * @throws the signal's reason when it is given
 */
export async function standAlone(
  { chat = null, onFailure }: Pick<AskDeps, 'chat' | 'onFailure'>,
  { question, conversation }: { readonly question: string; readonly conversation: readonly Turn[] },
  signal: AbortSignal,
): Promise<string | null> {
  if (conversation.length === 0 || !isElliptical(question)) return null;
  if (chat !== null) {
    try {
      const rewritten = await rewriteByModel(chat, { question, conversation }, signal);
      // A question that leans on another and comes back unchanged was not rewritten.
      if (rewritten !== null && rewritten !== question.trim()) return rewritten;
    } catch (error) {
      signal.throwIfAborted();
      onFailure?.(error);
    }
  }
  const ruled = rewriteByRule(question, conversation);
  return ruled === question.trim() ? null : ruled;
}
