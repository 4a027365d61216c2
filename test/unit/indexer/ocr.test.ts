import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recognisePages } from '../../../indexer/readers/ocr.ts';
import { paragraphsOf } from '../../../indexer/readers/ocr-paragraphs.ts';
import { findOcrTools, runProgram } from '../../../indexer/readers/ocr-tools.ts';

const shared = join(process.env.JICHIM_SHARED_DATA ?? '../shared/data', 'guidelines');
const tools = await findOcrTools();
const absent = !existsSync(shared) || tools === null;
if (!existsSync(shared)) console.warn(`건너뜀: 실제 문서가 없습니다(${shared}).`);
if (tools === null) console.warn('건너뜀: tesseract(kor, eng)와 pdftoppm이 없습니다.');

type Box = readonly [left: number, width: number];

/** One line of words in tesseract's TSV, 1000 × 1000 pixels. */
function output(plain: string, ...words: readonly (readonly [string, number, Box])[]) {
  const rows = words.map(([text, confidence, [left, width]], index) =>
    [5, 1, 1, 1, 1, index + 1, left, 100, width, 20, confidence, text].join('\t'),
  );
  return {
    plain,
    tsv: ['level\t…', '1\t1\t0\t0\t0\t0\t0\t0\t1000\t1000\t-1\t', ...rows].join('\n'),
  };
}
const nothing = output('');
const text = (...outputs: Parameters<typeof paragraphsOf>) =>
  paragraphsOf(...outputs).map((paragraph) => paragraph.text);

describe('what tesseract recognised', () => {
  test('syllables are put together as the plain text has them', () => {
    const read = output(
      '혈압을 조절',
      ['혈', 93, [0, 20]],
      ['압을', 95, [21, 40]],
      ['조', 93, [80, 20]],
      ['절', 93, [101, 20]],
    );
    expect(paragraphsOf(read, nothing)).toEqual([
      { text: '혈압을 조절', confidence: 0.94, box: { x: 0, y: 0.1, width: 0.121, height: 0.02 } },
    ]);
  });

  test('a doubtful word keeps its place as unknown', () => {
    const read = output(
      '용량은 5rng 이상',
      ['용량은', 95, [0, 60]],
      ['5rng', 40, [70, 40]],
      ['이상', 95, [120, 40]],
    );
    expect(text(read, nothing)).toEqual(['용량은 \uFFFD 이상']);
  });

  test('figures must be surer than words', () => {
    const read = output(
      '환자의 1350에서',
      ['환자의', 95, [0, 60]],
      ['1350', 80, [70, 40]],
      ['에서', 95, [111, 40]],
    );
    expect(text(read, nothing)).toEqual(['환자의 \uFFFD에서']);
  });

  test('Hangul that the Korean reading is sure of stands in for nonsense', () => {
    const read = output(
      '경피적 SMAPS 시술',
      ['경피적', 93, [0, 60]],
      ['SMAPS', 0, [70, 100]],
      ['시술', 96, [180, 40]],
    );
    const korean = output('혈관성형', ['혈관', 93, [70, 50]], ['성형', 92, [121, 49]]);
    expect(text(read, korean)).toEqual(['경피적 혈관성형 시술']);
  });

  test('figures of the Korean reading never stand in, and what is not covered stays unknown', () => {
    const read = output(
      '수축기 혈압차가 5-1Omm 이상인 모든 경우에는',
      ['수축기', 93, [0, 30]],
      ['혈압차가', 93, [31, 30]],
      ['5-1Omm', 0, [70, 100]],
      ['이상인', 96, [180, 60]],
      ['모든 경우에는', 96, [250, 40]],
    );
    expect(text(read, output('18', ['18', 96, [80, 80]]))).toEqual([
      '수축기 혈압차가 \uFFFD 이상인 모든 경우에는',
    ]);
    expect(text(read, output('휴식', ['휴식', 96, [70, 40]]))).toEqual([
      '수축기 혈압차가 휴식\uFFFD 이상인 모든 경우에는',
    ]);
  });

  test('a paragraph of no confidence and a rule are left out', () => {
    expect(text(output('EE', ['EE', 20, [0, 30]]), nothing)).toEqual([]);
    expect(text(output('—', ['—', 95, [0, 30]]), nothing)).toEqual([]);
    expect(text({ tsv: '', plain: '' }, nothing)).toEqual([]);
  });
});

describe('programs', () => {
  test('one that never ends is killed', async () => {
    await expect(runProgram('sleep', ['60'], { timeout: 100 })).rejects.toThrow(/SIGKILL/);
  });

  test('one that is not there is told', async () => {
    await expect(runProgram('jichim-no-such-program', [], { timeout: 100 })).rejects.toThrow(
      /ENOENT/,
    );
  });
});

describe.skipIf(absent)('real pages', () => {
  let cacheDir: string;
  const recognise = async (name: string, pages: readonly number[]) =>
    recognisePages({ bytes: await readFile(join(shared, name)), pages, cacheDir });
  const squeezed = (page?: { paragraphs: readonly { text: string }[] }) =>
    page?.paragraphs
      .map((paragraph) => paragraph.text)
      .join('')
      .replaceAll(/\s/g, '');

  beforeAll(async () => {
    cacheDir = await mkdtemp(join(tmpdir(), 'jichim-ocr-test-'));
  });
  afterAll(() => rm(cacheDir, { recursive: true }));

  test('a scan of low resolution', async () => {
    const page = (await recognise('nmrad_방사선안전보고서_작성지침.pdf', [1]))!.get(1);
    expect(page!.confidence).toBeGreaterThan(0.85);
    expect(squeezed(page)).toContain(
      '방사선사용으로영향을받을수있는주변환경의특성에대하여기술한다',
    );
  });

  test('a page with a damaged text layer', async () => {
    const page = (await recognise('khrs_Board_심방세동_치료_가이드라인.pdf', [73]))!.get(73);
    expect(page!.confidence).toBeGreaterThan(0.75);
    expect(squeezed(page)).toContain('아미오다론,베라파밀,드로네다론');
    expect(squeezed(page)).toContain('1.14');
  });

  test('a page without text and one that does not exist yield nothing', async () => {
    expect((await recognise('즉시형_식품알레르기_치료지침.pdf', [3, 999]))!.size).toBe(0);
  });

  test('what was recognised once is taken from the cache', async () => {
    const files = await readdir(cacheDir);
    const marked = new Date('2020-01-01');
    for (const file of files) await utimes(join(cacheDir, file), marked, marked);
    await recognise('nmrad_방사선안전보고서_작성지침.pdf', [1]);
    expect(await readdir(cacheDir)).toEqual(files);
  });
});
