/** (의료법 시행규칙 제15조제1항제6호), (같은 법 제3조): where a statement says it, not what it says. */
const CITED = /[(（](?:[^()（）]{0,60}?)제\s?\d+조[^()（）]{0,60}[)）]/g;
/** 「의료법」 제3조에 따르면, … */
const LEAD =
  /^(?:「[^」]{1,40}」|[가-힣·]{2,20}(?:법|법률|령|규칙)(?:\s시행(?:령|규칙))?)?\s?제\d+조(?:의\d+)?(?:제\d+[항호](?:의\d+)?)*(?:에|의|에서)\s?(?:따르면|의하면),?\s/;

/** The statement with the places it cites blanked out, character for character. */
export function withoutCitations(statement: string): string {
  const blank = (text: string) => ' '.repeat(text.length);
  return statement.replace(CITED, blank).replace(LEAD, blank);
}
