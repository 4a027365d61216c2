import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { LawCatalogue } from './catalogue.ts';
import { readBeside, sameAnnex } from './check-beside.ts';
import { type Edition, editionAround } from './edition.ts';
import type { ArticleText } from './law-articles.ts';
import type { Penalty } from './penalties.ts';
import type { IncomingReference, ReferenceIndex } from './reference-index.ts';
import { type AnnexMention, annexesNamedIn } from './references.ts';

/** 별표 with what the release knows of it. */
export interface LinkedAnnex {
  readonly law: string;
  /** `별표 1의2` */
  readonly name: string;
  /** null: the release does not know it. */
  readonly title: string | null;
  /** The edition it stands in; null: the law is not in the release. */
  readonly document: Document | null;
  /** Its text in order; empty where the source has none. */
  readonly passages: readonly Passage[];
}

interface Where {
  readonly catalogue: LawCatalogue;
  readonly asOf: IsoDate;
}

/** The annexes that an article itself names. */
export function ownAnnexes(
  article: ArticleText,
  edition: Edition,
  where: Where,
): Promise<readonly LinkedAnnex[]> {
  return read(annexesNamedIn(article, edition), where);
}

/** The annexes to which the sentences that hold these references leave the details. */
export async function annexesBeside(
  references: readonly IncomingReference[],
  where: Where,
): Promise<readonly LinkedAnnex[]> {
  const mentions = await Promise.all(references.map((one) => mentionsBeside(one, null, where)));
  return read(mentions.flat(), where);
}

const STANDARD: Readonly<Record<Penalty['kind'], RegExp | null>> = {
  criminal: null,
  fine: /과태료/,
  administrative: /처분|과징금/,
};

/** 제1항에 따른 행정처분의 기준은 총리령으로 정한다. */
const STANDARDS_LEFT = /(?:처분|과징금|과태료)[^.]{0,100}(?:령|규칙)으?로 정/;

/**
 * The annexes that say how a penalty is measured: 법 제92조에 따른 과태료의 부과기준은 별표 2와 같다; or of the
 * article that has the standards of its kind laid down: 제64조에 따른 행정처분의 기준은 보건복지부령으로 정한다.
 */
export async function penaltyAnnexes(
  { kind, article, paragraph }: Penalty,
  index: ReferenceIndex,
  where: Where,
): Promise<readonly LinkedAnnex[]> {
  const about = STANDARD[kind];
  if (about === null) return [];
  const law = article.document.law!.title;
  const delegating = article.paragraphs.filter(({ span }) =>
    STANDARDS_LEFT.test(article.text.slice(span.start, span.end)),
  );
  const own = [null, paragraph, ...delegating.map(({ number }) => number)];
  const meant = index
    .into(law, article.number)
    .filter((one) => paragraph === null || own.includes(one.paragraph));
  const standards = meant.filter(
    ({ document, articleTitle }) =>
      document.law!.title === law && /기준/.test(articleTitle ?? '') && about.test(articleTitle!),
  );
  const further = standards.flatMap((one) => index.into(law, one.article));
  const all = [...meant, ...further].filter(({ document }) => document.law!.title !== law);
  const mentions = await Promise.all(all.map((one) => mentionsBeside(one, about, where)));
  return read(mentions.flat(), where);
}

/** What stands in one sentence with a reference; `about`: only where the sentence speaks of it. */
async function mentionsBeside(
  { document, article: number, at }: IncomingReference,
  about: RegExp | null,
  { catalogue, asOf }: Where,
): Promise<readonly AnnexMention[]> {
  const article = await catalogue.article(document, number);
  if (article === null || !article.text.includes('별표')) return [];
  const { start, end } = sentenceAt(article.text, at);
  const sentence = article.text.slice(start, end);
  if (!sentence.includes('별표') || (about !== null && !about.test(sentence))) return [];
  const edition = await editionAround(catalogue, document, asOf);
  return annexesNamedIn(article, edition).filter(
    ({ span }) => span.start >= start && span.end <= end,
  );
}

const SENTENCE_END = /[다함]\.(?=\s|$)|\n/g;

function sentenceAt(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    if (index >= at) return { start, end: index + mark.length };
    start = index + mark.length;
  }
  return { start, end: text.length };
}

/** Each annex once. */
async function read(
  mentions: readonly AnnexMention[],
  where: Where,
): Promise<readonly LinkedAnnex[]> {
  const distinct = new Map(mentions.map(({ law, name }) => [`${law} ${name}`, { law, name }]));
  return Promise.all([...distinct.values()].map((mention) => readAnnex(mention, where)));
}

async function readAnnex(
  { law: written, name }: Pick<AnnexMention, 'law' | 'name'>,
  { catalogue, asOf }: Where,
): Promise<LinkedAnnex> {
  const law = catalogue.law(written)?.title ?? written;
  const { document } = catalogue.edition(law, asOf);
  if (document === null) return { law, name, title: null, document, passages: [] };
  const { annexes } = await readBeside(catalogue, document);
  const passages = annexes.filter(({ locator }) => sameAnnex(locator.annex!, name));
  const [heading] = passages[0]?.text.split('\n') ?? [];
  const listed = document.annexes?.find((one) => sameAnnex(one.name, name));
  const title = heading?.slice(passages[0]!.locator.annex!.length).trim() || listed?.title || null;
  return { law, name, title, document, passages };
}
