import { join } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { dateOption, koreanCommand, runProgram } from '../src/cli/program.ts';
import { openIndexEmbedder, openStore } from '../src/compose.ts';
import { type LawSources, loadConfig } from '../src/config.ts';
import { JichimError } from '../src/errors.ts';
import type { IsoDate } from '../src/model/date.ts';
import {
  type FetchReport,
  fetchLaws,
  fetchReportText,
  type LawSource,
} from './fetch/fetch-laws.ts';
import { lawApiSource } from './fetch/law-api.ts';
import { legalizeSource } from './fetch/legalize-kr.ts';
import { PoliteClient } from './fetch/polite-client.ts';
import { ingest } from './ingest.ts';
import { consoleProgress } from './progress.ts';
import { reportText } from './report.ts';
import { writtenFolder } from './written-phrases.ts';

interface Options {
  readonly from: 'law-api' | 'legalize-kr';
  readonly asOf?: IsoDate;
  readonly history: number;
  readonly dataDir?: string;
  readonly index: boolean;
  readonly timeout: number;
}

const MAX_HISTORY = 100;

const program = koreanCommand(new Command('fetch-law'), '[옵션] <법령 이름...>')
  .description(
    '법령 원문을 이름으로 받아 색인합니다. 받은 원본은 색인 폴더의 sources/에 그대로 남고, 다시 실행하면 이어서 받습니다.',
  )
  .addArgument(
    new Argument(
      '<법령 이름...>',
      '정식 이름. 띄어쓰기가 있으면 따옴표로 묶습니다: "의료법 시행규칙"',
    ).argParser(nameArgument),
  )
  .addOption(
    new Option(
      '--from <곳>',
      '받을 곳. law-api: 국가법령정보 Open API(인증키 LAW_API_OC 필요), legalize-kr: 공개 저장소의 Markdown(인증키 필요 없음)',
    )
      .choices(['law-api', 'legalize-kr'])
      .default('law-api'),
  )
  .option('--as-of <날짜>', '그날 시행 중이던 본문을 받습니다, YYYY-MM-DD (law-api)', dateOption)
  .option(
    '--history <개수>',
    '지난 판까지 새것부터 몇 개를 받을지, 1-100 (legalize-kr)',
    historyOption,
    0,
  )
  .option('--data-dir <폴더>', '색인을 두는 폴더(기본: DATA_DIR 또는 ./data)')
  .option('--timeout <초>', '요청 하나를 기다리는 시간(기본: 30)', secondsOption, 30)
  .option('--no-index', '받기만 하고 색인하지 않습니다')
  .action(run);

async function run(names: readonly string[], options: Options): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const config = loadConfig(process.env);
  const dataDir = options.dataDir ?? config.dataDir;
  const source = chooseSource({ ...options, dataDir }, config.lawSources, stop.signal);
  const report = await fetchLaws(names, source, consoleProgress(), stop.signal);
  print(fetchReportText(report));
  if (report.failures.length > 0) process.exitCode = 1;
  if (options.index && report.files.length > 0 && !stop.signal.aborted)
    await index(report, dataDir, stop.signal);
}

/** @throws JichimError when the options do not go with the place, or the key is missing */
function chooseSource(
  options: Options & { readonly dataDir: string },
  lawSources: LawSources,
  signal: AbortSignal,
): LawSource {
  const client = new PoliteClient({ signal, timeout: options.timeout * 1000 });
  const folder = join(options.dataDir, 'sources', options.from);
  if (options.from === 'legalize-kr') {
    if (options.asOf !== undefined)
      throw new JichimError(
        '--as-of는 law-api에서만 씁니다. legalize-kr에서는 --history로 지난 판을 받으십시오.',
      );
    const { legalizeUrl: url, legalizeApiUrl: apiUrl } = lawSources;
    return legalizeSource({ client, url, apiUrl, folder, history: options.history });
  }
  if (options.history > 0)
    throw new JichimError(
      '--history는 --from legalize-kr에서만 씁니다. law-api에서는 --as-of를 쓰십시오.',
    );
  const { apiUrl: url, apiKey: key } = lawSources;
  if (key === null) throw missingKey();
  return lawApiSource({ client, url, key, folder, asOf: options.asOf ?? null });
}

function missingKey(): JichimError {
  return new JichimError(
    '국가법령정보 Open API의 인증키가 없습니다. open.law.go.kr에서 신청한 뒤 .env에 LAW_API_OC=(이메일의 @ 앞부분)를 적으십시오. ' +
      '인증키 없이 받으려면 --from legalize-kr을 쓰십시오.',
  );
}

async function index(report: FetchReport, dataDir: string, signal: AbortSignal): Promise<void> {
  const store = await openStore({ ...loadConfig(process.env), dataDir });
  try {
    const paths = report.files.map(({ path }) => path);
    const embedder = openIndexEmbedder(loadConfig(process.env).models);
    const indexed = await ingest(store, {
      ...{ paths, embedder, signal },
      written: writtenFolder(dataDir),
      progress: consoleProgress(),
    });
    print(`\n${reportText(indexed, false)}`);
    if (indexed.failures.length > 0) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

function nameArgument(name: string, before: readonly string[] | undefined): readonly string[] {
  if (name.trim() === '') throw new InvalidArgumentError('법령 이름이 비어 있습니다.');
  return [...(before ?? []), name];
}

function historyOption(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > MAX_HISTORY)
    throw new InvalidArgumentError(`1-${MAX_HISTORY}의 정수여야 합니다.`);
  return count;
}

function secondsOption(value: string): number {
  const seconds = Number(value);
  if (!(seconds > 0 && seconds <= 600))
    throw new InvalidArgumentError('0보다 크고 600 이하인 초여야 합니다.');
  return seconds;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await runProgram(program);
