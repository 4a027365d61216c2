import { styleText } from 'node:util';
import type { Locator } from '../model/passage.ts';
import { strengthLabel } from '../model/recommendation.ts';
import type { ScoredPassage } from '../ports.ts';
import { factLine } from './facts.ts';

/** What `search --json` prints; a fixed shape that other programs read. */
export function foundJson(release: number, found: readonly ScoredPassage[]) {
  return {
    release,
    passages: found.map(({ passage, document: { id, title, kind }, score }) => ({
      id: passage.id,
      score,
      document: { id, title, kind },
      locator: shortLocator(passage.locator),
      label: passage.label,
      text: passage.text,
    })),
  };
}

function shortLocator({ law, article, paragraphs, pages }: Locator) {
  return {
    ...(law !== undefined && { law }),
    ...(article !== undefined && { article }),
    ...(paragraphs !== undefined && { paragraph: String(paragraphs.from) }),
    ...(pages !== undefined && { page: pages.from }),
  };
}

/** Found passages as they are read in a terminal. */
export function printFound(found: readonly ScoredPassage[]): string {
  if (found.length === 0) return '찾은 단락이 없습니다. 다른 낱말로 찾아보십시오.\n';
  return found.map((scored, at) => entry(scored, at + 1)).join('\n');
}

function entry({ passage, document, score }: ScoredPassage, place: number): string {
  const effectiveFrom = passage.effectiveFrom ?? document.effectiveFrom;
  const grade = passage.recommendation === undefined ? null : strengthLabel(passage.recommendation);
  const facts = factLine({ ...document, effectiveFrom }, grade, `점수 ${score.toFixed(2)}`);
  return [
    `${styleText('cyan', `${place}.`)} ${styleText('bold', passage.label)}`,
    styleText('dim', `   ${facts}`),
    ...passage.text.split('\n').map((line) => `   ${line}`),
    '',
  ].join('\n');
}
