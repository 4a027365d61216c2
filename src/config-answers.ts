import { z } from 'zod';

const onOff = (name: string) =>
  z.enum(['on', 'off'], { error: `${name}은(는) on이나 off여야 합니다.` });

const days = { error: 'RECEIPTS_DAYS는 1-3650의 정수여야 합니다.' };

/** The variables of answers and their receipts, one flat shape for the whole environment. */
export const answerVariables = {
  RECEIPTS: onOff('RECEIPTS').default('on'),
  RECEIPTS_DAYS: z.coerce.number(days).int(days).min(1, days).max(3650, days).default(90),
  RECEIPTS_QUESTION: onOff('RECEIPTS_QUESTION').default('off'),
};

type Variables = z.infer<z.ZodObject<typeof answerVariables>>;

/** How answers are kept. */
export interface ReceiptsSetting {
  /** After how many days a receipt is forgotten. */
  readonly days: number;
  /** Whether a receipt holds its question. */
  readonly keepQuestion: boolean;
}

/** null: no receipt is kept. */
export function receiptsSetting(given: Variables): ReceiptsSetting | null {
  if (given.RECEIPTS === 'off') return null;
  return { days: given.RECEIPTS_DAYS, keepQuestion: given.RECEIPTS_QUESTION === 'on' };
}
