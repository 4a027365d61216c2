import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readableExtensions } from '../../../indexer/readers/choose.ts';
import { readingLimits } from '../../../indexer/reading/limits.ts';
import { readBounded } from '../../../indexer/reading/read-bounded.ts';
import { UnreadableFileError } from '../../../src/errors.ts';
import { mutate } from './mutate.ts';

const shared = process.env.JICHIM_SHARED_DATA ?? '../shared/data';
const absent = !existsSync(shared);
if (absent) console.warn(`건너뜀: 실제 문서가 없습니다(JICHIM_SHARED_DATA=${shared}).`);

/** More seeds for a longer search: JICHIM_FUZZ=200 npx vitest run test/unit/indexer/fuzz.test.ts */
const seeds = Number(process.env.JICHIM_FUZZ ?? 12);
const first = Number(process.env.JICHIM_FUZZ_FROM ?? 1);
const limits = { ...readingLimits, silence: 8_000, file: 40_000 };

const files = [
  'guidelines/hira_자656_경피적_관상동맥_스텐트_삽입술_시_스텐트의_급여기준.hwp.pdf',
  'guidelines/khrs_PM_SalaryStandard_20210713_new.pdf',
  'guidelines/nmrad_방사선안전보고서_작성지침.pdf',
  'hwp/[별표] 방사성핵종별 자체처분 허용농도(제2조제2호 관련)(방사성폐기물 분류 및 자체처분 기준에 관한 규정).pdf',
  'hwp/[별표] 방사성핵종별 자체처분 허용농도(제2조제2호 관련)(방사성폐기물 분류 및 자체처분 기준에 관한 규정).hwp',
  'hwp/[별표] 방사성핵종별 자체처분 허용농도(제2조제2호 관련)(방사성폐기물 분류 및 자체처분 기준에 관한 규정).hwpx',
].filter((file) => readableExtensions.some((ending) => file.endsWith(ending)));

describe.skipIf(absent)('damaged files', () => {
  test.each(files)(
    '%s yields text or a reason, never a crash',
    async (file) => {
      const bytes = await readFile(join(shared, file));
      const other = await readFile(join(shared, files[(files.indexOf(file) + 1) % files.length]!));
      for (let seed = first; seed < first + seeds; seed += 1) {
        const damaged = mutate(bytes, other, seed);
        const outcome = await readBounded(damaged, file, { limits }).catch((error) => error);
        const told = outcome instanceof UnreadableFileError ? outcome.message : outcome.structure;
        if (process.env.JICHIM_FUZZ !== undefined)
          console.log(`${seed} ${file.slice(-12)}: ${told}`);
        expect(told, `seed ${seed}`).toMatch(/^blocks$|[가-힣]/);
        expect(told, `seed ${seed}`).not.toMatch(/프로그램이 멈추었습니다/);
      }
    },
    (seeds + 1) * 60_000,
  );
});
