import type { Span } from '../model/passage.ts';
import type { Edition } from './edition.ts';
import type { ArticleText } from './law-articles.ts';
import { type Reference, referencesOf, type Target, targetsOf } from './references.ts';

/** criminal: 징역·벌금, fine: 과태료, administrative: 취소·정지·과징금·시정명령. */
export type PenaltyKind = 'criminal' | 'fine' | 'administrative';

/** A provision that punishes the breach of an article. */
export interface Penalty {
  readonly kind: PenaltyKind;
  readonly article: ArticleText;
  readonly paragraph: number | null;
  readonly item: string | null;
  /** Whose breach is punished: 항 and 호 of the article asked for; null: the article as a whole. */
  readonly target: Target;
  /** What it costs: the sentence that names 징역, 벌금, 과태료 or the measure. */
  readonly sanction: string;
  /** What is punished: the item, or the same sentence. */
  readonly offence: string;
  /** Where that stands in the article's text. */
  readonly span: Span;
}

const SANCTION_TITLE =
  /벌칙|과태료|과징금|취소|정지|행정처분|시정\s*명령|폐쇄|개선\s*명령|위반사실|허가의?\s*제한/;
const CRIMINAL = /징역|벌금|구류|금고/;
const FINE = /과태료/;
const MEASURE = /취소|정지|폐쇄|과징금|시정|명할 수|제한할 수|처분/;
const BREACH =
  /위반|아니한|아니하|못한|거부|방해|기피|거짓|부정한|초과|없이|을 한 자|대여|누설|해당하/;
const AMENDED = /\s*<[^<>]*>/g;

type Penalties = ReadonlyMap<string, readonly Penalty[]>;

const known = new WeakMap<Edition, Penalties>();

/** All penalties of a law, by the article whose breach they punish; read once for an edition. */
export function penaltiesOf(edition: Edition): Penalties {
  const penalties = known.get(edition) ?? readPenalties(edition);
  known.set(edition, penalties);
  return penalties;
}

function readPenalties(edition: Edition): Penalties {
  const found = edition.articles
    .filter(({ title, deleted }) => !deleted && SANCTION_TITLE.test(title ?? ''))
    .flatMap((article) => articlePenalties(article, edition));
  return Map.groupBy(distinct(found), ({ target }) => target.article);
}

/** 양벌규정: the article by which the employer is punished too, when it names one of these provisions. */
export function jointPenaltyOf(
  edition: Edition,
  penalties: readonly Penalty[],
): ArticleText | null {
  const punished = new Set(
    penalties.filter(({ kind }) => kind === 'criminal').map(({ article }) => article.number),
  );
  const names = (article: ArticleText) => {
    const references = referencesOf(article, edition);
    return references.some((reference, index) =>
      targetsOf(reference, references[index - 1], edition.numbers).some((target) =>
        punished.has(target.article),
      ),
    );
  };
  return edition.articles.find((article) => isJoint(article) && names(article)) ?? null;
}

function isJoint({ title, deleted }: ArticleText): boolean {
  return !deleted && /양벌/.test(title ?? '');
}

function articlePenalties(article: ArticleText, edition: Edition): Penalty[] {
  const references = referencesOf(article, edition);
  return clausesOf(article).flatMap((clause) =>
    references.flatMap((reference, index) => {
      if (!punishes(reference, clause.span, article)) return [];
      return targetsOf(reference, references[index - 1], edition.numbers)
        .filter((target) => target.article !== article.number)
        .map((target) => ({ ...clause, article, target }));
    }),
  );
}

type Clause = Omit<Penalty, 'article' | 'target'>;

/** Items where a paragraph lists its offences, else the paragraph itself. */
function clausesOf({ text, paragraphs }: ArticleText): readonly Clause[] {
  return paragraphs.flatMap(({ number, span, items }) => {
    const lead = { start: span.start, end: items[0]?.span.start ?? span.end };
    const sanction = plain(text.slice(lead.start, lead.end));
    const kind = kindOf(sanction);
    if (kind === null) return [];
    const base = { kind, paragraph: number, sanction };
    const own = { ...base, item: null, offence: sanction, span: lead };
    const listed = items.map((item) => ({
      ...base,
      item: item.number,
      offence: plain(text.slice(item.span.start, item.span.end)),
      span: item.span,
    }));
    return [own, ...listed].filter(isBreach);
  });
}

/** A measure without a list is often mere procedure (who asks for it, what follows when it is not paid). */
function isBreach({ kind, item, offence }: Clause): boolean {
  return kind === 'administrative' && item === null ? /위반/.test(offence) : BREACH.test(offence);
}

function kindOf(sanction: string): PenaltyKind | null {
  if (CRIMINAL.test(sanction)) return 'criminal';
  if (FINE.test(sanction)) return 'fine';
  return MEASURE.test(sanction) ? 'administrative' : null;
}

/** What stands in brackets or behind 다만 narrows the offence; it is not what is punished. */
function punishes(reference: Reference, clause: Span, article: ArticleText): boolean {
  const { span, depth, law } = reference;
  if (depth > 0 || law !== article.document.law!.title) return false;
  if (span.start < clause.start || span.end > clause.end) return false;
  return !/(?:^|[.\s])다만,/.test(article.text.slice(clause.start, span.start));
}

function plain(text: string): string {
  return text.replaceAll(AMENDED, '').replaceAll(/\s+/g, ' ').trim();
}

function distinct(penalties: readonly Penalty[]): readonly Penalty[] {
  const seen = new Set<string>();
  return penalties.filter(({ article, paragraph, item, target }) => {
    const key = JSON.stringify([article.number, paragraph, item, target]);
    return !seen.has(key) && seen.add(key);
  });
}
