import { documentFacts, pageTitle, passageTitle, recommendationFact } from './inspect-facts.ts';
import type {
  InspectedBlock,
  InspectedPage,
  InspectedPassage,
  Inspection,
} from './inspect-reading.ts';

/** What was read of a file as Markdown: a rule stands between passages. */
export function inspectionMarkdown(inspection: Inspection): string {
  const { document, pages } = inspection;
  const facts = documentFacts(inspection).map(([name, value]) => `- ${name}: ${value}`);
  const warnings = document.warnings.map((warning) => `- 주의: ${warning}`);
  return [
    `# ${document.fileName}`,
    '',
    ...facts,
    ...warnings,
    '',
    ...pages.flatMap(pageLines),
  ].join('\n');
}

function pageLines(page: InspectedPage): string[] {
  return [`## ${pageTitle(page)}`, '', ...page.passages.flatMap(passageLines)];
}

function passageLines({ passage, blocks }: InspectedPassage): string[] {
  const recommendation = recommendationFact(passage);
  const path = passage.headings.join(' › ');
  return [
    `--- ${passageTitle(passage)} ---`,
    ...(path === '' ? [] : [`제목: ${path}`]),
    ...(recommendation === null ? [] : [`**${recommendation}**`]),
    '',
    ...blocks.flatMap(blockLines),
    '',
  ];
}

/** The header of a table stands above its first row; a list keeps its marks. */
function blockLines(
  { kind, text, context }: InspectedBlock,
  at: number,
  all: readonly InspectedBlock[],
): string[] {
  const isNew = context !== null && all[at - 1]?.context !== context;
  const name = kind === 'table' ? '표 ┃ ' : '';
  const lines = text.split('\n').map((line) => `${name}${line}`);
  return [...(isNew ? [`표 ┃ (머리) ${context}`] : []), ...lines];
}
