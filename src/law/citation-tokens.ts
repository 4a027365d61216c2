/** A part of a citation as it stands in a text. */
export interface CitationToken {
  readonly level: Level;
  /** Law name, or number of the 조·항·호·목. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** How many brackets are open around it. */
  readonly depth: number;
}

/** From the widest to the narrowest; an annex takes the place of an article. */
export const levels = ['law', 'article', 'paragraph', 'item', 'subitem'] as const;
export type Level = (typeof levels)[number] | 'annex';

const TOKEN = new RegExp(
  [
    '「(?<law>[^「」\\n]{1,100})」',
    '제(?<article>\\d{1,4})조(?:의(?<articleBranch>\\d{1,3}))?',
    '제(?<paragraph>\\d{1,3})항',
    '제(?<item>\\d{1,3})호(?:의(?<itemBranch>\\d{1,3}))?(?!의?\\d*\\s*서식)',
    '(?<subitem>[가나다라마바사아자차카타파하거너더러머버서])목(?=부터|까지|[\\s,.ㆍ·)에의을를은는과와이]|$)',
    '(?<annex>별표|별지|부칙)(?:\\s*\\d+(?:의\\d+)?)?',
    '(?<bracket>[()])',
  ].join('|'),
  'g',
);

/** Real texts nest three deep at most. */
const MAX_DEPTH = 8;

/** Finds laws in 「」 and the numbers of articles, paragraphs, items and subitems. */
export function citationTokens(text: string): readonly CitationToken[] {
  const tokens: CitationToken[] = [];
  let depth = 0;
  for (const match of text.matchAll(TOKEN)) {
    const groups = match.groups!;
    if (groups.bracket === '(') depth = Math.min(MAX_DEPTH, depth + 1);
    else if (groups.bracket === ')') depth = Math.max(0, depth - 1);
    else {
      const end = match.index + match[0].length;
      tokens.push({ ...levelOf(groups), start: match.index, end, depth });
    }
  }
  return tokens.filter((token, index) => standsAlone(text, token, tokens[index - 1]));
}

function levelOf(groups: Readonly<Record<string, string | undefined>>): {
  level: Level;
  value: string;
} {
  if (groups.law !== undefined) return { level: 'law', value: groups.law.trim() };
  if (groups.article !== undefined) {
    return { level: 'article', value: branched(groups.article, groups.articleBranch) };
  }
  if (groups.paragraph !== undefined) return { level: 'paragraph', value: groups.paragraph };
  if (groups.item !== undefined) {
    return { level: 'item', value: branched(groups.item, groups.itemBranch) };
  }
  if (groups.subitem !== undefined) return { level: 'subitem', value: groups.subitem };
  return { level: 'annex', value: groups.annex! };
}

function branched(number: string, branch: string | undefined): string {
  return branch === undefined ? number : `${number}의${branch}`;
}

/** 가목 right after a 호, or at the start of a word: not the end of another word. */
function standsAlone(
  text: string,
  { level, start }: CitationToken,
  before: CitationToken | undefined,
): boolean {
  if (level !== 'subitem') return true;
  return !/[가-힣]/.test(text[start - 1] ?? ' ') || before?.end === start;
}
