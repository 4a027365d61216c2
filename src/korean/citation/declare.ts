import type { Span } from '../../model/passage.ts';
import { isHangul, matchAt } from './fold.ts';

const DECLARATION =
  /\(\s?이하\s{0,2}["'“”‘’「]?\s?([가-힣A-Za-z0-9· ]{1,30}?)\s?["'“”‘’」]?(?:(?:이라고?|라고?)\s?(?:한다|함|칭한다|칭함|약칭한다))?\.?\s?\)/y;

/** (이하 "법"이라 한다), (이하 '규칙'), (이하 법이라 한다) */
export function readDeclaration(text: string, at: number): { short: string; end: number } | null {
  const found = matchAt(DECLARATION, text, at);
  // (이하 제2호에서 같다) gives no name, and the place in it is to be read.
  if (found === null || found[1]!.endsWith('같다')) return null;
  return { short: found[1]!.trim(), end: at + found[0].length };
}

/** The first bracket of a stretch of text, where it declares a name. */
export function readDeclarationIn(
  text: string,
  { start, end }: Span,
): { readonly short: string } | null {
  const open = text.slice(start, end).indexOf('(');
  return open < 0 ? null : readDeclaration(text, start + open);
}

const AFTER_NAME = /[은는이가을를에의과와도만로및상중]|제\s?\d/y;

/** The declared short name that stands here as a word; those of one letter are read before a place only. */
export function readDeclared(text: string, at: number, declared: Iterable<string>): string | null {
  for (const short of declared) {
    if (short.length === 1 || !text.startsWith(short, at)) continue;
    const end = at + short.length;
    if (!isHangul(text[end]) || matchAt(AFTER_NAME, text, end) !== null) return short;
  }
  return null;
}
