import { z } from 'zod';

const phrases = z.array(z.string().min(2).max(60)).max(20);
/** The model that wrote them; a person who edits them may leave it. */
const by = z.string().optional();

/** Phrases for an article that the shipped practice index does not have. */
const articleSchema = z.strictObject({
  law: z.string().min(2),
  article: z.string().regex(/^제\d+조(?:의\d+)?$/),
  phrases,
  /** Of the article's text that they were written for; see `articleHash`. */
  hash: z.string(),
  by,
});

/** Phrases for a passage; its id is made of its document and its words, so it outlives the release. */
const passageSchema = z.strictObject({
  passage: z.uuid(),
  /** Document id, and where in it the passage stands, for people who read the file. */
  document: z.string(),
  label: z.string(),
  phrases,
  by,
});

/** One line of `DATA_DIR/practice/*.jsonl`. No phrases: a person wants none there. */
export const writtenRecordSchema = z.union([passageSchema, articleSchema]);
export type WrittenRecord = z.infer<typeof writtenRecordSchema>;

/** What a record was written for: another text of the article is another one. */
export function writtenKey(record: WrittenRecord): string {
  return 'passage' in record ? record.passage : `${record.law}#${record.article}#${record.hash}`;
}
