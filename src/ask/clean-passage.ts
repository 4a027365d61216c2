/** Zero-width, bidirectional and other characters that a reader does not see but a model reads. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const LINE_END = /\r\n?|[\u2028\u2029\u0085]/g;
/** Marks by which chat templates tell who speaks. */
const TEMPLATE = /<\|([^|<>\n]{0,40})\|>|\[(\/?INST)\]|<<(\/?SYS)>>|<(\/?s)>/gi;
/** What looks like one of our keys is none: only the head line of a passage gives it one. */
const KEY = /[[【［〔](\s*p\s*\d[^\]】］〕\n]{0,20})[\]】］〕]/gi;

/**
 * A text as data for a prompt: nothing hidden, nothing that could pass for our own marks, every line
 * behind a bar, so that no line of it can end the block that it stands in.
 */
export function asData(text: string): string {
  const clean = text
    .replace(LINE_END, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(TEMPLATE, (_, ...parts: unknown[]) => `(${parts.slice(0, 4).find(Boolean) ?? ''})`)
    .replace(KEY, '$1');
  return clean
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `| ${line.trimEnd()}`)
    .join('\n');
}

/** The same on one line, for labels. */
export function asLabel(text: string): string {
  return asData(text)
    .replaceAll(/\s*\n\| /g, ' ')
    .slice(2);
}
