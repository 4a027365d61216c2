import { articleLabel } from '../korean/article.ts';
import type { LinkedAnnex } from '../law/annex-links.ts';
import type { ArticleOnDate } from '../law/catalogue.ts';
import type { ArticleText } from '../law/law-articles.ts';
import type { Law } from '../law/law-index.ts';
import type { ArticleLinks, OutgoingReference, ParentArticle } from '../law/links.ts';
import type { PenaltyKind } from '../law/penalties.ts';
import type { IncomingReference } from '../law/reference-index.ts';
import { startAt, waitingParts } from '../law/versions.ts';
import type { IsoDate } from '../model/date.ts';
import { type Document, documentStatus } from '../model/document.ts';
import type { Passage, Span } from '../model/passage.ts';

const penaltyNames = {
  criminal: '벌칙',
  fine: '과태료',
  administrative: '행정처분',
} as const satisfies Readonly<Record<PenaltyKind, string>>;

export function lawView({ title, type }: Law) {
  return { title, type };
}

/** An edition with its status on a date. */
export function editionView(document: Document, asOf: IsoDate) {
  const { id, law, effectiveFrom, effectiveTo, digest, sourceUrl } = document;
  return {
    documentId: id,
    title: law!.title,
    status: statusOn(document, asOf),
    effectiveFrom,
    effectiveTo,
    promulgatedOn: law!.promulgatedOn,
    promulgationNumber: law!.promulgationNumber,
    digest,
    sourceUrl,
  };
}

/** One that is part of a later text on its very day (effectiveTo = effectiveFrom) is still to come until then. */
function statusOn(document: Document, asOf: IsoDate) {
  const { effectiveFrom } = document;
  if (effectiveFrom !== null && effectiveFrom > asOf) return '시행 예정' as const;
  return documentStatus(document, asOf);
}

/** What a reader must know of a text before relying on it. */
export function noticesOf(
  { document, effectiveFrom }: Pick<ArticleText, 'document' | 'effectiveFrom'>,
  upcoming: boolean,
): string[] {
  return [
    ...(upcoming
      ? [`시행 예정: ${effectiveFrom}부터 시행됩니다. 기준일에 시행 중인 글은 색인에 없습니다.`]
      : []),
    ...(document.digest ? ['체험용 요약본입니다. 실제 적용에는 원문을 확인하십시오.'] : []),
  ];
}

/** The same for an article, whose amendments and parts may take effect at other times than its edition. */
export function articleNotices(
  { article, upcoming, ahead }: ArticleOnDate,
  asOf: IsoDate,
): string[] {
  const waiting = upcoming ? [] : waitingParts(article, asOf);
  return [
    ...noticesOf(article, upcoming),
    ...waiting.map(
      (part) =>
        `${placeOf(part)}에 관한 개정은 ${part.effectiveFrom}부터 시행되어 기준일에는 시행 전입니다.`,
    ),
    ...article.document.warnings.filter(
      (warning) =>
        concerns(warning, article.number) &&
        !isPast(warning, asOf) &&
        !waiting.some((part) => warning.startsWith(`${placeOf(part)}:`)),
    ),
    ...ahead.map(
      ({ effectiveFrom, document }) =>
        `${document.law!.promulgatedOn}에 공포되어 ${effectiveFrom}에 시행되는 개정이 이 글에 미리 반영되어 있을 수 있습니다.`,
    ),
  ];
}

/** 제75조제2항제15호; the opening of a list stands for all of it, for it carries the note of the amendment. */
function placeOf({ label, text }: Passage): string {
  const place = label.replace(/^「.*」 /, '');
  return /^(?:제\d+조|[①-⑳㉑-㉟㊱-㊿])/.test(text) ? place.replace(/제\d+호.*$/, '') : place;
}

/** 제7조 is not 제7조의2. */
function concerns(warning: string, number: string): boolean {
  const name = articleLabel(number);
  return warning.startsWith(name) && !/^의\d/.test(warning.slice(name.length));
}

/** The part that it says comes later is in force by now. */
function isPast(warning: string, asOf: IsoDate): boolean {
  const day = /시행일은 (\d{4}-\d\d-\d\d)입니다/.exec(warning)?.[1];
  return day !== undefined && day <= asOf;
}

