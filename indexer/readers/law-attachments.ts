import { z } from 'zod';
import type { AnnexTitle } from '../../src/model/document.ts';
import { annexName } from './annex-name.ts';
import { branched } from './law-xml-lines.ts';

const attachmentSchema = z.object({
  별표번호: z.string(),
  별표가지번호: z.string().catch(''),
  별표구분: z.enum(['별표', '서식', '별지']),
  제목: z.string().transform(plain),
});

/**
 * Names and titles of 별표 and 서식 out of 첨부파일 of a front matter, which names the files that hold their
 * text and has none of it. What does not read as one is left out.
 */
export function attachmentTitles(list: unknown): AnnexTitle[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry) => {
    const parsed = attachmentSchema.safeParse(entry);
    if (!parsed.success) return [];
    const { 별표번호, 별표가지번호, 별표구분, 제목 } = parsed.data;
    const number = branched(별표번호, 별표가지번호);
    return [{ name: annexName(별표구분 === '별표' ? 'table' : 'form', number), title: 제목 }];
  });
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function plain(title: string): string {
  const text = title.replaceAll(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name]!);
  return text.replaceAll(/\s+/g, ' ').trim();
}
