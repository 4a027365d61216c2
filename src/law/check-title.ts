import { articleLabel } from '../korean/article.ts';
import type { Citation } from '../korean/citation/types.ts';
import type { LawCatalogue } from './catalogue.ts';
import type { Judged } from './check-article.ts';
import { titlesMatch, titleWords } from './check-words.ts';
import type { ArticleText } from './law-articles.ts';

/** A place that exists keeps its verdict unless the text gives its article another title. */
export async function judgeTitle(
  catalogue: LawCatalogue,
  article: ArticleText,
  { citation, inside }: { readonly citation: Citation; readonly inside: Judged },
): Promise<Judged> {
  const real = article.title;
  if (citation.title !== null && (real === null || !titlesMatch(citation.title, real))) {
    return mismatch(article, citation.title, inside);
  }
  if (citation.lead === null || citation.title !== null) return inside;
  const claimed = await claimedTitle(catalogue, article, citation.lead);
  return claimed === null ? inside : mismatch(article, claimed, inside);
}

/** Shorter titles are common words: 정의, 목적. */
const SHORTEST_TITLE = 4;

/** 세탁물 처리(의료법 제17조): the words before the bracket are the title of another article of that law. */
async function claimedTitle(
  catalogue: LawCatalogue,
  article: ArticleText,
  lead: string,
): Promise<string | null> {
  const words = titleWords(lead);
  const titles = (await catalogue.articles(article.document)).map(({ title }) => title);
  const held = titles
    .filter((title) => title !== null)
    .filter(
      (title) => titleWords(title).length >= SHORTEST_TITLE && endsWith(words, titleWords(title)),
    )
    .toSorted((left, right) => right.length - left.length);
  const longest = held[0];
  if (
    longest === undefined ||
    (article.title !== null && endsWith(words, titleWords(article.title)))
  )
    return null;
  return longest;
}

function endsWith(words: string, title: string): boolean {
  return words.endsWith(title) || words.endsWith(title.replace(/등$/, ''));
}

function mismatch({ number, title }: ArticleText, written: string, inside: Judged): Judged {
  const real = title === null ? '제목이 없습니다' : `제목은 ‘${title}’입니다`;
  const reason = `${articleLabel(number)}의 ${real}. 글에는 ‘${written}’(으)로 적혀 있습니다.`;
  return { ...inside, verdict: 'title_mismatch', reason };
}
