import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { dateOption } from '../../src/cli/program.ts';
import { lawCatalogue } from '../../src/law/catalogue.ts';
import { checkCitations } from '../../src/law/check.ts';
import type { IsoDate } from '../../src/model/date.ts';
import type { OpenRelease } from '../../src/ports.ts';
import {
  type CitationScores,
  type CitedText,
  type Matched,
  matchCitations,
  readCitedTexts,
  scoreCitations,
} from '../citations.ts';
import { withCorpus } from '../corpus.ts';
import { metaLine, type ReportMeta, reportMeta } from '../report.ts';
import { table } from '../table.ts';

export interface CitationOptions {
  readonly corpus: readonly string[];
  readonly dataDir?: string;
  readonly file: string;
  readonly json?: string;
  readonly asOf?: IsoDate;
  readonly misses?: boolean;
}

export interface CitationReport {
  readonly overall: CitationScores;
  readonly byTag: Readonly<Record<string, CitationScores & { readonly citations: number }>>;
  readonly meta: ReportMeta & { readonly asOf: IsoDate };
  readonly texts: readonly Matched[];
}

export const citationsCommand = new Command('citations')
  .description('글에 적힌 법령 인용을 찾고 판정하는 것을 잰다')
  .option('--corpus <dir...>', '색인할 폴더 (여럿 가능)', [])
  .option('--data-dir <dir>', '이미 만든 색인의 데이터 폴더')
  .requiredOption('--file <file>', '인용이 적힌 글과 정답 (JSON Lines)')
  .option('--json <file>', '결과를 JSON으로 저장할 파일')
  .option('--as-of <date>', '기준일 (기본: 색인된 글이 모두 시행되고 있을 먼 날)', dateOption)
  .option('--misses', '틀린 것을 모두 보인다')
  .action(async (options: CitationOptions) => {
    const report = await evaluateCitations(options);
    if (options.json !== undefined) {
      await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
    }
    printReport(report, options.misses ?? false);
  });

/** Indexes, checks every text, scores. */
export async function evaluateCitations(options: CitationOptions): Promise<CitationReport> {
  const texts = await readCitedTexts(options.file);
  return withCorpus(options, async ({ release }) => {
    const asOf = options.asOf ?? EVERYTHING_IN_FORCE;
    const matched = await checkTexts(release, texts, asOf);
    return {
      overall: scoreCitations(matched),
      byTag: byTag(matched),
      meta: { ...reportMeta(release.release, options.corpus), asOf },
      texts: matched,
    };
  });
}

/** Gold verdicts are on the texts as they lie in the corpus, in force or not: a day when all of them are. */
const EVERYTHING_IN_FORCE: IsoDate = '2099-12-31';

async function checkTexts(
  release: OpenRelease,
  texts: readonly CitedText[],
  asOf: IsoDate,
): Promise<readonly Matched[]> {
  const catalogue = await lawCatalogue(release);
  const matched: Matched[] = [];
  for (const text of texts) {
    const { citations } = await checkCitations(catalogue, text.text, asOf);
    matched.push(matchCitations(text, citations));
  }
  return matched;
}

function byTag(matched: readonly Matched[]): CitationReport['byTag'] {
  const tags = [...new Set(matched.flatMap((one) => one.tags))].toSorted();
  return Object.fromEntries(
    tags.map((tag) => {
      const some = matched.filter((one) => one.tags.includes(tag));
      const citations = some.reduce(
        (total, one) => total + one.pairs.length + one.missed.length,
        0,
      );
      return [tag, { ...scoreCitations(some), citations }];
    }),
  );
}

function printReport({ overall, byTag, meta, texts }: CitationReport, misses: boolean): void {
  const total = texts.reduce((sum, one) => sum + one.pairs.length + one.missed.length, 0);
  console.log(`${metaLine(meta)} · 기준일 ${meta.asOf}`);
  const rows = Object.entries({ ...byTag, 전체: { ...overall, citations: total } });
  console.log(
    table([
      ['종류', '인용', '정밀도', '재현율', 'F1', '판정', '거짓 확인'],
      ...rows.map(([name, { citations, extraction, verdict, falseValid }]) => [
        name,
        String(citations),
        ...[extraction.precision, extraction.recall, extraction.f1].map(shown),
        shown(verdict.accuracy),
        shown(falseValid),
      ]),
    ]),
  );
  if (misses) for (const one of texts) printMisses(one);
}

function shown(value: number): string {
  return value.toFixed(3);
}

function printMisses({ id, pairs, missed, extra }: Matched): void {
  for (const { surface } of missed) console.log(`${id} 놓침: ${surface}`);
  for (const { surface, label } of extra) console.log(`${id} 잘못 찾음: ${surface} → ${label}`);
  for (const { gold, found } of pairs) {
    if (gold.verdict === found.verdict) continue;
    console.log(
      `${id} ${gold.surface}: 정답 ${gold.verdict}, 판정 ${found.verdict} (${found.reason})`,
    );
  }
}
