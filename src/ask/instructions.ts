/**
 * Sentences by which a document speaks to a model instead of to its reader. No guideline and no law
 * talks like this; texts about such systems mention prompts, but they order nothing.
 */
const ORDERS: readonly RegExp[] = [
  /(?:이전|앞선|앞의|위의|기존|지금까지의|시스템)\s?(?:의\s?)?(?:모든\s?)?(?:지시|지침|명령|규칙|프롬프트|안내)(?:사항|문)?[을를은는]?\s?(?:모두\s?|전부\s?)?(?:무시|잊|따르지|버리|취소)/,
  /(?:라고|라고만|처럼|같이|다음을|아래를|그대로)\s?(?:답|대답|응답|출력|말)하(?:라|십시오|세요|시오|여라|고)(?:[\s.!]|$)/,
  /(?:너는|당신은|귀하는)\s?(?:이제\s?(?:부터\s?)?)?[^.\n]{0,30}(?:AI|인공지능|언어\s?모델|챗봇|비서|어시스턴트|도우미)/i,
  /(?:AI|인공지능|언어\s?모델|챗봇|어시스턴트)(?:에게|은|는)?\s?[^.\n]{0,30}(?:답하라|출력하라|답하십시오|출력하십시오|답변하세요|써야\s?한다|따라야\s?한다)/i,
  /\b(?:ignore|disregard|forget)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules|above|previous)\b/i,
  /\b(?:you are|act as|pretend to be)\b[^.\n]{0,40}\b(?:ai|assistant|model|chatbot)\b/i,
  /\b(?:respond|reply|answer|output|print)\b[^.\n]{0,20}\b(?:only|exactly|with the following)\b/i,
  /시스템\s?프롬프트|system\s?prompt|<\|(?:im_start|im_end|system|assistant|user|endoftext)\|>|\[\/?INST\]/i,
];

/** Whether a text orders a model about. Hidden characters and spacing do not disguise it. */
export function ordersModel(text: string): boolean {
  const seen = text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').replaceAll(/\s+/g, ' ');
  return ORDERS.some((order) => order.test(seen));
}
