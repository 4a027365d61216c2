import { termHash } from '../korean/sparse.ts';
import type { OpenRelease } from '../ports.ts';
import { type QuestionWord, questionWordsOf } from './question-terms.ts';

/** Words that are no name of a thing: verb forms, numbers with their units, endings that stuck. */
const NO_NAME =
  /\d|^(?:이거|그거|저거|이것|그것|저것|뭐|뭘|어디|언제|누구)$|(?:고|자|려|둔|본|놔|두|니|지|해|해서|야|데|랑|이랑|만|상|님|했|겼|았|었|였|서|게|면|며|듯|채|던|란|로|에|의|은|는|이|가|을|를|부터|까지|마다|보다|처럼|만큼|대로|씩|쯤|째|이나|든지|이든|라도|조차|밖에|동안|정도)$/;

/** Share of a Hangul compound by which it is known: 배설률 by 배설, 새우알레르기 by 알레르기. */
const KNOWN_SHARE = 0.6;
/** What is shorter is mostly a bit of a verb (당겨, 하여), or too common to be a name. */
const SHORTEST_HANGUL = 3;
const SHORTEST_LATIN = 3;

/** From this share of a question's nouns on, unknown ones are what it is about and not a detail of a story. */
const LEAST_SHARE = 0.12;

/**
 * Names in a question that neither a text nor a phrase of the practice index nor everyday speech knows:
 * 렘데시비르, GDPR. What does not hold them is not about them; a long story may have one by the way.
 * Calibrated by `npm run eval -- answers`.
 */
export async function unknownNames(
  release: OpenRelease,
  question: string,
): Promise<readonly string[]> {
  const subjects = questionWordsOf(question).filter(({ isSubject }) => isSubject);
  const named = subjects.filter(
    ({ stems }) => !stems.some((stem) => stem.length > 1 && NO_NAME.test(stem)),
  );
  const isUnknownAt = await Promise.all(named.map((word) => isUnknown(release, word)));
  const unknown = named.filter((_, index) => isUnknownAt[index]);
  if (unknown.length < LEAST_SHARE * subjects.length) return [];
  return unknown.map(({ stems }) => stems.filter((stem) => stem.length > 1).join(' '));
}

/** What a refusal says of them. */
export function unknownReason(names: readonly string[]): string {
  return `질문의 ‘${names.join('’, ‘')}’을(를) 다루는 글이 색인에 없습니다.`;
}

async function isUnknown(release: OpenRelease, word: QuestionWord): Promise<boolean> {
  // A single syllable is a particle that a bracket or a Latin word left behind.
  const stems = word.stems.filter((stem) => stem.length > 1);
  if (stems.length === 0) return false;
  for (const stem of stems) if (await isKnown(release, stem)) return false;
  for (const phrase of word.standIns) if (await isHeld(release, phrase)) return false;
  for (const concept of word.concepts) if (await isSpoken(release, concept)) return false;
  return true;
}

async function isKnown(release: OpenRelease, stem: string): Promise<boolean> {
  const isHangul = /^[가-힣]+$/.test(stem);
  const letters = isHangul ? stem : stem.replaceAll(/[^a-z]/g, '');
  if (letters.length < (isHangul ? SHORTEST_HANGUL : SHORTEST_LATIN)) return true;
  const terms = Uint32Array.from(isHangul ? partsOf(stem) : [stem], termHash);
  if ((await release.frequencies(terms)).some((holders) => holders > 0)) return true;
  return isSpoken(release, stem);
}

/** A passage holds every term of a phrase, as far as their frequencies can tell. */
async function isHeld(release: OpenRelease, phrase: readonly string[]): Promise<boolean> {
  const holders = await release.frequencies(Uint32Array.from(phrase, termHash));
  return holders.length > 0 && holders.every((count) => count > 0);
}

/** A phrase of the practice index holds the term. */
async function isSpoken(release: OpenRelease, term: string): Promise<boolean> {
  const query = { indices: Uint32Array.of(termHash(term)), values: Float32Array.of(1) };
  return (await release.phrases(query, 1)).length > 0;
}

/** Fronts and backs of a word that are long enough to tell what it is about, itself among them. */
function partsOf(stem: string): readonly string[] {
  const shortest = Math.max(2, Math.ceil(stem.length * KNOWN_SHARE));
  const parts = [stem];
  for (let length = shortest; length < stem.length; length++) {
    parts.push(stem.slice(0, length), stem.slice(-length));
  }
  return parts;
}
