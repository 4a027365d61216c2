import { articleLabel } from '../korean/article.ts';
import type { IsoDate } from '../model/date.ts';
import type { PracticeRecord } from '../model/practice.ts';
import type { WrittenRecord } from '../model/written-phrases.ts';
import type { OpenRelease } from '../ports.ts';
import { lawCatalogue } from './catalogue.ts';
import { articleHash } from './practice-review.ts';

/** A text that wants phrases. */
export interface Wanting {
  /** 「의료법」 제21조(기록 열람 등), or a document with the headings of a passage. */
  readonly title: string;
  readonly text: string;
}

/** A text that the practice index does not have, and the record that its phrases would make. */
export interface Gap extends Wanting {
  record(phrases: readonly string[], by: string): WrittenRecord;
}

export interface GapsOptions {
  /** Of the shipped practice index: these articles have phrases. */
  readonly shipped: readonly Pick<PracticeRecord, 'law' | 'article'>[];
  /** Articles as they stand on this day. */
  readonly asOf: IsoDate;
}

/** Characters below which a text is a heading or a scrap. */
const SHORTEST_TEXT = 60;

/** The passages of guidelines and the articles of laws that the practice index says nothing of. */
export async function* practiceGaps(
  release: OpenRelease,
  { shipped, asOf }: GapsOptions,
): AsyncGenerator<Gap> {
  for (const { document, passages } of await release.documents()) {
    if (document.kind === 'law') continue;
    for (const passage of await release.passagesOf(document.id, 0, passages)) {
      const { id, label, headings, text } = passage;
      if (text.length < SHORTEST_TEXT) continue;
      yield {
        title: [document.title, ...headings].join(' › '),
        text,
        record: (phrases, by) => ({
          passage: id,
          document: document.id,
          label,
          phrases: [...phrases],
          by,
        }),
      };
    }
  }
  const covered = new Set(shipped.map(({ law, article }) => `${law}#${article}`));
  const catalogue = await lawCatalogue(release);
  for (const law of catalogue.laws()) {
    for (const article of await catalogue.articlesOn(law, asOf)) {
      const { number, title, text, deleted } = article;
      const label = articleLabel(number);
      if (deleted || covered.has(`${law.title}#${label}`) || text.length < SHORTEST_TEXT) continue;
      const hash = articleHash(article);
      yield {
        title: `「${law.title}」 ${label}${title === null ? '' : `(${title})`}`,
        text,
        record: (phrases, by) => ({
          law: law.title,
          article: label,
          phrases: [...phrases],
          hash,
          by,
        }),
      };
    }
  }
}
