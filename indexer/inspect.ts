import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { koreanCommand, runProgram } from '../src/cli/program.ts';
import { JichimError } from '../src/errors.ts';
import { inspectionHtml } from './inspect-html.ts';
import { inspectionMarkdown } from './inspect-markdown.ts';
import { type Inspection, inspected, ofPage } from './inspect-reading.ts';
import { renderPages } from './inspect-render.ts';
import { openFile, readOpened } from './read-file.ts';

interface Options {
  readonly page?: number;
  readonly html?: string;
}

const program = koreanCommand(new Command('inspect'), '[옵션] <파일>')
  .description(
    '파일 하나를 색인할 때와 똑같이 읽어, 무엇을 읽었는지 Markdown으로 보여 줍니다: 제목 경로, 표, 쪽의 품질, 권고문과 등급, 단락의 경계. 색인은 바꾸지 않습니다.',
  )
  .argument('<파일>', '살펴볼 파일')
  .option('--page <쪽>', '이 쪽만 보여 줍니다(1부터)', pageNumber)
  .option('--html <파일>', '원문 쪽의 그림 옆에 읽은 글을 놓은 HTML도 씁니다')
  .action(run);

async function run(file: string, options: Options): Promise<void> {
  const path = resolve(file);
  const opened = await openFile({ path, root: null }, undefined);
  const all = inspected(await readOpened(opened, null));
  const shown = options.page === undefined ? all : ofPage(all, options.page);
  if (shown === null) throw new JichimError(`${options.page}쪽은 없습니다. ${pagesOf(all)}`);
  process.stdout.write(inspectionMarkdown(shown));
  if (options.html !== undefined) await writeHtml(path, shown, options.html);
}

async function writeHtml(path: string, shown: Inspection, out: string): Promise<void> {
  const isPdf = shown.document.format === 'pdf';
  const images = isPdf
    ? await renderPages(
        path,
        shown.pages.map(({ number }) => number),
      )
    : null;
  await writeFile(out, inspectionHtml(shown, images));
  const missing = isPdf && images === null;
  process.stderr.write(
    `${basename(out)}에 썼습니다.${missing ? ' pdftoppm(poppler-utils)이 없어 쪽의 그림은 넣지 못했습니다.' : ''}\n`,
  );
}

function pagesOf({ document }: Inspection): string {
  return document.pages === null
    ? '쪽이 없는 형식의 파일입니다.'
    : `1쪽부터 ${document.pages}쪽까지 있습니다.`;
}

function pageNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('쪽은 1 이상의 정수입니다.');
}

await runProgram(program);
