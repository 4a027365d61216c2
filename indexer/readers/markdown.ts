import { z } from 'zod';
import { UnreadableFileError } from '../../src/errors.ts';
import { isoDateSchema } from '../../src/model/date.ts';
import { documentKindSchema } from '../../src/model/document.ts';
import { supersedesSchema } from '../manifest.ts';
import type { Block, DocumentFacts, Reader } from '../source.ts';
import { decodeText } from './decode.ts';
import { frontMatter } from './front-matter.ts';
import { withoutHiddenMarkup } from './hidden-markup.ts';
import { MarkdownBlocks } from './markdown-blocks.ts';
import { plainFacts } from './text.ts';

const optional = z.string().trim().min(1).nullish();

/** What a guideline may say of itself between the `---` lines; all of it optional. */
const matter = z.object({
  id: z
    .string()
    .regex(/^[\w가-힣.-]+$/, { error: 'id에는 글자, 숫자, -, _, . 만 쓸 수 있습니다.' })
    .nullish(),
  title: optional,
  kind: documentKindSchema.nullish(),
  publisher: optional,
  edition: optional,
  effectiveDate: isoDateSchema.nullish(),
  licence: optional,
  source: optional,
  url: optional,
  supersedes: supersedesSchema.nullish(),
  digest: z.string().nullish(),
});

/** Guideline Markdown: headings become the heading path; `(원문 12쪽)` at a block's end names the original's page. */
export const markdownReader: Reader = {
  name: 'markdown',
  version: 2,
  async read(bytes, fileName) {
    const { data, body } = frontMatter(decodeText(bytes));
    const { text, blocks, title } = new MarkdownBlocks(withoutHiddenMarkup(body)).read();
    if (blocks.length === 0) throw new UnreadableFileError('제목 말고는 내용이 없습니다.');
    const facts = markdownFacts(data, fileName, title);
    return { structure: 'blocks', facts: { ...facts, pages: lastPage(blocks) }, text, blocks };
  },
};

function markdownFacts(
  data: Readonly<Record<string, unknown>>,
  fileName: string,
  title: string | null,
): DocumentFacts {
  const parsed = matter.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    throw new UnreadableFileError(`머리말에 문제가 있습니다. ${problems.join('; ')}`);
  }
  const fields = parsed.data;
  const plain = plainFacts(fileName, 'markdown');
  return {
    ...plain,
    id: fields.id ?? null,
    kind: fields.kind ?? plain.kind,
    title: fields.title ?? title ?? plain.title,
    publisher: fields.publisher ?? null,
    edition: fields.edition ?? null,
    effectiveFrom: fields.effectiveDate ?? null,
    digest: fields.digest === 'true',
    licence: fields.licence ?? null,
    source: fields.source ?? null,
    sourceUrl: fields.url ?? null,
    ...(fields.supersedes && { supersedes: fields.supersedes }),
  };
}

function lastPage(blocks: readonly Block[]): number | null {
  const pages = blocks.map((block) => block.pages?.to ?? 0);
  return Math.max(0, ...pages) || null;
}
