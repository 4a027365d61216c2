import { questionWords } from '../korean/question-words.ts';
import { asksSanction } from '../korean/sanction.ts';
import type { Turn } from './asked.ts';
import { isElliptical } from './elliptical.ts';

const LEADING =
  /^(?:(?:그럼|그러면|그렇다면|그런데|그리고|그래도|또|혹시|아니면|반대로|만약|만일)[\s,]+)+/;
const ARTICLE =
  /(?:「[^」\n]{2,40}」|[가-힣·]{2,30}(?:\s[가-힣·]{1,20}){0,5}?(?:법|법률|령|규칙))(?:\s시행(?:령|규칙))?\s?제?\s?\d{1,4}\s?조(?:의\s?\d{1,2})?/g;
/** 그 조 2항, 같은 조 제3항, 2항: the place below an article that was named before. */
const PLACE_BELOW =
  /(?:(?:그|이|같은|해당|동)\s?(?:조|조문|조항|규정)(?:의|에서)?\s?)?제?\s?(\d{1,2})\s?(항|호)/;
const SAME_ARTICLE = /(?:그|이|같은|해당|위|동)\s?(?:조|조문|조항|규정|법)(?=[은는이가의에을를\s])/;
/** 처방전은요?, 간호사는?: one noun, asked in the place of another. */
const ONE_NOUN = /^([가-힣a-zA-Z0-9·\s]{1,30}?)(은|는|이|가|도)\s?요?\s?[?？.]*$/;
/** A word of the former question that another noun may take the place of. */
const MARKED = /(?<=^|\s)([가-힣a-zA-Z0-9·]{2,}?)(은|는|이|가|을|를)(?=\s)/g;
const PERSON = /(?:[의약호무기치]사|자|인|관장|원장|소장|부모|가족|직원|의료진|친족)$/;
/** What narrows a question instead of asking another one. */
const CONDITION =
  /미만|이상|이하|초과|\d|경우|때|환자|임신|수유|소아|노인|성인|야간|휴일|응급|중환자|미성년|영아|신생아/;

/** A follow-up with what it leaves out taken from the questions before it; no model is needed. */
export function rewriteByRule(question: string, conversation: readonly Turn[]): string {
  let base = '';
  for (const turn of conversation) base = complete(turn.question, base, turn.answer);
  return complete(question, base, conversation.at(-1)?.answer);
}

function complete(question: string, base: string, answer: string | undefined): string {
  if (base === '' || !isElliptical(question)) return question.trim();
  const asked = question.trim().replace(LEADING, '');
  return (
    belowArticle(asked, [base, answer ?? '']) ??
    inPlaceOf(asked, base) ??
    `${topicOf(base)} ${asked}`
  );
}

/** 그 조 2항은? → 의료법 제21조 제2항은? The article is the last one that was named. */
function belowArticle(asked: string, before: readonly string[]): string | null {
  const article = before.map((text) => text.match(ARTICLE)?.at(-1)).find((found) => found);
  if (article === undefined) return null;
  if (PLACE_BELOW.test(asked)) return asked.replace(PLACE_BELOW, `${article} 제$1$2`);
  return SAME_ARTICLE.test(asked) ? asked.replace(SAME_ARTICLE, article) : null;
}

/** 처방전은요? behind 진료기록부는 몇 년 보존하나요? → 처방전은 몇 년 보존하나요? A person replaces a person only. */
function inPlaceOf(asked: string, base: string): string | null {
  const noun = ONE_NOUN.exec(asked)?.[1]?.trim();
  if (noun === undefined || asksSanction(noun) || CONDITION.test(noun)) return null;
  const former = [...base.matchAll(MARKED)].find(
    ([, word]) => PERSON.test(word!) === PERSON.test(noun) && !questionWords.has(word!),
  );
  if (former === undefined) return null;
  const end = former.index + former[0].length;
  // 수혈 동의서 takes the place of all of 수술 동의서.
  const isSameHead = noun.includes(' ') && noun.endsWith(former[1]!);
  const before = base.slice(0, former.index);
  const kept = isSameHead ? before.replace(/\S+\s$/, '') : before;
  return `${kept}${noun}${particle(noun, former[2]!)}${base.slice(end)}`;
}

const PAIRS = ['은는', '이가', '을를'];

/** The particle of the former topic in the form that fits the noun: 은 behind a final consonant. */
function particle(noun: string, former: string): string {
  const pair = PAIRS.find((one) => one.includes(former));
  if (pair === undefined) return former;
  const last = noun.charCodeAt(noun.length - 1) - 0xac00;
  const isClosed = last >= 0 && last <= 11_171 && last % 28 !== 0;
  return pair[isClosed ? 0 : 1]!;
}

const HOW_MANY = /몇\s?[가-힣]{1,3}(?:\s동안|\s이내|\s안에)?/g;
const PARTICLE = /(?<=[가-힣a-zA-Z0-9)]{2})(?:은|는|이|가|을|를)$/;
const VERB_ENDING =
  /(?<=[가-힣]{2})(?:하나요|하는가요|해야|하여야|하려면|할|하는|합니까|할까요|되나요|인가요|이나|해도)$/;

/** The words of a question that say what it is about, without what only asks. */
function topicOf(question: string): string {
  const words = question
    .replace(/[?？!.]+$/, '')
    .replaceAll(HOW_MANY, ' ')
    .trim()
    .split(/\s+/);
  const kept = words.filter((word) => !questionWords.has(word.replace(/[?!.,"')~]+$/g, '')));
  return (kept.length === 0 ? words : kept)
    .map((word) => word.replace(PARTICLE, '').replace(VERB_ENDING, ''))
    .join(' ');
}
