const COMMENT = /<!--[\s\S]*?-->/g;
/** One that begins a line and never ends hides the rest, as browsers and renderers have it. */
const OPEN_COMMENT = /^[ \t]*<!--[\s\S]*/m;
/** `[//]: # (…)` and other definitions of link targets are not shown; footnotes (`[^1]:`) are. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*(?:#|<|https?:|[./])[^\n]*$/gm;
/** Elements whose content nobody sees. */
const UNSEEN = /<(script|style|template|head|noscript)\b[^>]*>[\s\S]{0,50000}?<\/\1\s*>/gi;
/** Declarations that put text out of sight; white is taken for the colour of the ground. */
const OUT_OF_SIGHT = [
  'display\\s*:\\s*none',
  'visibility\\s*:\\s*hidden',
  'opacity\\s*:\\s*0(?![.\\d]*[1-9])',
  'font-size\\s*:\\s*[01](?:\\.\\d+)?(?:px|pt|em|rem|%)?\\s*(?=[;"\'])',
  '(?<![\\w-])color\\s*:\\s*(?:#fff(?:fff)?\\b|white|transparent|rgba?\\(\\s*255\\s*,\\s*255\\s*,\\s*255)',
].join('|');
/** Elements that are hidden or styled out of sight. */
const STYLED = new RegExp(
  `<([a-z][a-z0-9]*)\\b(?=[^>]*(?:\\shidden(?=[\\s>=])|style\\s*=\\s*["'][^>]*?(?:${OUT_OF_SIGHT})))[^>]*>[\\s\\S]{0,50000}?<\\/\\1\\s*>`,
  'gi',
);

/**
 * Markdown without what its reader does not see: comments, link definitions, scripts, elements styled
 * out of sight. A person reviews what is shown; a model must not read more than that.
 */
export function withoutHiddenMarkup(markdown: string): string {
  if (!/<|^ {0,3}\[/m.test(markdown)) return markdown;
  return markdown
    .replace(COMMENT, '')
    .replace(OPEN_COMMENT, '')
    .replace(UNSEEN, '')
    .replace(STYLED, '')
    .replace(DEFINITION, '');
}
