/**
 * FNV-1a, 32 bits, over the UTF-16 code units of the term, low byte first.
 * Deterministic on every machine; it names terms in stored releases, so it must never change.
 */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index++) {
    const unit = term.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
