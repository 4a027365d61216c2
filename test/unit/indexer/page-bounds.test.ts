import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type ReadingLimits, readingLimits } from '../../../indexer/reading/limits.ts';
import { readBounded } from '../../../indexer/reading/read-bounded.ts';
import { UnreadableFileError } from '../../../src/errors.ts';

const SENTENCE = 'Blood pressure below 130/80 mmHg is recommended for adults.';
const GOOD = Buffer.from(`BT /F1 12 Tf 50 700 Td (${SENTENCE}) Tj ET`);

const END = Buffer.from('\nendobj\n');

function stream(data: Uint8Array, filter = ''): Buffer {
  const head = `<</Length ${data.length}${filter}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]);
}

/** A PDF with a page for each of the contents. */
function pdf(...contents: readonly Buffer[]): Uint8Array {
  const font = 3 + 2 * contents.length;
  const kids = contents.map((_, index) => `${3 + 2 * index} 0 R`).join(' ');
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`),
    ...contents.flatMap((content, index) => [
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${4 + 2 * index} 0 R/Resources<</Font<</F1 ${font} 0 R>>>>>>`,
      ),
      content,
    ]),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
  ];
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let start = parts[0]!.length;
  for (const [index, object] of objects.entries()) {
    offsets.push(start);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, END]);
    parts.push(part);
    start += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const bomb = (operators: string, times: number) =>
  stream(deflateSync(Buffer.from(operators.repeat(times))), '/Filter/FlateDecode');

async function read(bytes: Uint8Array, limits: Partial<ReadingLimits> = {}) {
  const source = await readBounded(bytes, 'a.pdf', { limits: { ...readingLimits, ...limits } });
  if (source.structure !== 'blocks') throw new Error('not blocks');
  return source;
}

describe('a page that is a bomb', () => {
  test.each([
    ['drawing without end', bomb('q ', 50_000_000), { silence: 3000 }],
    ['text without end', bomb('BT /F1 12 Tf (a) Tj ET ', 8_000_000), { memory: 500 * 1024 ** 2 }],
  ] as const)('%s: the other page is read, and the limit said', async (_name, content, limits) => {
    const { text, facts } = await read(pdf(content, stream(GOOD)), limits);
    expect(text).toContain(SENTENCE);
    expect(facts.warnings.join()).toMatch(/^1쪽: 읽는 일이 끝나지 않아/);
  });

  test('when no page is left, the reason is told', async () => {
    const content = bomb('q ', 50_000_000);
    const reading = read(pdf(content), { silence: 2000 });
    await expect(reading).rejects.toThrow(UnreadableFileError);
  });
});

describe('bounds', () => {
  test('a file that takes too long is refused', async () => {
    const reading = read(pdf(stream(GOOD)), { file: -1_000_000 });
    await expect(reading).rejects.toThrow(/정해진 시간 안에/);
  });

  test('a file that takes too much memory is refused when no page is to blame', async () => {
    await expect(read(pdf(stream(GOOD)), { memory: 1 })).rejects.toThrow(/메모리/);
  });

  test('the next file is read as if nothing had been', async () => {
    const sources = await Promise.all([1, 2, 3].map(() => read(pdf(stream(GOOD)))));
    expect(sources.map(({ text }) => text)).toEqual([SENTENCE, SENTENCE, SENTENCE]);
  });

  test('more pages than any guideline has are refused', async () => {
    const pages = Array.from({ length: 5001 }, () => stream(GOOD));
    await expect(read(pdf(...pages))).rejects.toThrow(/5001쪽, 최대/);
  });

  test('what is no PDF is told as the reader tells it', async () => {
    await expect(read(Buffer.from('%PDF-1.7 broken'))).rejects.toThrow(/손상/);
    await expect(read(new Uint8Array())).rejects.toThrow(UnreadableFileError);
  });
});
