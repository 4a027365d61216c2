import type { Span } from '../model/passage.ts';
import { type CitationToken, citationTokens, type Level, levels } from './citation-tokens.ts';

/** A place in a law that a text points to. */
export interface Citation {
  /** From the law's name, or the first number, to the last number. */
  readonly span: Span;
  readonly law: string;
  /** null: the law as a whole. */
  readonly article: string | null;
  readonly paragraph: number | null;
  readonly item: string | null;
  readonly subitem: string | null;
  /** It ends a range that begins at the citation before it: 제3항부터 제5항까지. */
  readonly endsRange: boolean;
  /** How many brackets are open around it. */
  readonly depth: number;
}

/** Where a text stands, to read 이 법, 법, 제2항 and 같은 조 in it. */
export interface CitationContext {
  readonly law: string;
  readonly article: string;
  readonly paragraph: number | null;
  /** 법 → 의료법, 영 → 의료법 시행령, 이 법, names given by (이하 "…"이라 한다). */
  readonly names: ReadonlyMap<string, string>;
  /** The articles that the law has. One that it has not belongs to the law named last. */
  readonly numbers: ReadonlySet<string>;
}

interface Open {
  law: string;
  article: string | null;
  paragraph: number | null;
  item: string | null;
  subitem: string | null;
  span: Span;
  endsRange: boolean;
  depth: number;
  last: Level;
}

const PART = '(?:본문|단서|전단|후단|각 호(?: 외의 부분)?(?: 본문| 단서)?|각 목(?: 외의 부분)?)';
/** What may stand between two members of a list. */
const CONNECTOR = new RegExp(
  `^(?:의 규정)?\\s*${PART}?\\s*(?:까지의 규정|까지)?\\s*(?:,|ㆍ|·|및|또는|과|와|이나|내지|부터|∼|~)\\s*(?:및|또는)?\\s*$`,
);
const MAX_BETWEEN = 2000;
const RANGE = /부터|내지|∼|~/;
const WORD_BEFORE =
  /((?<![가-힣])(?:같은|이)\s(?:법률?|영|규칙)(?:\s시행령|\s시행규칙)?|(?<![가-힣])(?:같은|이)\s[조항]|[가-힣ㆍ·]+(?:\s시행령|\s시행규칙)?)\s*$/;
/** 「형법」 제2편제25장 상해와 폭행의 죄 중 제257조 */
const AMONG = /^[^「」.,]{0,50}\s중\s*$/;
const LAW_NAME = /(?:법|법률|시행령|시행규칙|규칙|규정|령)$/;
/** Words that end like the name of a law. */
const NO_LAW = /(?:방법|요법|용법|처방법|불법|합법|적법|명령|법령|준칙|총칙|이 조|이 항)$/;

/** Every citation in one paragraph of a law; names and numbers left out are filled in from the context. */
export function scanCitations(text: string, context: CitationContext): readonly Citation[] {
  const found: Open[] = [];
  const open = new Map<number, Open>();
  let lastLaw: string | null = null;
  for (const token of citationTokens(text)) {
    for (const depth of open.keys()) if (depth > token.depth) open.delete(depth);
    const previous = open.get(token.depth) ?? null;
    const between = previous && withoutBrackets(text.slice(previous.span.end, token.start));
    if (previous !== null && between !== null && deepens(previous, token, between)) {
      deepen(previous, token);
    } else {
      const next =
        (previous !== null && between !== null && sibling(previous, token, between)) ||
        fresh(token, {
          text,
          context,
          lastLaw,
          lastArticle: lastOf(found),
          outside: outside(open, token, text),
        });
      found.push(next);
      open.set(token.depth, next);
    }
    const current = open.get(token.depth)!;
    if (current.law !== context.law) lastLaw = current.law;
  }
  return found.filter(isPlace).map(({ last: _last, ...citation }) => citation);
}

function isPlace({ last, article, item, subitem, law }: Open): boolean {
  if (last === 'annex' || law === '') return false;
  return !(subitem !== null && item === null) && (article !== null || last === 'law');
}

function lastOf(found: readonly Open[]): Open | null {
  return found.findLast(({ article }) => article !== null) ?? null;
}

/** null when a bracket is open on one side only, or too much stands between two members of one list. */
function withoutBrackets(between: string): string | null {
  if (between.length > MAX_BETWEEN) return null;
  let plain = between;
  while (/\([^()]*\)/.test(plain)) plain = plain.replaceAll(/\([^()]*\)/g, '');
  return /[()]/.test(plain) ? null : plain;
}

function rank(level: Level): number {
  return level === 'annex' ? 0 : levels.indexOf(level);
}

