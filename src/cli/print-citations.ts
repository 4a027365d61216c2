import {
  type CheckedCitation,
  type CitationCheck,
  CONFIRMED,
  type Verdict,
} from '../law/check-result.ts';

const names: Readonly<Record<Verdict, string>> = {
  valid: '확인',
  no_such_law: '없는 법령',
  out_of_corpus: '범위 밖',
  no_such_article: '없는 조',
  no_such_paragraph: '없는 항',
  no_such_item: '없는 호·목',
  title_mismatch: '제목 다름',
  deleted: '삭제됨',
  not_in_force: '기준일에 확인 안 됨',
  unresolved: '대상 불명',
};

const LONGEST_QUOTE = 120;
/** Enough of a confirmed place to see whether it speaks of the matter. */
const CONFIRMED_QUOTE = 80;

/** The result for a terminal: the summary, then a line a citation with its place in the file. */
export function printCitations({ summary, citations }: CitationCheck, text: string): string {
  const lines = [summary.text, summary.scope, ''];
  const lineOf = lineCounter(text);
  for (const citation of citations) lines.push(...describe(citation, lineOf(citation.start)));
  return `${lines.join('\n').trimEnd()}\n`;
}

function describe(citation: CheckedCitation, line: number): string[] {
  const { verdict, surface, label, reason, text } = citation;
  const head = `${line}행  [${nameOf(citation)}] ${oneLine(surface)}`;
  const place = label === null || label === oneLine(surface) ? head : `${head} → ${label}`;
  const isConfirmed = verdict === 'valid';
  const note = isConfirmed && reason === CONFIRMED ? [] : [`       ${reason}`];
  return [place, ...note, ...quote(text, isConfirmed ? CONFIRMED_QUOTE : LONGEST_QUOTE)];
}

function quote(text: string | null, longest: number): string[] {
  return text === null || text === '' ? [] : [`       원문: ${shortened(oneLine(text), longest)}`];
}

function nameOf({ verdict, titleOnly, annex, addendum }: CheckedCitation): string {
  if (titleOnly) return '별표는 제목까지만 확인';
  if (verdict !== 'no_such_article' || (annex === null && addendum === null)) return names[verdict];
  if (annex === null) return '없는 부칙';
  return annex.startsWith('별지') ? '없는 서식' : '없는 별표';
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** Line numbers for places asked for in ascending order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let from = 0;
  return (at) => {
    for (
      let next = text.indexOf('\n', from);
      next >= 0 && next < at;
      next = text.indexOf('\n', from)
    ) {
      line += 1;
      from = next + 1;
    }
    return line;
  };
}
