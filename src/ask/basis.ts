import { articleLabel } from '../korean/article.ts';
import { type LawCatalogue, lawCatalogue } from '../law/catalogue.ts';
import { type ParentArticle, parentArticles } from '../law/links.ts';
import type { Basis, Citation, Statement } from '../model/answer.ts';
import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { OpenRelease } from '../ports.ts';

/** Articles named for one citation. */
const MOST = 2;

/** Gives every citation of a decree the articles of the law that it carries out, as its words name them. */
export async function withBasis(
  release: OpenRelease,
  statements: readonly Statement[],
  asOf: IsoDate,
): Promise<readonly Statement[]> {
  const documents = new Map(
    (await release.documents()).map(({ document }) => [document.id, document]),
  );
  const isDecree = ({ documentId }: Citation) => isBelowLaw(documents.get(documentId));
  if (!statements.some(({ citations }) => citations.some(isDecree))) return statements;
  const catalogue = await lawCatalogue(release);
  const complete = async (citation: Citation) =>
    isDecree(citation)
      ? {
          ...citation,
          basis: await basisOf(catalogue, documents.get(citation.documentId)!, citation, asOf),
        }
      : citation;
  return Promise.all(
    statements.map(async (statement) => ({
      ...statement,
      citations: await Promise.all(statement.citations.map(complete)),
    })),
  );
}

function isBelowLaw(document: Document | undefined): boolean {
  return document?.law != null && document.law.type !== '법률';
}

async function basisOf(
  catalogue: LawCatalogue,
  document: Document,
  { locator, quote }: Citation,
  asOf: IsoDate,
): Promise<Basis[]> {
  if (locator.article === undefined) return [];
  const article = await catalogue.article(document, locator.article);
  const parents = article === null ? [] : await parentArticles(catalogue, article, asOf);
  return parents
    .filter((parent) => quote.includes(parent.quote))
    .slice(0, MOST)
    .map(toBasis);
}

function toBasis({ article, paragraph }: ParentArticle): Basis {
  const { document, number, passages } = article;
  const holder = passages.find(
    ({ locator: { paragraphs } }) =>
      paragraph !== null &&
      paragraphs !== undefined &&
      paragraphs.from <= paragraph &&
      paragraph <= paragraphs.to,
  );
  const place = paragraph === null ? '' : `제${paragraph}항`;
  return {
    passageId: (holder ?? passages[0]!).id,
    documentId: document.id,
    label: `「${document.law!.title}」 ${articleLabel(number)}${place}`,
  };
}
