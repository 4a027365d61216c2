/** 개정 notes: <개정 2020.1.1>, 〈신설 …〉, [전문개정 …], <2009.1.30>, [시행일: …]. */
const NOTE =
  /[<〈＜[](?:(?:개정|신설|삭제|전문개정|전부개정|본조신설|제목개정|종전|시행일|본항신설|단서\s?생략|생략|제\d+호,)[^>〉＞\]]{0,400}|\s*\d{4}\.\s?\d{1,2}\.\s?\d{1,2}[\d.,\s]{0,200})[>〉＞\]]/g;
const TAG = /<\/?(?:img|br|p|td|tr|th|table|sub|sup)\b[^>]{0,300}>/gi;
/** `1\.`, `가.`, `2)` at the start of a line: numbering, not content. */
const ITEM_MARK = /^[ \t]*(?:\d{1,3}(?:의\d{1,2})?|[가-하])\\?[.)](?=[ \t])/gm;
const CIRCLED_DIGIT = /[\u2460-\u24ff\u2776-\u2793]/g;

/** Text without what only numbers or dates the text: amendment notes, item marks, tags. */
export function withoutMarks(text: string): string {
  return text
    .replace(NOTE, ' ')
    .replace(TAG, ' ')
    .replace(ITEM_MARK, ' ')
    .replace(CIRCLED_DIGIT, ' ');
}
