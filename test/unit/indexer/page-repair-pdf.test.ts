import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageVerdict } from '../../../indexer/readers/page-quality.ts';
import { type RepairedPdf, repairPdf } from '../../../indexer/readers/page-repair-pdf.ts';

const shared = join(process.env.JICHIM_SHARED_DATA ?? '../shared/data', 'guidelines');
const absent = !existsSync(shared);
if (absent) console.warn(`건너뜀: 실제 문서가 없습니다(JICHIM_SHARED_DATA=${shared}).`);

describe.skipIf(absent)('a guideline of 204 pages whose fonts hold glyph ids', () => {
  let repaired: RepairedPdf;
  let pages: readonly string[];
  const squeezed = (page: number) => pages[page - 1]!.replaceAll(/\s/g, '');

  beforeAll(async () => {
    const bytes = await readFile(join(shared, 'khrs_Board_심방세동_치료_가이드라인.pdf'));
    repaired = (await repairPdf(bytes))!;
    const pdf = await getDocumentProxy(new Uint8Array(repaired.bytes), { verbosity: 0 });
    pages = (await extractText(pdf, { mergePages: false })).text;
    await pdf.loadingTask.destroy();
  });

  test('every damaged page is readable', () => {
    const verdicts = pages.map(pageVerdict);
    expect(verdicts.filter((verdict) => verdict === 'garbled')).toEqual([]);
    expect([...repaired.pages.keys()].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 121 }, (_, index) => index + 3),
    );
    expect(Math.min(...repaired.pages.values())).toBeGreaterThan(0.99);
  });

  // As printed on the rendered pages, compared by eye.
  test.each([
    [40, '1.04~1.35/100인-년(person-years)'],
    [40, '“여성”인자는다른위험인자가'],
    [40, '7327명에서'],
    [62, 'INR<2까지와파린연기'],
    [73, '혈중크레아티닌≥1.5mg/dL2.5mg1일2회'],
    [
      73,
      '위험비는1.14(95%신뢰구간0.78-1.67)이고,출혈의조정위험비는1.44(95%신뢰구간1.13-1.85)이다.493',
    ],
    [79, '나이≥80세,몸무게≤60kg,크레아티닌≥1.5mg/dL(133mmol)'],
    [79, '48개의일차사건들(44개뇌졸중,1개뇌출혈,3개전신색전증)'],
  ])('page %i: %s', (page, text) => {
    expect(squeezed(page)).toContain(text);
  });

  test('runs in sound fonts of the same pages stay as they are', () => {
    expect(pages[78]).toMatch(/(^|\n)79\s/);
    expect(squeezed(3)).toContain('전문004');
    expect(pages[129]).not.toContain('\uFFFD');
  });

  test('glyphs of fonts without a provable order are shown as unknown, never as other characters', () => {
    const unknown = pages.map((text) => text.split('\uFFFD').length - 1);
    expect(unknown.flatMap((count, index) => (count > 0 ? [index + 1] : []))).toEqual([
      55, 56, 124, 129, 164,
    ]);
  });
});

describe.skipIf(absent)('sound files', () => {
  test.each([
    'hira_자658_경피적_대동맥판삽입_급여기준_관련_질의응답_개정.pdf',
    'khrs_ICD_SalaryStandard_20210713_new.pdf',
    '즉시형_식품알레르기_치료지침.pdf',
    'kordoc_오픈액세스현황_2단논문.pdf',
  ])('%s is left alone', async (name) => {
    expect(await repairPdf(await readFile(join(shared, name)))).toBeNull();
  });
});

test('what is no PDF is left alone', async () => {
  expect(await repairPdf(new TextEncoder().encode('%PDF-1.7 broken'))).toBeNull();
  expect(await repairPdf(new Uint8Array())).toBeNull();
});
