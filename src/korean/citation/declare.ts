import { matchAt } from './fold.ts';

const DECLARATION =
  /\(\s?이하\s{0,2}["'“”‘’「]?\s?([가-힣A-Za-z0-9· ]{1,30}?)\s?["'“”‘’」]?(?:(?:이라고?|라고?)\s?(?:한다|함|칭한다|칭함|약칭한다))?\.?\s?\)/y;

/** (이하 "법"이라 한다), (이하 '규칙'), (이하 법이라 한다) */
export function readDeclaration(text: string, at: number): { short: string; end: number } | null {
  const found = matchAt(DECLARATION, text, at);
  if (found === null) return null;
  return { short: found[1]!.trim(), end: at + found[0].length };
}
