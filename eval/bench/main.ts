import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { koreanCommand, runProgram } from '../../src/cli/program.ts';
import { JichimError } from '../../src/errors.ts';
import { prepareDataDir, requireDirectories } from '../corpus.ts';
import { dataRoot } from '../data-root.ts';
import { readQuestions } from '../questions.ts';
import { benchAnswer } from './answer.ts';
import { type Figure, figureTable } from './figure.ts';
import { benchHttp } from './http.ts';
import { benchIndex } from './index.ts';
import { machineLines } from './machine.ts';
import { benchPage, sampleCorpus } from './page.ts';
import { benchPdf } from './pdf.ts';
import { benchSearch } from './search.ts';
import { benchStores } from './store.ts';

interface BenchOptions {
  readonly corpus: readonly string[];
  readonly questions: string;
  /** PDFs to read. */
  readonly dir: string;
  readonly json?: string;
  /** Sizes of the synthetic corpora. */
  readonly passages: readonly number[];
}

type Part = 'store' | 'index' | 'search' | 'http' | 'answer' | 'pdf' | 'page';

const defaultSizes: readonly number[] = [10_000, 100_000];

const program = koreanCommand(new Command('bench'), '[잴 것] [옵션]')
  .description('색인, 검색, HTTP, 답변, 화면의 속도와 메모리를 재어 목표와 함께 보인다')
  .addArgument(
    new Argument('[잴 것]', '무엇을 잴지')
      .choices(['store', 'index', 'search', 'http', 'answer', 'pdf', 'page', 'all'])
      .default('all'),
  )
  .option(
    '--corpus <dir...>',
    '색인할 폴더 (여럿 가능; pdf에는 필요 없음, page에는 없으면 corpus)',
    [],
  )
  .option('--dir <dir>', 'PDF가 있는 폴더 (pdf)', join(dataRoot, 'guidelines'))
  .option(
    '--questions <file>',
    '검색할 문항 파일 (JSON Lines)',
    join(dataRoot, 'questions/law.dev.jsonl'),
  )
  .option('--passages <수...>', '합성 말뭉치의 단락 수, 여럿 가능 (store)', toCounts, defaultSizes)
  .option('--json <file>', '결과를 JSON으로 저장할 파일')
  .action(async (part: Part | 'all', options: BenchOptions) => {
    await requireDirectories(part === 'pdf' ? [options.dir] : options.corpus);
    if (!['pdf', 'store', 'page'].includes(part) && options.corpus.length === 0) {
      throw new JichimError('--corpus DIR로 색인할 폴더를 지정하십시오.');
    }
    console.log(`${machineLines()}\n`);
    const figures = await measure(
      part === 'all' ? ['index', 'search', 'http', 'answer'] : [part],
      options,
    );
    console.log(figureTable(figures));
    if (options.json !== undefined) {
      await writeFile(
        options.json,
        `${JSON.stringify({ machine: machineLines(), figures }, null, 2)}\n`,
      );
    }
  });

async function measure(parts: readonly Part[], options: BenchOptions): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const part of parts) figures.push(...(await measurePart(part, options)));
  return figures;
}

async function measurePart(part: Part, options: BenchOptions): Promise<readonly Figure[]> {
  if (part === 'pdf') return benchPdf(options.dir);
  if (part === 'store') return benchStores(options.passages);
  if (part === 'page') {
    const corpus = options.corpus.length > 0 ? options.corpus : sampleCorpus;
    return benchPage(await prepareDataDir({ corpus }));
  }
  if (part === 'index') return benchIndex(options.corpus);
  const questions = await readQuestions(options.questions);
  const dataDir = await prepareDataDir({ corpus: options.corpus });
  if (part === 'search') return benchSearch(dataDir, questions);
  return part === 'http' ? benchHttp(dataDir, questions) : benchAnswer(dataDir, questions);
}

function toCounts(value: string, before: readonly number[]): readonly number[] {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) {
    throw new InvalidArgumentError('단락 수는 1 이상의 정수입니다.');
  }
  // The first one given replaces the defaults.
  return before === defaultSizes ? [count] : [...before, count];
}

await runProgram(program);
