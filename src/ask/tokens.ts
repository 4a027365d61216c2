const ASCII = /[\u0000-\u007f]/g;

/** Characters a token, about: what common tokenizers make of Korean and of Latin text and digits. */
const KOREAN = 1.5;
const LATIN = 3;

/** How many tokens a model will count, about; rather too many than too few. */
export function estimateTokens(text: string): number {
  const ascii = text.match(ASCII)?.length ?? 0;
  return Math.ceil(ascii / LATIN + (text.length - ascii) / KOREAN);
}
