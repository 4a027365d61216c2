/**
 * A negation right behind a word: 동의하지 아니한, 동의 없이, 동의를 받지 않은, 확인할 수 없는. The light verb
 * between a noun and its negation says nothing of its own.
 */
const BEHIND =
  /^(?:[을를이가은는도]|에|으로|로)?\s?(?:(?:받|얻|하|되|주|미치|끼치|지|가지|지니|갖추|거치|있|해|할|될|받을|얻을|이루어지|실시하|시행하|행하|사용하|투여하|쓰|먹이|맞히|복용하|권하)(?:지[는도]?|ㄹ)?\s?)?(?:(?:지[는도]?\s?)?(?:아니[하한할함해합]|않|못[하한할함해합]|말[아고])|(?:할|될|받을|을|ㄹ)?\s?수\s?(?:가\s?)?없|없|불가능|불능)/;

/** A negation inside the word or right before it: 안 하다, 미신고, 무면허 are other words; 않은 is not. */
const INSIDE = /(?:하|되|시키|받|이|르|리|기|히|우|나|오|지|들|가)지(?:[는도])?$/;

/** Whether what follows `end` in a folded text negates the word that ends there. */
export function isNegated(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const rest = text.slice(end, end + 24);
  if (INSIDE.test(word))
    return /^\s?(?:아니[하한할함해합]|않|못[하한할함해합]|말[아고])/.test(rest);
  if (/지$/.test(word) && /^\s(?:아니[하한할함해합]|않|못[하한할함해합])/.test(rest)) return true;
  if (/[할될을]$/.test(word) && /^\s수(?:가|는)?\s없/.test(rest)) return true;
  if (/[이가]$/.test(word) && /^\s끊/.test(rest)) return true;
  if (/없[이는으을다어고]?[며면]?$/.test(word)) return false;
  return BEHIND.test(rest) && !/^\s?(?:여부|및|또는)/.test(rest);
}
