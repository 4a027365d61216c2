import { asksSanction } from '../korean/sanction.ts';
import type { Reply, Statement } from '../model/answer.ts';
import type { AnswerEvent } from '../model/answer-event.ts';
import type { ChatMessage } from '../ports.ts';
import { dateNotices } from './as-of.ts';
import type { AnswerSettings } from './asked.ts';
import { type Attempt, attempt, type Writing } from './attempt.ts';
import { extractive } from './extractive.ts';
import { extractiveEvents } from './extractive-events.ts';
import { failureOf, PARTIAL_NOTICE, shownInstead, UNVERIFIED } from './failure-notice.ts';
import type { Material } from './prepare.ts';
import { promptAgain } from './prompt.ts';
import { readingNotices } from './reading-notices.ts';
import { refuse } from './refuse.ts';
import { answerOf } from './reply.ts';
import { statusNotices } from './status-notices.ts';
import { supersededNotices } from './superseded.ts';

export interface Calling {
  readonly messages: readonly ChatMessage[];
  readonly settings: AnswerSettings;
  /** Given when the reader leaves. */
  readonly signal: AbortSignal;
  /** Told of every failure of the model; the reader only sees a notice. */
  readonly onFailure: (error: unknown) => void;
}

const REASON_NONE = '찾은 단락을 답변 모델이 모두 읽었으나, 질문에 답하는 내용이 없습니다.';

/**
 * The answer in the model's words, sentence by sentence as they are verified. Too many that fail are
 * tried once more with the reasons; then, and where the model fails, the sources speak themselves.
 */
export async function* generatedEvents(
  writing: Writing,
  calling: Calling,
): AsyncGenerator<AnswerEvent, Reply> {
  const first = yield* once(writing, calling, calling.messages);
  const last =
    first.failure === null && isPoor(first)
      ? yield* once(writing, calling, promptAgain(calling.messages, first.written, first.faults))
      : first;
  const { material, kept } = writing;
  if (last.failure !== null) {
    calling.onFailure(last.failure);
    if (!answers(material, kept)) return yield* instead(writing, failureOf(last.failure));
    return yield* finish(writing, [PARTIAL_NOTICE]);
  }
  if (kept.length === 0 && last.saysNone) return yield* none(writing);
  if (kept.length > 0 && (!isPoor(last) || last.saysNone)) return yield* finish(writing, []);
  // Everyday words may find an article without a sentence that says them: what was verified stays then.
  const isLast = kept.length > 0 && (await extractive(material)).statements.length === 0;
  return isLast
    ? yield* finish(writing, [shownInstead(UNVERIFIED, 'verified')])
    : yield* instead(writing, UNVERIFIED);
}

function instead(
  { material, notices, withheld }: Writing,
  why: string,
): AsyncGenerator<AnswerEvent, Reply> {
  return extractiveEvents(material, { why, notices, withheld });
}

async function* once(
  writing: Writing,
  { signal, settings }: Calling,
  messages: readonly ChatMessage[],
): AsyncGenerator<AnswerEvent, Attempt> {
  const late = AbortSignal.timeout(settings.deadlineMs);
  const made = yield* attempt(writing, messages, AbortSignal.any([signal, late]));
  // The reader left: there is nobody to answer.
  signal.throwIfAborted();
  return made;
}

/** Nothing verified, or more withheld than verified; a model that says the passages do not answer is done. */
function isPoor({ verified, faults, saysNone }: Attempt): boolean {
  return !saysNone && (verified === 0 || faults.length > verified);
}

/** Whether sentences that a broken answer got to hold enough of the question. */
function answers({ evidence }: Material, kept: readonly Statement[]): boolean {
  return kept.some(({ text, citations }) => {
    const { kind, documentTitle, locator } = citations[0]!;
    const about = [documentTitle, locator.law ?? '', locator.articleTitle ?? ''];
    const said = [...about, text, ...citations.map(({ quote }) => quote)].join('\n');
    return evidence.coverage(said) >= evidence.leastFor(kind);
  });
}

async function* none({ material, notices: known }: Writing): AsyncGenerator<AnswerEvent, Reply> {
  const { release, asked, found } = material;
  const notices = [...known, ...dateNotices(asked.question, asked.asOf)];
  const refusal = await refuse(release, asked, { found, notices, reason: REASON_NONE });
  yield { type: 'refusal', refusal };
  return refusal;
}

async function* finish(
  writing: Writing,
  first: readonly string[],
): AsyncGenerator<AnswerEvent, Reply> {
  const { material, kept, withheld, chat, numbering, blocks } = writing;
  const penalties = await leftOut(material, kept);
  for (const penalty of penalties) {
    const statement = numbering.number(penalty);
    kept.push(statement);
    yield { type: 'statement', mode: 'generated', statement };
  }
  const { release, asked, named } = material;
  const passages = blocks.flatMap(({ place }) => place.passages);
  const notices = [
    ...first,
    ...writing.notices,
    ...dateNotices(asked.question, asked.asOf),
    ...named.problems,
    ...(await supersededNotices(release, kept)),
    ...readingNotices(passages, kept),
    ...statusNotices(kept),
  ];
  const reply = answerOf(material, { statements: kept, notices, withheld, model: chat.model });
  for (const notice of reply.notices) yield { type: 'notice', notice };
  return reply;
}

const SANCTION = /징역|벌금|과태료|과징금|정지|취소/;

/** Who asks what a breach costs is shown the provision in its own words where the model left it out. */
async function leftOut(
  material: Material,
  kept: readonly Statement[],
): Promise<readonly Statement[]> {
  if (!asksSanction(material.asked.question)) return [];
  const placeOf = ({ citations }: Statement) =>
    `${citations[0]!.documentId} ${citations[0]!.locator.article}`;
  const cited = new Set(kept.map(placeOf));
  const { statements } = await extractive(material);
  return statements.filter(
    (statement) => SANCTION.test(statement.text) && !cited.has(placeOf(statement)),
  );
}
