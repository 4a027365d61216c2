/** A PDF with a page for each of the contents, in the operators of the format; `/F1` is Helvetica. */
export function pdfOf(contents: readonly string[]): Uint8Array {
  const font = 3 + 2 * contents.length;
  const kids = contents.map((_, index) => `${3 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
    ...contents.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${4 + 2 * index} 0 R/Resources<</Font<</F1 ${font} 0 R>>>>>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ]),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** A line of text; `before` sets its colour, mode and the like. */
export function line(y: number, text: string, before = '0 g', size = 12): string {
  return `q ${before} BT /F1 ${size} Tf 50 ${y} Td (${text}) Tj ET Q`;
}
