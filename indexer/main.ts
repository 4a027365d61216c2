import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { openServable } from '../src/ask/servable.ts';
import { koreanCommand, runProgram } from '../src/cli/program.ts';
import { openIndexEmbedder, openStore, openStoreOf } from '../src/compose.ts';
import { loadConfig } from '../src/config.ts';
import { type StoreKind, storeKinds } from '../src/config-store.ts';
import { JichimError } from '../src/errors.ts';
import { reviewLines, reviewPractice } from '../src/law/practice-review.ts';
import { todayInKorea } from '../src/model/date.ts';
import type { PassageStore } from '../src/ports.ts';
import { copyRelease } from './copy.ts';
import { type IngestOptions, ingest } from './ingest.ts';
import { phrasesCommand } from './phrases-command.ts';
import { type PracticeIndex, readPractice, SHIPPED_PRACTICE } from './practice.ts';
import { stampPractice } from './practice-stamp.ts';
import { consoleProgress } from './progress.ts';
import { readableExtensions } from './readers/choose.ts';
import { reportText } from './report.ts';
import { writeManifest } from './write-manifest.ts';
import { writtenFolder } from './written-phrases.ts';

interface StoreOptions {
  readonly dataDir: string;
}

interface RunOptions extends StoreOptions {
  /** False: `--without-embeddings`. */
  readonly withoutEmbeddings?: boolean;
}

const withoutEmbeddings = [
  '--without-embeddings',
  '임베딩 서버가 설정되어 있어도 벡터 없이 색인합니다(낱말 검색만)',
] as const;

const program = koreanCommand(new Command('index'), '[명령] [옵션] [경로...]').description(
  '지침과 법령 파일을 색인합니다. 새 색인은 따로 만들어 검사한 뒤 한 번에 게시하며, 이전 색인은 되돌릴 수 있게 남습니다(5개까지). 명령마다 --help가 있습니다: npm run index -- add --help',
);

function command(name: string, description: string, usage = '[옵션]', isDefault = false): Command {
  const { dataDir } = loadConfig(process.env);
  return koreanCommand(program.command(name, { isDefault }), usage)
    .description(description)
    .option('--data-dir <폴더>', '색인을 두는 폴더', dataDir);
}

command(
  'add',
  `파일과 폴더를 색인합니다(기본 명령). 지원 형식: ${readableExtensions.join(' ')}`,
  '[옵션] <경로...>',
  true,
)
  .argument('<경로...>', '색인할 파일이나 폴더')
  .option('--dry-run', '읽어 보기만 하고 아무것도 바꾸지 않습니다', false)
  .option(...withoutEmbeddings)
  .action((paths: string[], options: RunOptions & { dryRun: boolean }) =>
    run(options, { paths, dryRun: options.dryRun }),
  );

command(
  'reindex',
  '지금까지 색인한 폴더와 파일을 모두 다시 살펴, 새것·바뀐 것·사라진 것을 반영합니다',
)
  .option(...withoutEmbeddings)
  .action((options: RunOptions) => run(options, { paths: [], recheck: true }));

command('remove', '문서를 색인에서 뺍니다(원본 파일은 그대로 둡니다)', '[옵션] <문서 id...>')
  .argument('<문서 id...>', 'documents 명령이 보여 주는 id')
  .option(...withoutEmbeddings)
  .action((remove: string[], options: RunOptions) => run(options, { paths: [], remove }));

command('documents', '지금 색인에 있는 문서를 보여 줍니다').action((options: StoreOptions) =>
  withStore(options, async (store) => {
    const current = await store.current();
    if (current === null)
      throw new JichimError('게시된 색인이 없습니다. `npm run index -- 경로`로 먼저 색인하십시오.');
    for (const { document, passages } of await current.documents()) {
      print(
        `${document.id}\t${document.title}\t${document.effectiveFrom ?? '날짜 없음'}\t단락 ${passages}개`,
      );
    }
  }),
);

command(
  'practice',
  '실무 색인(corpus/practice)을 지금 색인의 조문과 견주어 다시 살필 것을 보여 줍니다',
)
  .option('--stamp', '구절을 지금 조문에 맞추어 살펴보았다고 적습니다(조문 해시)', false)
  .action((options: StoreOptions & { stamp: boolean }) =>
    withStore(options, async (store) => {
      const release = await openServable(store);
      const practice = await readPractice(SHIPPED_PRACTICE);
      const reviewed = await reviewPractice(release, practice, todayInKorea());
      for (const line of [...practice.problems, ...reviewLines(reviewed)]) print(line);
      const unwritten = reviewed.filter(({ state }) => state === 'unwritten').length;
      print(
        `실무 색인 ${practice.records.length}조 가운데 ${reviewed.length}조를 견주었습니다. 해시가 없는 것 ${unwritten}조.`,
      );
      if (options.stamp) {
        print(`조문 해시를 ${await stampPractice(SHIPPED_PRACTICE, reviewed)}곳에 적었습니다.`);
      }
    }),
  );

