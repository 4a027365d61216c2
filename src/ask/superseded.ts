import type { Statement } from '../model/answer.ts';
import { todayInKorea } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import { successorOf } from '../model/supersession.ts';
import type { OpenRelease } from '../ports.ts';

/** Says of every cited edition that another one has taken its place since the day asked for. */
export async function supersededNotices(
  release: OpenRelease,
  statements: readonly Statement[],
): Promise<readonly string[]> {
  const cited = new Set(
    statements.flatMap(({ citations }) => citations.map(({ documentId }) => documentId)),
  );
  const documents = (await release.documents()).map(({ document }) => document);
  return documents
    .filter((document) => cited.has(document.id))
    .flatMap((document) => {
      const { effectiveTo, law } = document;
      if (law !== null || effectiveTo === null || effectiveTo > todayInKorea()) return [];
      const successor = successorOf(document, documents);
      const by = successor === null ? '다음 판' : editionName(successor);
      return [
        `${nameOf(document)}: ${by}${by.endsWith('호') ? '로' : '으로'} 대체됨(${effectiveTo}). 기준일에 유효하던 글입니다.`,
      ];
    });
}

function nameOf(document: Document): string {
  return document.edition === null
    ? `「${document.title}」`
    : `「${document.title}」 ${editionName(document)}`;
}

/** Ends in 판, or in 호 where it is the number of a notice: `2024` is 2024년판. */
function editionName({ edition, title }: Document): string {
  if (edition === null) return `「${title}」 판`;
  if (/^(?:19|20)\d{2}$/.test(edition)) return `${edition}년판`;
  return /[판호]$/.test(edition) ? edition : `${edition}판`;
}
