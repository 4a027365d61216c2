/**
 * Characters that nobody sees but programs read: zero-width and bidirectional controls, fillers,
 * variation selectors, the tag block U+E0000.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Whether one character is invisible. */
export function isInvisible(character: string): boolean {
  return /^\p{Default_Ignorable_Code_Point}$/u.test(character);
}

/** The text as it is seen. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
