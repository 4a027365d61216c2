import { zipOf } from './zip.ts';

/** Body of a Word document from paragraphs and tables made by the functions below. */
export function docxOf(body: readonly string[]): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${NAMESPACE}><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMESPACE}>${[1, 2].map(headingStyle).join('')}</w:styles>`,
  });
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function headingStyle(level: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`;
}

export function heading(level: 1 | 2, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A cell's paragraphs; `merge` joins it with the cell above or starts such a merge. */
export function cell(
  text: string,
  merge: { readonly columns?: number; readonly rows?: 'restart' | 'continue' } = {},
) {
  const { columns, rows } = merge;
  const properties = [
    columns === undefined ? '' : `<w:gridSpan w:val="${columns}"/>`,
    rows === undefined ? '' : `<w:vMerge${rows === 'restart' ? ' w:val="restart"' : ''}/>`,
  ].join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}
