import { articleLabel } from '../korean/article.ts';
import type { Place } from '../korean/citation/types.ts';
import type { Document } from '../model/document.ts';
import type { Item, Paragraph } from '../model/law.ts';
import type { Span } from '../model/passage.ts';
import { CONFIRMED, type Verdict } from './check-result.ts';
import { existingLabels, itemLabel, subject } from './check-words.ts';
import type { ArticleText } from './law-articles.ts';

/** How a place in an article was found, or where the search ended. */
export interface Judged {
  readonly verdict: Verdict;
  readonly reason: string;
  /** The text of the place, or of the widest part that exists. */
  readonly text: string | null;
  readonly existing: string | null;
  /** Where the place stands in its article's text; null: not there, or beside the articles. */
  readonly span: Span | null;
  /** An annex that exists, but what is cited of it was not compared. */
  readonly titleOnly?: boolean;
}

export interface JudgedPlace {
  readonly judged: Judged;
  /** The edition it was compared with. */
  readonly document: Document;
  readonly article: ArticleText | null;
}

const DELETED =
  /^\s*(?:[①-⑳㉑-㉟㊱-㊿]|\d+(?:의\d+)?\.|[가-힣]\.)?\s*삭제\s*(?:[<〈][^>〉]*[>〉]\s*)*\.?\s*$/;

/** 항 → 호 → 목 inside an article that exists. */
export function judgeInside(article: ArticleText, place: Place): Judged {
  if (article.deleted) return deleted(articleLabel(article.number), article.text);
  const paragraph = paragraphOf(article, place);
  if ('verdict' in paragraph) return paragraph;
  const item = itemOf(article, paragraph, place);
  if ('verdict' in item) return item;
  return found(article, spanOf(place, paragraph, item));
}

type Numbered = { readonly paragraph: Paragraph | null };

function paragraphOf(article: ArticleText, { paragraph }: Place): Numbered | Judged {
  const numbered = article.paragraphs.filter(({ number }) => number !== null);
  if (paragraph === null) {
    return { paragraph: article.paragraphs.length === 1 ? article.paragraphs[0]! : null };
  }
  const match = numbered.find(({ number }) => number === Number(paragraph));
  if (match === undefined) {
    const labels = numbered.map(({ number }) => `제${number}항`);
    return missing('no_such_paragraph', article, {
      part: `제${paragraph}항`,
      existing: existingLabels(labels, '항'),
    });
  }
  const text = slice(article, match.span);
  return DELETED.test(text) ? deleted(`제${paragraph}항`, text) : { paragraph: match };
}

function itemOf(
  article: ArticleText,
  { paragraph }: Numbered,
  { item, subitem }: Place,
): { readonly item: Item | null } | Judged {
  if (item === null) return { item: null };
  if (paragraph === null) {
    return missing('no_such_item', article, {
      part: itemLabel(item),
      existing: '항으로 나뉘어 있어, 몇 항의 호인지 적어야 합니다',
    });
  }
  const match = paragraph.items.find(({ number }) => number === item);
  if (match === undefined) {
    const labels = paragraph.items.map(({ number }) => itemLabel(number));
    const existing = existingLabels(labels, '호');
    return missing('no_such_item', article, { part: itemLabel(item), existing, within: paragraph });
  }
  const text = slice(article, match.span);
  if (DELETED.test(text)) return deleted(itemLabel(item), text);
  return subitem === null ? { item: match } : subitemOf(article, match, subitem);
}

function subitemOf(
  article: ArticleText,
  item: Item,
  subitem: string,
): { readonly item: Item } | Judged {
  const match = item.subitems.find(({ number }) => number === subitem);
  if (match === undefined) {
    const labels = item.subitems.map(({ number }) => `${number}목`);
    const existing = existingLabels(labels, '목');
    return missing('no_such_item', article, { part: `${subitem}목`, existing, within: item });
  }
  const text = slice(article, match.span);
  return DELETED.test(text) ? deleted(`${subitem}목`, text) : { item };
}

/** null: the whole article. */
function spanOf(
  place: Place,
  { paragraph }: Numbered,
  { item }: { readonly item: Item | null },
): Span | null {
  const subitem = item?.subitems.find(({ number }) => number === place.subitem);
  return (
    subitem?.span ?? item?.span ?? (place.paragraph === null ? null : (paragraph?.span ?? null))
  );
}

function slice({ text }: ArticleText, { start, end }: Span): string {
  return text.slice(start, end).trim();
}

function found(article: ArticleText, span: Span | null): Judged {
  const text = span === null ? article.text : slice(article, span);
  return { verdict: 'valid', reason: CONFIRMED, text, existing: null, span };
}

function deleted(part: string, text: string): Judged {
  return {
    verdict: 'deleted',
    reason: `${subject(part)} 삭제되었습니다.`,
    text: text.trim(),
    existing: null,
    span: null,
  };
}

interface Missing {
  readonly part: string;
  readonly existing: string;
  /** The part that exists and does not hold it. */
  readonly within?: { readonly span: Span };
}

function missing(
  verdict: Verdict,
  article: ArticleText,
  { part, existing, within }: Missing,
): Judged {
  return {
    verdict,
    reason: `${subject(part)} 없습니다. ${existing}.`,
    text: within === undefined ? article.text : slice(article, within.span),
    existing,
    span: null,
  };
}