/** The article's own window and state, apart from those of the edition its text is taken from. */
export function windowView({ version, upcoming, effectiveTo }: ArticleOnDate, asOf: IsoDate) {
  const { began } = version;
  // In force with a part that waits: since when the rest has stood is not known.
  const known = began !== null && began > asOf ? null : began;
  return {
    inForce: !upcoming,
    effectiveFrom: upcoming ? version.effectiveFrom : known,
    effectiveTo,
  };
}

export function paragraphsView(article: ArticleText, asOf: IsoDate) {
  const { text, paragraphs } = article;
  const head = (span: Span, parts: readonly { readonly span: Span }[]) =>
    text.slice(span.start, parts[0]?.span.start ?? span.end).trim();
  const inForce = ({ start }: Span) => (startAt(article, start) ?? '') <= asOf;
  return paragraphs.map(({ number, span, items }) => ({
    number,
    text: head(span, items),
    span,
    inForce: inForce(span),
    items: items.map((item) => ({
      number: item.number,
      text: head(item.span, item.subitems),
      inForce: inForce(item.span),
      subitems: item.subitems.map((subitem) => ({
        number: subitem.number,
        text: head(subitem.span, []),
      })),
    })),
  }));
}

export function outgoingView(reference: OutgoingReference) {
  const { law, article, paragraph, item, subitem, quote, span, known, target } = reference;
  const title = target?.title ?? null;
  const found = article === null ? known : target !== null;
  return { law, article, paragraph, item, subitem, title, quote, span, found };
}

export function incomingView(reference: IncomingReference) {
  const { document, article, articleTitle, from, paragraph, item, quote } = reference;
  const place = { law: document.law!.title, article, label: articleLabel(article) };
  return { ...place, title: articleTitle, from, paragraph, item, quote };
}

export function delegationView(delegation: ArticleLinks['delegations'][number]) {
  const { instrument, paragraph, item, span, exact, carriedOutBy, annexes } = delegation;
  const articles = carriedOutBy.map(incomingView);
  return { instrument, paragraph, item, span, exact, articles, annexes: annexes.map(annexName) };
}

export function parentView({ article, quote, paragraph, item, delegates }: ParentArticle) {
  return {
    law: article.document.law!.title,
    ...shortView(article),
    paragraph,
    item,
    quote,
    delegates,
  };
}

export function penaltyView(penalty: ArticleLinks['penalties'][number], asOf: IsoDate) {
  const { kind, article, paragraph, item, target, span, annexes, ...texts } = penalty;
  return {
    kind,
    kindName: penaltyNames[kind],
    article: article.number,
    label: placeLabel(article.number, paragraph, item),
    title: article.title,
    paragraph,
    item,
    target: { paragraph: target.paragraph, item: target.item },
    inForce: (startAt(article, span.start) ?? '') <= asOf,
    ...texts,
    annexes: annexes.map(annexName),
  };
}

export function shortView({ number, title }: ArticleText) {
  return { article: number, label: articleLabel(number), title };
}

function placeLabel(article: string, paragraph: number | null, item: string | null): string {
  const [base, branch] = item?.split('의') ?? [];
  const itemLabel =
    base === undefined ? '' : `제${base}호${branch === undefined ? '' : `의${branch}`}`;
  return `${articleLabel(article)}${paragraph === null ? '' : `제${paragraph}항`}${itemLabel}`;
}

/** Longest text of an annex in one reply, in characters; the passages have all of it. */
const ANNEX_SHOWN = 4000;

function annexName({ law, name, title }: LinkedAnnex) {
  return { law, name, title };
}

/** Each annex once, whichever ways lead to it. */
export function annexesView({ annexes, delegations, penalties }: ArticleLinks) {
  const all = [...annexes, ...[...delegations, ...penalties].flatMap((one) => one.annexes)];
  const distinct = new Map(all.map((annex) => [`${annex.law} ${annex.name}`, annex]));
  return [...distinct.values()].map(annexView);
}

function annexView(annex: LinkedAnnex) {
  const { document, passages } = annex;
  const text = passages.map((passage) => passage.text).join('\n');
  return {
    ...annexName(annex),
    documentId: document?.id ?? null,
    text: passages.length === 0 ? null : text.slice(0, ANNEX_SHOWN),
    complete: passages.length > 0 && text.length <= ANNEX_SHOWN,
    passageIds: passages.map(({ id }) => id),
  };
}
