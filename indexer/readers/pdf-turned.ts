import type { Box, TextPage } from './layout/page.ts';

/** Share of a page's characters that must run up or down for the page to be read turned. */
const MOST = 0.6;

type Matrix = readonly number[];

/** Whether most of a page's text runs up (the page is to be turned by 90 degrees) or down (by 270). */
export function turnOf(
  texts: readonly { readonly text: string; readonly matrix: Matrix }[],
): 90 | 270 | null {
  let [all, up, down] = [0, 0, 0];
  for (const { text, matrix } of texts) {
    const [a, b] = [matrix[0]!, matrix[1]!];
    all += text.length;
    if (Math.abs(b) <= Math.abs(a)) continue;
    if (b < 0) up += text.length;
    else down += text.length;
  }
  if (up > MOST * all) return 90;
  return down > MOST * all ? 270 : null;
}

/** A box of a turned page as it stands on the page that a reader sees. */
export function upright<T extends Box>(box: T, { turned, width, height }: TextPage): T {
  if (turned === undefined) return box;
  const size = { width: box.height, height: box.width };
  return turned === 90
    ? { ...box, x: box.y, y: width - box.x - box.width, ...size }
    : { ...box, x: height - box.y - box.height, y: box.x, ...size };
}
