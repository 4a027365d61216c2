import { parseCitations } from '../korean/citation/parse.ts';
import type { IsoDate } from '../model/date.ts';
import type { LawCatalogue } from './catalogue.ts';
import type { Judged } from './check-article.ts';
import { type CitationInText, inText } from './check-context.ts';
import { findCitedLaw, namesOf } from './check-law.ts';
import { judgeMeant } from './check-meant.ts';
import { type CheckedCitation, type CitationCheck, summarise } from './check-result.ts';
import { placeLabel } from './check-words.ts';

/**
 * Compares every citation of a text with the law it points to, as it stands on a date.
 *
 * @example
 * const { summary } = await checkCitations(await lawCatalogue(release), text, '2026-06-08');
 * summary.text // 인용 7건 중 5건 확인, 1건 불일치, 1건 범위 밖
 */
export async function checkCitations(
  catalogue: LawCatalogue,
  text: string,
  asOf: IsoDate,
): Promise<CitationCheck> {
  const known = new Map<string, Promise<CheckedCitation>>();
  const citations: CheckedCitation[] = [];
  let shown = 0;
  for (const citation of inText(text, parseCitations(text, namesOf(catalogue)))) {
    const key = keyOf(citation);
    const first = known.get(key) ?? checkCitation(catalogue, citation, asOf);
    known.set(key, first);
    const { span, surface, range } = citation;
    const result = { ...(await first), ...span, surface, range };
    shown += result.text?.length ?? 0;
    citations.push(shown > MOST_SHOWN ? { ...result, text: null } : result);
  }
  return { summary: summarise(citations), citations };
}

/** Characters of law text in one result; what comes after goes without. */
const MOST_SHOWN = 2_000_000;

/** The same place is judged once. */
function keyOf(citation: CitationInText): string {
  const { law, article, paragraph, item, subitem, annex, addendum, title, lead } = citation;
  const { amends, inside, meant } = citation;
  const place = [article, paragraph, item, subitem, annex, inside, addendum, amends];
  return JSON.stringify([law, place, title, lead, meant]);
}

async function checkCitation(
  catalogue: LawCatalogue,
  citation: CitationInText,
  asOf: IsoDate,
): Promise<CheckedCitation> {
  if (citation.law === null) return checked(citation, null, unresolved(citation));
  const found = findCitedLaw(catalogue, citation.law);
  if (found.law === null) {
    const { verdict, reason, title } = found;
    return checked(citation, title, { verdict, reason, text: null, existing: null, span: null });
  }
  const { judged, document, article } = await judgeMeant(catalogue, found.law, { citation, asOf });
  return {
    ...checked(citation, found.title, judged),
    title: article?.title ?? null,
    documentId: document.id,
    effectiveFrom: document.effectiveFrom,
  };
}

function unresolved(citation: CitationInText): Judged {
  const isPlaced = placeLabel(citation) !== '';
  const reason = isPlaced
    ? '글만으로는 어느 법령인지 알 수 없습니다. 법령 이름을 적어 주십시오.'
    : '글만으로는 어느 조나 항인지 알 수 없습니다. 법령 이름과 번호를 적어 주십시오.';
  return { verdict: 'unresolved', reason, text: null, existing: null, span: null };
}

function checked(
  citation: CitationInText,
  law: string | null,
  { verdict, titleOnly = false, reason, text, existing }: Judged,
): CheckedCitation {
  const { span, surface, article, paragraph, item, subitem, annex, addendum, range } = citation;
  return {
    ...span,
    surface,
    law,
    ...{ article, paragraph, item, subitem, annex, addendum, range },
    ...{ verdict, titleOnly: verdict === 'valid' && titleOnly, reason, text, existing },
    label: law === null ? null : `「${law}」 ${placeLabel(citation)}`,
    title: null,
    documentId: null,
    effectiveFrom: null,
  };
}