function deepens(previous: Open, token: CitationToken, between: string): boolean {
  if (token.level === 'law' || rank(token.level) <= rank(previous.last)) return false;
  return /^\s*$/.test(between) || (previous.last === 'law' && AMONG.test(between));
}

/** The citation that a bracket stands right behind: 제18조(제20조에서 준용하는 경우를 포함한다). */
function outside(
  open: ReadonlyMap<number, Open>,
  { depth, start }: CitationToken,
  text: string,
): Open | null {
  const around = depth > 0 ? (open.get(depth - 1) ?? null) : null;
  return around !== null && /^\s*\(/.test(text.slice(around.span.end, start)) ? around : null;
}

function deepen(open: Open, token: CitationToken): void {
  set(open, token);
  open.span = { start: open.span.start, end: token.end };
}

function set(open: Open, { level, value }: CitationToken): void {
  if (open.last !== 'annex') open.last = level;
  if (level === 'article') open.article = value;
  else if (level === 'paragraph') open.paragraph = Number(value);
  else if (level === 'item') open.item = value;
  else if (level === 'subitem') open.subitem = value;
}

/** The next member of a list: it shares everything above its own level with the one before. */
function sibling(previous: Open, token: CitationToken, between: string): Open | null {
  const level = rank(token.level);
  const listed = CONNECTOR.test(between) && token.level !== 'law' && token.level !== 'annex';
  if (!listed || level > rank(previous.last)) return null;
  const next: Open = {
    ...previous,
    paragraph: level > 2 ? previous.paragraph : null,
    item: level > 3 ? previous.item : null,
    subitem: null,
    span: { start: token.start, end: token.end },
    endsRange: RANGE.test(between),
    depth: token.depth,
  };
  if (previous.last !== 'annex') next.last = token.level;
  set(next, token);
  return next;
}

interface Surroundings {
  readonly text: string;
  readonly context: CitationContext;
  /** The other law named last, for 같은 법. */
  readonly lastLaw: string | null;
  readonly lastArticle: Open | null;
  readonly outside: Open | null;
}

function fresh(token: CitationToken, around: Surroundings): Open {
  const word = WORD_BEFORE.exec(around.text.slice(Math.max(0, token.start - 60), token.start));
  const name = word?.[1]?.replaceAll(/\s+/g, ' ') ?? '';
  const named = token.level === 'article' ? lawBefore(name, around) : null;
  const start = named === null ? token.start : token.start - word![0].length;
  const open: Open = {
    ...base(token.level, name, around),
    ...(named !== null && { law: named }),
    ...(named === null && token.level === 'article' && { law: unnamed(token.value, around) }),
    subitem: null,
    span: { start, end: token.end },
    endsRange: false,
    depth: token.depth,
    last: token.level,
  };
  if (token.level === 'law') {
    open.law = around.context.names.get(token.value) ?? token.value;
  } else set(open, token);
  return open;
}

/** Whose article it is when no law is named. */
function unnamed(article: string, { context, lastLaw, outside }: Surroundings): string {
  if (outside !== null) return outside.law;
  return lastLaw !== null && !context.numbers.has(article) ? lastLaw : context.law;
}

/** What is left out above the first number. */
function base(
  level: Level,
  name: string,
  { context, lastArticle }: Surroundings,
): Pick<Open, 'law' | 'article' | 'paragraph' | 'item'> {
  const own = { law: context.law, article: context.article, paragraph: context.paragraph };
  const nothing = { law: context.law, article: null, paragraph: null, item: null };
  if (level === 'law' || level === 'article' || level === 'annex') return nothing;
  const same = /^같은 ([조항])$/.exec(name)?.[1];
  const above = same === undefined || lastArticle === null ? own : lastArticle;
  const { law, article } = above;
  const paragraph = level === 'paragraph' || same === '조' ? null : above.paragraph;
  return { law, article, paragraph, item: null };
}

/** The law that the word before an article names; null: none, so it is this law's own. */
function lawBefore(name: string, { context, lastLaw }: Surroundings): string | null {
  const known = context.names.get(name);
  if (known !== undefined) return known;
  const same = /^(?:같은 (?:법률?|영|규칙)|동법)(\s시행령|\s시행규칙)?$/.exec(name);
  if (same !== null) {
    const law = lastLaw ?? context.names.get('법') ?? context.law;
    return same[1] === undefined ? law : `${law.replace(/\s시행(령|규칙)$/, '')}${same[1]}`;
  }
  return name.length > 1 && LAW_NAME.test(name) && !NO_LAW.test(name) ? name : null;
}
