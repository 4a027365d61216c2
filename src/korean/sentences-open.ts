/** Characters of an end that tell; no test depends on the length of the text. */
const TAIL = 60;

const STOP = /[.!?。:：][\s)\]"”’」』*\d,\-–~]*$/;
const OPEN_MARK = /[,，、;·(（[{「『《〈“‘/&]$/;
const OPEN_BRACKET = /[(（「『《〈][^)）」』》〉]*$/;

/** Words that never end a sentence. */
const OPEN_WORD =
  /^(?:및|또는|혹은|그리고|그러나|하지만|다만|단|즉|따라서|주요|다음|처음|그|각|약|매우|더|가장|특히|다른|모든|어떤|없이|같이|함께|못|안|[가-힣]+히)$/;

/** 할 수 (있다), 줄일 수 (없다). */
const OPEN_CAN = /[할될볼줄일을]\s수(?:도|는)?$/;

/** Conjunctive, adnominal and negated endings that no noun shares. */
const OPEN_ENDING =
  /(?:며|거나|이나|으나|되나|지만|므로|도록|려고|더라도|라도|어도|아도|여도|하여|되어|이어|있어|없어|않아|따라|위해|통해|대해|인해|의해|관해|비해|아서|어서|여서|해서|하게|되게|하지|되지|있지|지는|하기|되기|는|은|된|될|던|있을|없을|않을|같을|시킬|줄일|늘릴|낮출|갖출|높일|시킨|나타난|생긴|걸린|[어아여]진|어려운|가까운|새로운|인데|한데|는데|은데|받아|낮아|높아|많아|보아|면서|지나|하니|되니|고자|뿐만|를|에|에게|으로|로서|로써|부터|까지|보다|처럼|마다|에도|에서도|으로도|에만|[되않있없따])$/;

/** Endings and particles that also end nouns, with those nouns. */
const SHARED: readonly (readonly [RegExp, RegExp])[] = [
  [/하나$/, /^하나$/],
  [/고$/, /(?:[권보신경광사참공재최선통원상항충예]고|비고)$/],
  [/면$/, /(?:[측단표방서화전양수정국]면)$/],
  [/한$/, /(?:[제권기상하무]한|최소한|최대한)$/],
  [/할$/, /(?:[역분관]할)$/],
  [/하$/, /(?:[이저부강지연미]하)$/],
  [
    /의$/,
    /(?:^(?:정|회|고|강|상|예|질|건|임)의|[주동협유논합결문심편]의|탈의|전문의|전공의|개원의)$/,
  ],
  [/[^으]로$/, /(?:경로|회로|피로|통로|진로|요로)$/],
];

/** Particles that follow a consonant, or a vowel; elsewhere the syllable belongs to a noun (나이, 평가, 효과). */
const AFTER_CONSONANT = /[이과을]$/;
const AFTER_VOWEL = /[가와]$/;
const NOUN =
  /(?:식이|변이|전이|깊이|높이|길이|넓이|어린이|먹이|허가|추가|휴가|수가|고가|저가|여가|부가|결과|경과|성과|통과|학과|안과|산과|신경과|정신과|마을|가을)$/;

/**
 * Whether a text stops where its sentence cannot: at a comma, an open bracket, a particle, a conjunctive
 * or an adnominal ending (검출된, 가능하나, 환자에서는). A noun at the end is not open: see `endsSentence`.
 */
export function endsOpen(text: string): boolean {
  const end = text.slice(-TAIL).trimEnd();
  if (STOP.test(end)) return false;
  if (OPEN_MARK.test(end) || OPEN_BRACKET.test(end) || OPEN_CAN.test(end)) return true;
  const word = /[가-힣]+$/.exec(end)?.[0];
  return word !== undefined && isOpenWord(word);
}

/** Whether a text stops at a mark or at the ending of a noted sentence (한다, 함, 할 것, 하라). */
export function endsSentence(text: string): boolean {
  if (endsOpen(text)) return false;
  const end = text.slice(-TAIL).trimEnd();
  return STOP.test(end) || /(?:[다요음움함됨임것]|하라|시오)[\s)\]"”’」』*]*$/.test(end);
}

/** Whether a text starts with what belongs to a word before it: 에 대한 정보는 없습니다. */
export function startsOpen(text: string): boolean {
  return /^(?:에|에서|에게|에는|에서는|을|를|은|는|의|와|과|으로|로|및|또는|[,)\]」])\s/.test(text);
}

function isOpenWord(word: string): boolean {
  if (OPEN_WORD.test(word) || OPEN_ENDING.test(word)) return true;
  if (SHARED.some(([ending, noun]) => ending.test(word) && !noun.test(word))) return true;
  if (word.length === 1 || NOUN.test(word)) return false;
  const closed = endsInConsonant(word.at(-2)!);
  return closed ? AFTER_CONSONANT.test(word) : AFTER_VOWEL.test(word);
}

/** Hangul syllables are coded by initial, vowel and one of 28 finals, the first of which is none. */
function endsInConsonant(syllable: string): boolean {
  return (syllable.charCodeAt(0) - 0xac00) % 28 !== 0;
}
