import { sentences } from '../korean/sentences.ts';
import { NOT_FOUND } from './not-found.ts';
import { type KeyGroup, keyGroups } from './read-keys.ts';

/** One sentence of the model with the passages that it names. */
export interface Draft {
  readonly text: string;
  readonly keys: readonly string[];
}

export type Line =
  | {
      readonly kind: 'drafts';
      readonly drafts: readonly Draft[];
      /** What follows the last keys. */
      readonly rest: string;
      readonly isItem: boolean;
    }
  /** Keys alone: they belong to the line before. */
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly isItem: boolean }
  | { readonly kind: 'not-found' }
  /** Headings, greetings, rules between parts: nothing that could be a statement. */
  | { readonly kind: 'ignored' };

const BULLET = /^\s*(?:>\s*)*(?:[-*+•·○▪■▶→]\s+|\(?\d{1,2}[).]\s+|[①-⑳]\s*|\|\s*)?/;
const EMPHASIS = /\*{1,3}|__|`+|~~/g;
const HEADING =
  /^\s*#{1,6}\s|^\s*\*{2}[^*]{1,40}\*{2}\s*:?\s*$|^\s*[[<【][^\]>】]{1,30}[\]>】]\s*:?\s*$/;
const RULE = /^\s*(?:[-=_*~`|:\s]+|```.*|~~~.*)$/;
const TITLE = /^[^.。]{1,30}[:：]$/;
/** A name alone (법적 의무, 임상 권고) is a heading: no sentence ends like this. */
const NAME_ONLY =
  /^(?:법적\s?(?:의무|근거|사항)|법령|임상\s?권고(?:사항)?|진료지침|급여\s?기준|답변?|결론|요약|근거|참고|출처)$/;
const CHATTER =
  /도움이\s?(?:되|필요)|(?:추가|더|다른)\s.{0,12}(?:질문|궁금|문의)|궁금하신|문의해|안녕하|감사합니다|(?:다음|아래)(?:과|와)\s?같습니다[.:]?$|^(?:네|예|물론)[,.!\s]|답변(?:입니다|드리|드립|하겠)|말씀드리겠|알려\s?드리겠|요약하면[,:]?$|참고하시기|참고하십시오|(?:의사|전문가|의료진)(?:와|과|에게)\s?상(?:담|의)/;

/**
 * One line of a model's answer. Tolerates bullets, numbers, bold, several sentences, keys in any bracket
 * and before or after the full stop.
 */
export function readLine(line: string): Line {
  const isHeading = HEADING.test(line) && keyGroups(line).length === 0;
  if (RULE.test(line) || isHeading) return { kind: 'ignored' };
  const text = line
    .replace(BULLET, '')
    .replaceAll(EMPHASIS, '')
    .replace(/\s*\|\s*$/, '')
    .trim();
  const isItem = BULLET.exec(line)![0].trim() !== '';
  if (text === '' || NAME_ONLY.test(text) || TITLE.test(text)) return { kind: 'ignored' };
  if (isNotFound(text)) return { kind: 'not-found' };
  const groups = keyGroups(text);
  if (groups.length === 0)
    return CHATTER.test(text) ? { kind: 'ignored' } : { kind: 'text', text, isItem };
  return withKeys(text, groups, isItem);
}

function isNotFound(text: string): boolean {
  const bare = text.replaceAll(/[\s"'“”‘’.。()[\]]/g, '');
  return bare.startsWith(NOT_FOUND.replaceAll(' ', '')) && bare.length <= NOT_FOUND.length + 4;
}

/** Text up to keys belongs to them when a sentence ends there; keys in its middle belong to all of it. */
function withKeys(text: string, groups: readonly KeyGroup[], isItem: boolean): Line {
  const drafts: Draft[] = [];
  let open = '';
  let keys: string[] = [];
  let from = 0;
  for (const { start, end, keys: own } of groups) {
    open += text.slice(from, start);
    keys.push(...own);
    from = end + (/^\s*[.。]/.exec(text.slice(end))?.[0].length ?? 0);
    const isEnd = from > end || from === text.length || ENDED.test(open);
    if (!isEnd) continue;
    if (open.trim() !== '') drafts.push(...toDrafts(open, keys));
    else attach(drafts, keys);
    open = '';
    keys = [];
  }
  const rest = `${open}${text.slice(from)}`.trim();
  if (keys.length > 0 && rest !== '')
    return { kind: 'drafts', drafts: [...drafts, ...toDrafts(rest, keys)], rest: '', isItem };
  if (drafts.length === 0) return { kind: 'keys', keys: groups.flatMap((group) => group.keys) };
  return { kind: 'drafts', drafts, rest: CHATTER.test(rest) ? '' : rest, isItem };
}

/** Whether a sentence ends here. */
const ENDED = /(?:[.!?。]|[다요함음임됨것])["”’)\]」]*\s*$/;

export function isEnded(text: string): boolean {
  return ENDED.test(text);
}

/** [p1] [p2] apart from each other. */
function attach(drafts: Draft[], keys: readonly string[]): void {
  const last = drafts.pop();
  if (last !== undefined)
    drafts.push({ text: last.text, keys: [...new Set([...last.keys, ...keys])] });
}

/** A sentence that only goes on with the one before it is one statement with it. */
const GOES_ON = /^(?:다만|단[,\s]|이\s경우|이때|그러나|그\s?밖|\(?권고\s?등급|\(?근거\s?수준)/;

function toDrafts(text: string, keys: readonly string[]): readonly Draft[] {
  const parts: string[] = [];
  for (const { start, end } of sentences(text)) {
    const part = text.slice(start, end);
    if (parts.length > 0 && GOES_ON.test(part)) parts.push(`${parts.pop()} ${part}`);
    else parts.push(part);
  }
  const unique = [...new Set(keys)];
  return parts
    .map((part) => ({ text: tidy(part), keys: unique }))
    .filter((draft) => /[\p{L}\p{N}]/u.test(draft.text));
}

function tidy(text: string): string {
  const flat = text
    .replaceAll(/\s+/g, ' ')
    .replace(/\s+([.,])/g, '$1')
    .trim();
  return /[가-힣\d)%]$/.test(flat) ? `${flat}.` : flat;
}
