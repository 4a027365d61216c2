import {
  blockNames,
  documentFacts,
  pageTitle,
  passageTitle,
  recommendationFact,
} from './inspect-facts.ts';
import type {
  InspectedBlock,
  InspectedPage,
  InspectedPassage,
  Inspection,
} from './inspect-reading.ts';
import { type PageImages, PIXELS_PER_POINT } from './inspect-render.ts';

const STYLE = `
body { font: 15px/1.6 system-ui, sans-serif; margin: 1.5rem; color: #1d2327; background: #fff; }
h2 { border-top: 2px solid #889; padding-top: .5rem; }
.page { display: flex; gap: 1.5rem; align-items: flex-start; }
.sheet { position: sticky; top: 0; flex: none; }
.sheet img { display: block; border: 1px solid #aab; }
.box { position: absolute; border: 1px solid #2a6f97; opacity: .6; }
.box.graded { border: 2px solid #b3261e; }
.read { flex: 1; min-width: 20rem; }
.passage { border: 1px solid #bbc; border-radius: 4px; margin: 0 0 .75rem; padding: .5rem .75rem; }
.passage.graded { border-left: 4px solid #b3261e; }
.facts, .path { color: #556; font-size: .85rem; margin: 0; }
.grade { color: #b3261e; font-weight: 600; margin: .25rem 0; }
.warning { color: #8a5300; }
pre { white-space: pre-wrap; font: inherit; margin: .25rem 0; }
.kind { color: #889; font-size: .75rem; margin-right: .5rem; }
.context { color: #667; font-style: italic; }
`;

/** A file of its own: what was read beside the picture of the page, with the places of the blocks framed. */
export function inspectionHtml(inspection: Inspection, images: PageImages | null): string {
  const { document, pages } = inspection;
  const facts = documentFacts(inspection).map(
    ([name, value]) => `<li>${name}: ${escaped(value)}</li>`,
  );
  const warnings = document.warnings.map((one) => `<li class="warning">${escaped(one)}</li>`);
  const noImages =
    document.format === 'pdf' && images === null
      ? '<p class="warning">pdftoppm(poppler-utils)이 없어 쪽의 그림 없이 글만 보입니다.</p>'
      : '';
  return `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>${escaped(document.fileName)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<style>${STYLE}</style></head><body>
<h1>${escaped(document.fileName)}</h1>
<ul>${facts.join('')}${warnings.join('')}</ul>${noImages}
${pages.map((page) => pageHtml(page, images?.get(page.number) ?? null)).join('\n')}
</body></html>
`;
}

function pageHtml(page: InspectedPage, image: string | null): string {
  const sheet =
    image === null
      ? ''
      : `<div class="sheet"><img alt="원문 ${page.number}쪽" src="${image}">${boxes(page)}</div>`;
  return `<h2>${pageTitle(page)}</h2><div class="page">${sheet}<div class="read">${page.passages.map(passageHtml).join('')}</div></div>`;
}

function boxes({ number, passages }: InspectedPage): string {
  return passages
    .flatMap(({ passage, blocks }) => {
      const graded = passage.recommendation === undefined ? '' : ' graded';
      const regions = blocks
        .flatMap((block) => block.regions)
        .filter(({ page }) => page === number);
      return regions.map(({ x, y, width, height }) => {
        const [left, top, wide, high] = [x, y, width, height].map((points) =>
          Math.round(points * PIXELS_PER_POINT),
        );
        return `<div class="box${graded}" style="left:${left}px;top:${top}px;width:${wide}px;height:${high}px"></div>`;
      });
    })
    .join('');
}

function passageHtml({ passage, blocks }: InspectedPassage): string {
  const recommendation = recommendationFact(passage);
  const grade = recommendation === null ? '' : `<p class="grade">${escaped(recommendation)}</p>`;
  return `<section class="passage${recommendation === null ? '' : ' graded'}"><p class="facts">${escaped(passageTitle(passage))}</p><p class="path">${escaped(passage.headings.join(' › '))}</p>${grade}${blocks.map(blockHtml).join('')}</section>`;
}

function blockHtml(
  { kind, text, context }: InspectedBlock,
  at: number,
  all: readonly InspectedBlock[],
): string {
  const isNew = context !== null && all[at - 1]?.context !== context;
  const header = isNew ? `<pre class="context">${escaped(context)}</pre>` : '';
  return `${header}<pre><span class="kind">${blockNames[kind]}</span>${escaped(text)}</pre>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
