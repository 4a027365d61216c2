import type { Document } from '../model/document.ts';
import type { Span } from '../model/passage.ts';
import type { ArticleText } from './law-articles.ts';
import type { IncomingReference, ReferenceIndex } from './reference-index.ts';
import { meets } from './references.ts';

/** Who is told to lay down the details: 대통령령, or 총리령 and 부령. */
export type DelegationKind = 'presidential-decree' | 'ministerial-rule';

/** A phrase by which a law leaves the details to a decree or rule. */
export interface DelegationPhrase {
  readonly kind: DelegationKind;
  /** 보건복지부령 */
  readonly instrument: string;
  readonly paragraph: number | null;
  readonly item: string | null;
  /** Offset into the article's text. */
  readonly span: Span;
}

export interface Delegation extends DelegationPhrase {
  /** Articles of decrees and rules that carry it out; those that repeat its words first. */
  readonly carriedOutBy: readonly IncomingReference[];
  /** false: none names this very paragraph or item, these name the article elsewhere. */
  readonly exact: boolean;
}

const PHRASE = /([가-힣ㆍ]*(?:대통령령|총리령|[가-힣]부령|공동부령))(?:으로|로)\s*(?:따로\s*)?정/g;

/** Articles that name many others without laying anything down for them. */
const ASIDE = /민감정보|고유식별정보|규제의 재검토/;

/** 대통령령으로 정하는, 보건복지부령으로 정한다 … in an article. */
export function delegationPhrases({ text, paragraphs }: ArticleText): readonly DelegationPhrase[] {
  return [...text.matchAll(PHRASE)].flatMap((match) => {
    const paragraph = paragraphs.find(({ span }) => contains(span, match.index));
    if (paragraph === undefined) return [];
    const item = paragraph.items.find(({ span }) => contains(span, match.index));
    return {
      kind: match[1]!.endsWith('대통령령') ? 'presidential-decree' : 'ministerial-rule',
      instrument: match[1]!,
      paragraph: paragraph.number,
      item: item?.number ?? null,
      span: { start: match.index, end: match.index + match[0].length },
    } satisfies DelegationPhrase;
  });
}

/** Delegations of an article with the articles that carry them out. */
export function delegationsOf(article: ArticleText, index: ReferenceIndex): readonly Delegation[] {
  const incoming = index
    .into(article.document.law!.title, article.number)
    .filter(({ fromDecree, articleTitle }) => fromDecree && !ASIDE.test(articleTitle ?? ''));
  return delegationPhrases(article).map((phrase) => {
    const candidates = incoming.filter((reference) => kindOf(reference) === phrase.kind);
    const exact = candidates.filter((reference) => meets(reference, phrase));
    const carriedOutBy = bestFirst(exact.length > 0 ? exact : candidates);
    return { ...phrase, carriedOutBy, exact: exact.length > 0 };
  });
}

/** Whether an article of a law delegates to this decree or rule at the place its reference names. */
export function delegatesTo(
  article: ArticleText,
  document: Document,
  place: { readonly paragraph: number | null; readonly item: string | null },
): boolean {
  const kind = kindOf({ document });
  return delegationPhrases(article).some((phrase) => phrase.kind === kind && meets(place, phrase));
}

function kindOf({ document }: Pick<IncomingReference, 'document'>): DelegationKind | null {
  const { type } = document.law!;
  if (type === '대통령령') return 'presidential-decree';
  return type.endsWith('령') ? 'ministerial-rule' : null;
}

/** Each article once, by its best reference. */
function bestFirst(references: readonly IncomingReference[]): readonly IncomingReference[] {
  const ranked = references.toSorted((left, right) => strength(right) - strength(left));
  const seen = new Set<string>();
  return ranked.filter(({ document, article }) => {
    const key = `${document.id}#${article}`;
    return !seen.has(key) && seen.add(key);
  });
}

function strength({ repeatsDelegation, paragraph }: IncomingReference): number {
  return (repeatsDelegation ? 2 : 0) + (paragraph === null ? 0 : 1);
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
