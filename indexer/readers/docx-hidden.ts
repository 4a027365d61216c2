import JSZip from 'jszip';

/** Parts of a Word document that hold its text. */
const PARTS = /^word\/(?:document|footnotes|endnotes)\.xml$/;
/** A larger part than any document has: a bomb, which the parser refuses with its own words. */
const MOST_XML = 64 * 1024 * 1024;

/** A run with its properties and its text. */
const RUN = /(<w:r(?:\s[^>]*)?>\s*<w:rPr>)([\s\S]*?)(<\/w:rPr>)([\s\S]*?)(<\/w:r>)/g;
/** Hidden by Word itself, unless switched off again. */
const VANISH = /<w:(?:vanish|specVanish|webHidden)(?:\s*\/>|\s+w:val="(?:1|true|on)"\s*\/>|\s*>)/;
/** Half points: up to 2 pt nobody reads. */
const TINY = /<w:sz w:val="[0-4]"\s*\/>/;
const WHITE = /<w:color [^>]*w:val="[Ff]{6}"/;
const GROUND = /<w:(?:shd|highlight)\b/;

/**
 * A Word document without text that its reader does not see: hidden, smaller than can be read, white on
 * white. The parser takes all of it for text. White text in table cells or on a ground of its own stays:
 * there it is a heading.
 */
export async function withoutHiddenRuns(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  let changed = false;
  for (const [path, file] of Object.entries(zip.files)) {
    if (!PARTS.test(path)) continue;
    const xml = await file.async('string');
    if (xml.length > MOST_XML) return bytes;
    const seen = withoutHidden(xml);
    if (seen === xml) continue;
    zip.file(path, seen);
    changed = true;
  }
  return changed ? zip.generateAsync({ type: 'uint8array' }) : bytes;
}

function withoutHidden(xml: string): string {
  return xml.replaceAll(RUN, (run, ...parts: unknown[]) => {
    const [open, properties, close, content, end] = parts as string[];
    if (!isHidden(properties!, () => xml.slice(0, parts[5] as number))) return run;
    return `${open}${properties}${close}${content!.replaceAll(/<w:t[\s>][\s\S]*?<\/w:t>/g, '')}${end}`;
  });
}

function isHidden(properties: string, before: () => string): boolean {
  if (VANISH.test(properties) || TINY.test(properties)) return true;
  return WHITE.test(properties) && !GROUND.test(properties) && isOnPaper(before());
}

/** Outside of tables, drawings and shaded paragraphs. */
function isOnPaper(before: string): boolean {
  const inside = ['w:tc', 'w:txbxContent', 'w:drawing'].some(
    (name) => before.lastIndexOf(`<${name}`) > before.lastIndexOf(`</${name}>`),
  );
  const paragraph = before.slice(before.lastIndexOf('<w:p>') + 1 || before.lastIndexOf('<w:p '));
  return !inside && !GROUND.test(paragraph) && !before.includes('<w:background');
}
