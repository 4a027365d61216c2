import type { ArticleText } from './law-articles.ts';

const SHORT_NAME =
  /「([^「」\n]{1,100})」[^「」\n(]{0,12}\(\s*이하\s*["“'‘]([^"”'’\n]{1,40})["”'’]\s*(?:이)?라\s*한다/g;
const NAMED = /「([^「」\n]{1,100}(?:법|법률))」/;
/** Where a decree says which law it serves. */
const PURPOSE_ARTICLES = 3;

/** The law that a decree or rule carries out: 의료법 시행규칙 → 의료법. null for a law itself. */
export function parentTitle(
  title: string,
  type: string,
  articles: readonly ArticleText[],
): string | null {
  const base = /^(.*\S)\s*시행(?:령|규칙)$/.exec(title)?.[1];
  if (base !== undefined) return base;
  if (type === '법률' || type === '헌법') return null;
  const purpose = articles.slice(0, PURPOSE_ARTICLES).map(({ text }) => text);
  return NAMED.exec(purpose.join('\n'))?.[1] ?? null;
}

/** What the short names mean in one edition: 법, 영, 이 법, and those given by (이하 "…"이라 한다). */
export function namesIn(
  title: string,
  type: string,
  articles: readonly ArticleText[],
): ReadonlyMap<string, string> {
  const parent = parentTitle(title, type, articles);
  const names = new Map<string, string>([
    ['이 법', title],
    ['이 영', title],
    ['이 규칙', title],
    ['이 법률', title],
  ]);
  if (parent !== null) {
    names.set('법', parent);
    if (type !== '대통령령') names.set('영', `${parent} 시행령`);
    names.set('규칙', `${parent} 시행규칙`);
  }
  for (const { text } of articles) {
    for (const [, law, short] of text.matchAll(SHORT_NAME)) {
      if (/[법령영칙률]$/.test(short!)) names.set(short!, law!);
    }
  }
  return names;
}
