import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { UnreadableFileError } from '../errors.ts';
import { MAX_CHECKED_LENGTH } from './citations.ts';
import type { AppDeps } from './deps.ts';
import { HttpProblem, sendProblem } from './problem.ts';
import { json, problems } from './responses.ts';

export const CITATIONS_FILE_PATH = '/v1/citations/file';

/** Largest file, in bytes. */
const MAX_FILE = 20 * 1024 * 1024;
/** Room for the borders of the form around it. */
const MAX_BYTES = MAX_FILE + 64 * 1024;
const extensions = ['txt', 'md', 'hwp', 'hwpx', 'docx', 'pdf'];

const replySchema = z
  .object({
    text: z.string().describe(`읽은 글. ${MAX_CHECKED_LENGTH}자까지`),
    cut: z.boolean().describe('글이 더 길어 뒤를 잘랐으면 true'),
    warnings: z.array(z.string()).describe('읽는 동안 알게 된 한계 (예: 글자층이 없는 쪽)'),
  })
  .meta({ id: 'CitationsFileReply' });

const limitFile = bodyLimit({
  maxSize: MAX_BYTES,
  onError: (c) =>
    sendProblem(c, 'body-too-large', {
      detail: `파일은 ${MAX_FILE / 1024 / 1024}MB까지 받습니다. 나누어 보내거나 글을 붙여 넣어 주십시오.`,
    }),
});

const route = createRoute({
  method: 'post',
  path: CITATIONS_FILE_PATH,
  tags: ['법령'],
  summary: '인용을 확인할 파일에서 글을 읽습니다',
  description:
    '텍스트, Markdown, 한글(HWP, HWPX), 워드(DOCX), PDF를 받아 글로 돌려줍니다. 그 글을 POST /v1/citations/check로 보내 확인합니다. 파일은 따로 떨어진 프로세스에서 읽고 남기지 않습니다.',
  middleware: [limitFile] as const,
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z
              .custom<File>((value) => value instanceof File, {
                error: '파일(file)을 보내 주십시오.',
              })
              .openapi({ type: 'string', format: 'binary' }),
          }),
        },
      },
    },
  },
  responses: {
    200: json('읽은 글', replySchema, {
      read: {
        summary: '읽은 글',
        value: { text: '「의료법」 제22조에 따라 …', cut: false, warnings: [] },
      },
    }),
    ...problems(
      'invalid-request',
      'not-found',
      'body-too-large',
      'unsupported-media-type',
      'unreadable-file',
      'internal-error',
      'not-ready',
    ),
  },
});

/** `POST /v1/citations/file` */
export function citationFileRoutes({ textReader }: AppDeps) {
  return new OpenAPIHono().openapi(route, async (c) => {
    if (textReader == null) {
      throw new HttpProblem(
        'not-found',
        '이 서비스는 파일을 읽지 않습니다. 글을 붙여 넣어 주십시오.',
      );
    }
    const { file } = c.req.valid('form');
    const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
    if (!extensions.includes(extension)) {
      throw new HttpProblem(
        'unreadable-file',
        `읽지 않는 형식입니다. ${extensions.join(', ')} 파일을 보내 주십시오.`,
      );
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { text, warnings } = await textReader
      .read(bytes, extension, c.req.raw.signal)
      .catch(unreadable);
    if (text.trim() === '') {
      throw new HttpProblem(
        'unreadable-file',
        '파일에서 글을 찾지 못했습니다. 그림으로 된 문서라면 글자를 인식한 뒤 보내 주십시오.',
      );
    }
    const cut = text.length > MAX_CHECKED_LENGTH;
    return c.json({ text: text.slice(0, MAX_CHECKED_LENGTH), cut, warnings: [...warnings] }, 200);
  });
}

function unreadable(error: unknown): never {
  const isLeft = error instanceof DOMException && error.name === 'AbortError';
  if (isLeft) throw new HttpProblem('unreadable-file', '읽는 동안 연결이 끊겼습니다.');
  if (error instanceof UnreadableFileError) throw new HttpProblem('unreadable-file', error.message);
  throw error;
}
