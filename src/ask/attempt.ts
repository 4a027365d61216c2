import type { Statement, Withheld } from '../model/answer.ts';
import type { AnswerEvent } from '../model/answer-event.ts';
import type { ChatMessage, ChatModel } from '../ports.ts';
import { type Judged, judge, without } from './judge.ts';
import type { Numbering } from './numbering.ts';
import type { Place } from './place.ts';
import type { Material } from './prepare.ts';
import type { Block, Fault } from './prompt.ts';
import { type DraftEvent, readDrafts } from './read-drafts.ts';
import type { Draft } from './read-line.ts';
import { untilAborted } from './until-aborted.ts';
import { wordStatement } from './word-statement.ts';

/** What the attempts of one answer share. */
export interface Writing {
  readonly chat: ChatModel;
  readonly material: Material;
  readonly blocks: readonly Block[];
  readonly numbering: Numbering;
  /** Verified so far, over all attempts. */
  readonly kept: Statement[];
  readonly withheld: Withheld[];
  /** Known before the model is asked. */
  readonly notices: readonly string[];
}

/** How one attempt ended. */
export interface Attempt {
  readonly verified: number;
  readonly faults: readonly Fault[];
  /** What the model wrote, for the second attempt alone. */
  readonly written: string;
  /** The model says that the passages do not answer. */
  readonly saysNone: boolean;
  /** Why the stream ended before the model was done. */
  readonly failure: unknown;
}

/** Sentences of one attempt; what a model writes beyond them is not read. */
const MOST_DRAFTS = 30;

/** 이 경우, 그 기간은: a sentence that means something only behind the one before it. */
const LEANS =
  /^(?:다만[,\s]|단,|이\s?경우|이때|이는\s|이를\s|이에\s|이와\s|이러한\s|그러나\s|그러므로\s|따라서\s|이\s[가-힣]+[은는이가을를의]\s|그\s[가-힣]+[은는이가을를의]?\s|해당\s|위의\s|위\s|같은\s(?:조|항|법|경우)|상기\s|전항|전자|후자)/;

/** One call of the model: every sentence is judged as soon as its line is complete. */
export async function* attempt(
  writing: Writing,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, Attempt> {
  const run = new Run(writing);
  const calling = new AbortController();
  const stop = AbortSignal.any([signal, calling.signal]);
  let failure: unknown = null;
  try {
    const chunks = run.noted(untilAborted(writing.chat.stream(messages, stop), signal));
    for await (const event of readDrafts(chunks)) {
      yield* run.take(event);
      if (run.drafts === MOST_DRAFTS) break;
    }
  } catch (error) {
    failure = error;
  } finally {
    // Also when the reader left: nothing goes on upstream.
    calling.abort();
  }
  return run.ended(failure);
}

/** A list that only the source has: 다음 각 호의 자는 5년 이하의 징역에 처합니다 says of nobody. */
const POINTS =
  /다음\s(?:각\s?[호목]|[가-힣\s]{0,8}각\s?호)|(?:다음|아래)(?:과|와)\s?같(?:다|습니다|이\s?(?:제시|규정|정))[^:]*$/;

class Run {
  readonly #writing: Writing;
  readonly #faults: Fault[] = [];
  /** Places that the sentence before stands on; null: it was withheld, or there was none. */
  #before: readonly Place[] | null = null;
  #verified = 0;
  #written = '';
  #saysNone = false;
  drafts = 0;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  async *noted(chunks: AsyncIterable<string>): AsyncIterable<string> {
    for await (const chunk of chunks) {
      this.#written += chunk;
      yield chunk;
    }
  }

  async *take(event: DraftEvent): AsyncGenerator<AnswerEvent> {
    if (event.kind === 'not-found') {
      this.#saysNone = true;
      return;
    }
    this.drafts++;
    const { draft } = event;
    const judged = this.#judge(draft);
    const { release, asked } = this.#writing.material;
    const { asOf } = asked;
    const made =
      judged.supports && (await wordStatement(draft.text, judged.supports, { release, asOf }));
    if (made === null) yield* this.#withhold(draft, judged);
    else {
      this.#before = judged.supports!.map(({ place }) => place);
      yield* this.#keep(made);
    }
  }

  #judge(draft: Draft): Judged {
    const judged = judge(draft, this.#writing.blocks);
    if (judged.supports !== null && POINTS.test(draft.text)) {
      return without(
        'dangling',
        '‘다음 각 호’의 내용이 문장에 없습니다. 그 내용을 풀어 써야 합니다.',
      );
    }
    if (judged.supports === null || !LEANS.test(draft.text)) return judged;
    const follows = judged.supports.some(({ place }) => this.#before?.includes(place));
    return follows
      ? judged
      : without('dangling', '앞 문장 없이는 무엇을 가리키는지 알 수 없는 문장입니다.');
  }

  *#keep(made: Statement): Generator<AnswerEvent> {
    this.#verified++;
    const { kept, numbering } = this.#writing;
    if (kept.some(({ text }) => bare(text) === bare(made.text))) return;
    const statement = numbering.number(made);
    kept.push(statement);
    yield { type: 'statement', mode: 'generated', statement };
  }

  *#withhold({ text }: Draft, judged: Judged): Generator<AnswerEvent> {
    this.#before = null;
    const { withheld, material } = this.#writing;
    const why = judged.withheld ?? without('content', '근거의 문장을 찾지 못했습니다.').withheld!;
    const one = material.asked.showWithheld ? { ...why, withheldText: text } : why;
    this.#faults.push({ text, reason: why.reason });
    withheld.push(one);
    yield { type: 'withheld', withheld: one };
  }

  ended(failure: unknown): Attempt {
    return {
      verified: this.#verified,
      faults: this.#faults,
      written: this.#written,
      saysNone: this.#saysNone && this.#verified === 0,
      failure,
    };
  }
}

function bare(text: string): string {
  return text.replaceAll(/[\s.,]/g, '');
}
