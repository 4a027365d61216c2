import { practiceQuery } from '../korean/practice-terms.ts';
import { idf } from '../korean/sparse.ts';
import { lawCatalogue } from '../law/catalogue.ts';
import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { ALL_PHRASES, readPracticeTarget } from '../model/practice.ts';
import type { OpenRelease, ScoredPhrase, SparseVector } from '../ports.ts';

/** What the practice index (실무 색인) takes a question to mean. */
export interface PracticeHit {
  readonly document: Document;
  /** The passages of one article, in order. */
  readonly passages: readonly Passage[];
  /** The phrase nearest to the question. */
  readonly phrase: string;
  /** All its phrases that share a word with the question. */
  readonly phrases: readonly string[];
  /** On the scale of the lexical scores. */
  readonly score: number;
}

/** Phrases fetched: an article has up to twenty, and those of one that is meant must all be seen. */
const PHRASES = 600;
/** Articles considered. */
const ARTICLES = 20;

/** All phrases of an article together, and the best one alone. Measured by `npm run eval -- retrieval`. */
const TOGETHER = 1;
const ALONE = 0.5;

/**
 * Share of the question's weight that an article's phrases must hold to count at all, and to count in full.
 * A clinical question shares a word or two with the phrases of many articles: those must not outrank the
 * guideline that answers it.
 */
const LEAST_SHARE = 0.15;
const FULL_SHARE = 0.4;

/** Articles that people speak of as the question does, best first. */
export async function practiceHits(
  release: OpenRelease,
  question: string,
  asOf: IsoDate,
): Promise<readonly PracticeHit[]> {
  if (release.release.practice === null) return [];
  const query = practiceQuery(question);
  const found = await release.phrases(query, PHRASES);
  const spoken = byTarget(found, await weightOf(release, query));
  const hits: PracticeHit[] = [];
  for (const { target, ...said } of spoken.slice(0, ARTICLES)) {
    const place = await placeOf(release, target, asOf);
    if (place !== null) hits.push({ ...place, ...said });
  }
  return hits;
}

/** What a text would score that held every term of the question once; rarity is that in the texts. */
async function weightOf(release: OpenRelease, { indices, values }: SparseVector): Promise<number> {
  const holders = await release.frequencies(indices);
  const { passages } = release.release;
  return values.reduce((sum, value, index) => sum + value * idf(passages, holders[index]!), 0);
}

type Spoken = Pick<PracticeHit, 'phrase' | 'phrases' | 'score'> & { readonly target: string };

/** Targets that hold enough of the question, with their nearest phrase, best first. */
function byTarget(found: readonly ScoredPhrase[], weight: number): readonly Spoken[] {
  return Map.groupBy(found, ({ target }) => target)
    .entries()
    .map(([target, phrases]) => {
      const together = phrases.find(({ phrase }) => phrase === ALL_PHRASES)?.score ?? 0;
      const alone = phrases.find(({ phrase }) => phrase !== ALL_PHRASES);
      const share = (together / weight - LEAST_SHARE) / (FULL_SHARE - LEAST_SHARE);
      const gate = Math.max(0, Math.min(1, share));
      const score = gate * (TOGETHER * together + ALONE * (alone?.score ?? 0));
      const said = phrases.map(({ phrase }) => phrase).filter((phrase) => phrase !== ALL_PHRASES);
      return { target, phrase: said[0] ?? '', phrases: said, score };
    })
    .filter(({ score }) => score > 0)
    .toArray()
    .toSorted((left, right) => right.score - left.score);
}

async function placeOf(
  release: OpenRelease,
  target: string,
  asOf: IsoDate,
): Promise<Pick<PracticeHit, 'document' | 'passages'> | null> {
  const read = readPracticeTarget(target);
  if (read?.kind === 'passage') return passageOf(release, read.id, asOf);
  if (read === null) return null;
  const catalogue = await lawCatalogue(release);
  const law = catalogue.law(read.law);
  const found = law && (await catalogue.articleOn(law, read.article, asOf));
  // What is only promulgated stands in where nothing else does: the words of the statute decide that.
  if (!found || found.upcoming) return null;
  const { document, passages } = found.article;
  return { document, passages: passages.filter((passage) => isInForce(passage, asOf)) };
}

/** A passage by itself, where it and its edition answer on the day. */
async function passageOf(
  release: OpenRelease,
  id: string,
  asOf: IsoDate,
): Promise<Pick<PracticeHit, 'document' | 'passages'> | null> {
  const [passage] = await release.passages([id]);
  const stored = (await release.documents()).find(
    ({ document }) => document.id === passage?.documentId,
  );
  if (passage === undefined || stored === undefined) return null;
  const { document } = stored;
  const from = passage.effectiveFrom ?? document.effectiveFrom;
  const to = passage.effectiveTo ?? document.effectiveTo;
  const answers = (from ?? '') <= asOf && (to === null || asOf < to);
  return answers ? { document, passages: [passage] } : null;
}

/** Paragraphs of an article may take effect, and end, on days of their own. */
function isInForce({ effectiveFrom, effectiveTo }: Passage, asOf: IsoDate): boolean {
  return (effectiveFrom ?? '') <= asOf && (effectiveTo == null || asOf < effectiveTo);
}