command('phrases', '실무 색인에 없는 글을 사람들이 어떤 말로 묻는지 언어 모델에게 쓰게 합니다')
  .option('--limit <개수>', '이번에 쓸 글의 수(기본: 모두)', releaseNumber)
  .action((options: StoreOptions & { limit?: number }) =>
    withStore(options, async (store) => {
      const { models } = loadConfig(process.env);
      const progress = consoleProgress();
      print(await phrasesCommand(store, { ...options, models, progress, signal: untilStopped() }));
    }),
  );

command('manifest', '폴더의 manifest.json을 만들거나 sha256을 새로 고칩니다', '[옵션] <폴더>')
  .argument('<폴더>', '문서가 들어 있는 폴더')
  .action(async (folder: string) => {
    const documents = await writeManifest(folder);
    print(`manifest.json에 문서 ${documents.length}건을 적었습니다.`);
  });

command('releases', '남아 있는 색인을 새것부터 보여 줍니다').action((options: StoreOptions) =>
  withStore(options, async (store) => {
    for (const { release, published } of await store.list()) {
      print(
        `${published ? '*' : ' '} ${release.number}\t${koreanTime(release.createdAt)}\t문서 ${release.documents}건\t단락 ${release.passages}개`,
      );
    }
  }),
);

command('rollback', '바로 앞의 색인(또는 지정한 번호)으로 되돌립니다', '[옵션] [번호]')
  .argument('[번호]', 'releases 명령이 보여 주는 번호', releaseNumber)
  .action((number: number | undefined, options: StoreOptions) =>
    withStore(options, async (store) => {
      const target = number ?? (await previous(store));
      await store.publish(target);
      print(`색인 ${target}번으로 되돌렸습니다.`);
    }),
  );

command('drop', '쓰지 않는 옛 색인을 지웁니다', '[옵션] <번호>')
  .argument('<번호>', 'releases 명령이 보여 주는 번호', releaseNumber)
  .action((number: number, options: StoreOptions) =>
    withStore(options, async (store) => {
      await store.drop(number);
      print(`색인 ${number}번을 지웠습니다.`);
    }),
  );

command(
  'copy',
  '게시된 색인을 다른 저장소로 옮겨 게시합니다. 파일을 다시 읽거나 임베딩하지 않습니다',
)
  .addOption(storeOption('--from <저장소>', '옮길 색인이 있는 곳'))
  .addOption(storeOption('--to <저장소>', '옮겨 갈 곳'))
  .action(async (options: StoreOptions & Record<'from' | 'to', StoreKind>) => {
    const { from, to, dataDir } = options;
    if (from === to) throw new JichimError('--from과 --to는 서로 달라야 합니다.');
    const config = { ...loadConfig(process.env), dataDir };
    const [source, target] = [openStoreOf(from, config), openStoreOf(to, config)];
    try {
      const release = await copyRelease(source, target);
      print(
        `게시된 색인을 ${to}의 ${release.number}번으로 옮겨 게시했습니다. 문서 ${release.documents}건, 단락 ${release.passages}개. 서비스가 쓰는 곳은 STORE로 정합니다.`,
      );
    } finally {
      await Promise.all([source.close(), target.close()]);
    }
  });

function storeOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(storeKinds).makeOptionMandatory();
}

async function run(
  options: RunOptions,
  work: Pick<IngestOptions, 'paths' | 'dryRun' | 'remove' | 'recheck'>,
): Promise<void> {
  const signal = untilStopped();
  const { models, ocr } = loadConfig(process.env);
  await withStore(options, async (store) => {
    const report = await ingest(store, {
      ...work,
      embedder: options.withoutEmbeddings ? null : openIndexEmbedder(models),
      ocr: ocr ? { cacheDir: join(options.dataDir, 'ocr') } : null,
      progress: consoleProgress(),
      written: writtenFolder(options.dataDir),
      signal,
    });
    const review = report.release === null ? [] : await reviewOf(store, report.practice);
    print(reportText(report, work.dryRun ?? false, review));
    if (report.failures.length > 0) process.exitCode = 1;
  });
}

function untilStopped(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  return stop.signal;
}

async function reviewOf(store: PassageStore, practice: PracticeIndex): Promise<readonly string[]> {
  const release = await openServable(store);
  return reviewLines(await reviewPractice(release, practice, todayInKorea()));
}

async function withStore(
  options: StoreOptions,
  work: (store: PassageStore) => Promise<void>,
): Promise<void> {
  const store = await openStore({ ...loadConfig(process.env), dataDir: options.dataDir });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

async function previous(store: PassageStore): Promise<number> {
  const releases = await store.list();
  const current = releases.findIndex(({ published }) => published);
  const older = releases[current + 1];
  if (older === undefined) throw new JichimError('되돌릴 이전 색인이 없습니다.');
  return older.release.number;
}

function releaseNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('색인 번호는 1 이상의 정수입니다.');
  return number;
}

/** `2026-11-24 15:34`, Korean time. */
function koreanTime(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 9 * 3_600_000);
  return shifted.toISOString().slice(0, 16).replace('T', ' ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runProgram(program);
