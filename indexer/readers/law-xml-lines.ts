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
