import { questionWordsOf } from './question-terms.ts';

/** 그럼, 그 조, 그때는: words that point at what was said before. */
const POINTS_BACK =
  /^(?:(?:이를|이걸|그걸)\s)?(?:어기면|위반하면|위반\s?시|안\s?지키면|지키지\s?않으면|안\s?하면|하지\s?않으면)(?:\s|,|$)|^(?:그럼|그러면|그렇다면|그런데|그리고|그래도|또|만약|만일|혹시|아니면|반대로)(?:\s|,|$)|(?:^|\s)(?:그|이|저|해당|위|앞의|같은|동)\s(?:조|항|호|법|법률|규정|조항|조문|경우|기간|기준|환자|약|약물|서류|기록|사람|때)|(?:^|\s)(?:그건|그게|그것|이건|이것|거기|여기|그때|그거|이거|전자|후자|나머지)/;
/** 5세 미만은요? 처방전은? 과태료도요? */
const CUT_SHORT = /(?:은|는|이|가|도|만|에는|에서는|에게는|이면|면|라면)\s?요?\s?[?？.]*$/;
/** 2항은? without the law and article that it is of. */
const BARE_PLACE = /(?:^|[^조\d의])제?\s?\d{1,2}\s?(?:항|호)/;
const NAMED_ARTICLE = /\d\s?조/;

/** Nouns up to which a question that ends short says too little by itself. */
const FEW = 3;

/** Whether a question can only be understood behind the one before it. */
export function isElliptical(question: string): boolean {
  const text = question.trim();
  if (BARE_PLACE.test(text) && !NAMED_ARTICLE.test(text)) return true;
  const nouns = questionWordsOf(text).filter(({ isSubject }) => isSubject).length;
  if (nouns === 0) return true;
  if (POINTS_BACK.test(text)) return nouns <= FEW;
  return CUT_SHORT.test(text) && nouns < FEW;
}
