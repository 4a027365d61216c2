/** A word with 이 or 가 behind it, as its last syllable asks for. */
export function withSubject(word: string): string {
  const code = word.charCodeAt(word.length - 1) - 0xac00;
  const hasFinal = code >= 0 && code < 11172 && code % 28 > 0;
  return `${word}${hasFinal ? '이' : '가'}`;
}
