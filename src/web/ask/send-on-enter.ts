import type { TargetedKeyboardEvent } from 'preact';

/** Enter sends, Shift+Enter breaks the line; while Hangul is being composed Enter only ends a syllable. */
export function sendOnEnter(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
