/** Left in the place of a picture, which the XML only names. */
export const PICTURE = '[그림]';

const PICTURES = /<img\b[^<>]*>(?:<\/img>)?/gi;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** The lines of a text that say something, ends trimmed; text escaped twice by the source is put right. */
export function linesOf(text: string): string[] {
  return text
    .replace(PICTURES, PICTURE)
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name]!)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
}

/** `17` and `2` → `17의2`; an empty branch or `0` is none. */
export function branched(base: string, branch: string): string {
  const [number, sub] = [plainNumber(base), plainNumber(branch)];
  return sub === '' || sub === '0' ? number : `${number}의${sub}`;
}

/** `0012` → `12`, `1.` → `1`, `가.` → `가` */
function plainNumber(text: string): string {
  const bare = text.trim().replace(/\.$/, '');
  return /^\d+$/.test(bare) ? String(Number(bare)) : bare;
}

/** ① is 1; the series goes on at ㉑ and ㊱. Anything else is no number. */
export function circledNumber(mark: string): number | null {
  const code = mark.trim().codePointAt(0) ?? 0;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21;
  return code >= 0x32b1 && code <= 0x32bf ? code - 0x32b1 + 36 : null;
}
