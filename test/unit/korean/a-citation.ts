import { parseCitations } from '../../../src/korean/citation/parse.ts';
import { type Citation, fullName } from '../../../src/korean/citation/types.ts';
import { lawNames } from '../../../src/law/names.ts';

const names = lawNames([]);

/** Citations as one line each: `의료법 17의2-1-3의2-라`; missing levels in between are empty. */
export function cited(text: string): readonly string[] {
  return parseCitations(text, names).map(line);
}

export function line(citation: Citation): string {
  const { law, article, paragraph, item, subitem, annex, addendum } = citation;
  const place = [article, paragraph, item, subitem].map((part) => part ?? '').join('-');
  const beside = annex ?? `${addendum === null ? '' : `부칙<${addendum.name ?? ''}> `}${place}`;
  return `${law === null ? '?' : fullName(law)} ${beside.replace(/-+$/, '')}`;
}
