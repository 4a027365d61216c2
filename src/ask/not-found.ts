/** What the model writes when the passages do not answer; the prompt, the reader of its lines and the tests share it. */
export const NOT_FOUND = '말뭉치에 없음';
