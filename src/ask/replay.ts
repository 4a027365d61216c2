import { todayInKorea } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Receipt, StandingCitation } from '../model/receipt.ts';
import { successorOf } from '../model/supersession.ts';
import type { OpenRelease, StoredDocument } from '../ports.ts';

type Cited = Receipt['statements'][number]['citations'][number];
type Found = Pick<StandingCitation, 'standing' | 'quoteStands' | 'note'>;

/** Looks up every citation of a receipt in a release, as of today. */
export async function replay(
  { statements }: Pick<Receipt, 'statements'>,
  release: OpenRelease,
): Promise<readonly StandingCitation[]> {
  const documents = await release.documents();
  const cited = statements.flatMap(({ citations }, statement) =>
    citations.map((citation) => ({ citation, statement })),
  );
  return Promise.all(
    cited.map(async ({ citation, statement }) => ({
      statement,
      passageId: citation.passageId,
      label: citation.label,
      ...(await standingOf(citation, release, documents)),
    })),
  );
}

async function standingOf(
  citation: Cited,
  release: OpenRelease,
  documents: readonly StoredDocument[],
): Promise<Found> {
  const own = documents.find(({ document }) => document.id === citation.documentId);
  const [passage] = await release.passages([citation.passageId]);
  if (own !== undefined && passage !== undefined) return standing(passage, own.document, documents);
  if (own !== undefined) return moved(citation, await passagesOf(release, own));
  return replaced(citation, release, documents);
}

/** The id of a passage is made of its text: one that is found is the same, letter for letter. */
function standing(
  passage: Passage,
  document: Document,
  documents: readonly StoredDocument[],
): Found {
  const end = passage.effectiveTo ?? document.effectiveTo;
  if (end === null || end > todayInKorea()) {
    return { standing: 'same', quoteStands: true, note: null };
  }
  const successor = successorOf(
    document,
    documents.map((one) => one.document),
  );
  const next = successor === null ? '' : `(「${successor.title}」 ${successor.edition ?? ''})`;
  const note = `${end}부터 다음 판${next.replace(' )', ')')}이 대신합니다.`;
  return { standing: 'superseded', quoteStands: true, note };
}

function moved(citation: Cited, passages: readonly Passage[]): Found {
  const quoteStands = passages.some(({ text }) => text.includes(citation.quote));
  const isThere = passages.some(({ label }) => isSamePlace(label, citation.label));
  return isThere || quoteStands
    ? { standing: 'changed', quoteStands, note: '같은 문서의 글이 바뀌었습니다.' }
    : { standing: 'gone', quoteStands, note: '같은 문서에 이 자리가 없습니다.' };
}

/** 「의료법」 제22조제1항 stands in the passage 「의료법」 제22조제1항부터 제3항까지. */
function isSamePlace(label: string, cited: string): boolean {
  const article = (text: string) => /^.*제\d+조(?:의\d+)?/.exec(text)?.[0] ?? text;
  return article(label) === article(cited);
}

/** Its document has left the release; another edition of the same title may have come. */
async function replaced(
  citation: Cited,
  release: OpenRelease,
  documents: readonly StoredDocument[],
): Promise<Found> {
  const others = documents.filter(({ document }) => document.title === citation.documentTitle);
  if (others.length === 0) {
    return { standing: 'gone', quoteStands: false, note: '이 문서는 지금 색인에 없습니다.' };
  }
  const passages = (await Promise.all(others.map((other) => passagesOf(release, other)))).flat();
  const quoteStands = passages.some(({ text }) => text.includes(citation.quote));
  return {
    standing: 'superseded',
    quoteStands,
    note: '인용한 판은 지금 색인에 없고, 같은 제목의 다른 판이 있습니다.',
  };
}

function passagesOf(
  release: OpenRelease,
  { document, passages }: StoredDocument,
): Promise<readonly Passage[]> {
  return release.passagesOf(document.id, 0, passages);
}
