import type OpenAI from 'openai';
import type {
  ChatCompletionChunk,
  ChatCompletionCreateParamsStreaming,
} from 'openai/resources/chat/completions';
import { z } from 'zod';
import { BadAnswer } from './failures.ts';
import type { Watch } from './watch.ts';

/** Lenient: servers add and leave out a lot. */
const chunkSchema = z.object({
  choices: z.array(
    z.object({
      delta: z.object({ content: z.string().nullish() }).nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
});

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});

/**
 * One try of a chat request: the pieces of the answer as they come.
 * @throws BadAnswer when the answer has no end or is none
 */
export async function* completion(
  client: OpenAI,
  body: ChatCompletionCreateParamsStreaming,
  watch: Watch,
): AsyncGenerator<string> {
  const request = client.chat.completions.create(body, { signal: watch.signal });
  const { data: stream, response } = await request.withResponse();
  const type = response.headers.get('content-type') ?? '';
  // Some gateways do not stream, whatever they are asked for.
  if (type.includes('application/json')) yield* whole(await response.json());
  else if (type.includes('text/html')) throw new BadAnswer('garbage', '');
  else yield* streamed(stream, watch);
}

async function* streamed(
  stream: AsyncIterable<ChatCompletionChunk>,
  watch: Watch,
): AsyncGenerator<string> {
  let finish: string | null = null;
  let chunks = 0;
  for await (const chunk of stream) {
    const parsed = chunkSchema.safeParse(chunk);
    if (!parsed.success) throw new BadAnswer('garbage', '');
    // Thoughts and empty pieces are signs of life too.
    watch.listen();
    chunks += 1;
    const [choice] = parsed.data.choices;
    finish = choice?.finish_reason ?? finish;
    const content = choice?.delta?.content ?? '';
    if (content !== '') yield content;
  }
  // The package ends an aborted stream without a word.
  watch.signal.throwIfAborted();
  if (chunks === 0) throw new BadAnswer('garbage', '');
  assertFinished(finish);
}

function* whole(answer: unknown): Generator<string> {
  const parsed = completionSchema.safeParse(answer);
  if (!parsed.success) throw new BadAnswer('garbage', '');
  const [choice] = parsed.data.choices;
  yield choice!.message.content ?? '';
  assertFinished(choice!.finish_reason ?? 'stop');
}

function assertFinished(reason: string | null): void {
  if (reason === null) throw new BadAnswer('cut', '');
  if (reason === 'length') {
    throw new BadAnswer('cut', '길이 한도에 이르렀습니다. LLM_MAX_TOKENS를 늘리십시오.');
  }
  if (reason === 'content_filter') {
    throw new BadAnswer('cut', '그 서버의 내용 거르개가 막았습니다.');
  }
}
