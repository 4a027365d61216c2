import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { openServable } from '../ask/servable.ts';
import { compose } from '../compose.ts';
import { loadConfig } from '../config.ts';
import { JichimError } from '../errors.ts';
import { lawCatalogue } from '../law/catalogue.ts';
import { checkCitations } from '../law/check.ts';
import type { CitationCheck } from '../law/check-result.ts';
import { type IsoDate, todayInKorea } from '../model/date.ts';
import { printCitations } from './print-citations.ts';
import { dateOption, koreanCommand, runProgram } from './program.ts';

interface CheckOptions {
  readonly dataDir: string;
  readonly asOf: IsoDate;
  readonly json: boolean;
}

/** Exit code when some citation is not confirmed, or there is none. */
const NOT_CONFIRMED = 3;
const MAX_LENGTH = 2_000_000;

const command = koreanCommand(new Command('check-citations'), '[옵션] 파일')
  .description('글에 적힌 법령 인용을 색인된 법령과 하나씩 대조합니다.')
  .argument('<파일>', '확인할 글(UTF-8 텍스트나 Markdown). -이면 표준 입력')
  .option(
    '--data-dir <폴더>',
    '색인이 있는 폴더(기본: DATA_DIR 또는 ./data)',
    loadConfig(process.env).dataDir,
  )
  .option('--as-of <날짜>', '기준일, YYYY-MM-DD(기본: 오늘)', dateOption, todayInKorea())
  .option('--json', '결과를 JSON으로 출력합니다', false)
  .addHelpText(
    'after',
    '\n끝나는 코드: 0 모두 확인됨, 3 확인되지 않은 인용이 있거나 인용이 없음, 2 사용법 오류, 1 실패',
  )
  .action(async (file: string, { dataDir, asOf, json }: CheckOptions) => {
    const text = await readText(file);
    const { store, close } = await compose({ dataDir, store: loadConfig(process.env).store });
    try {
      const open = await openServable(store);
      const check = await checkCitations(await lawCatalogue(open), text, asOf);
      process.stdout.write(
        json ? asJson(check, open.release.number, asOf) : printCitations(check, text),
      );
      if (!check.summary.ok) process.exitCode = NOT_CONFIRMED;
    } finally {
      await close();
    }
  });

/** @throws JichimError when the file cannot be read, is empty, too long or no text */
async function readText(file: string): Promise<string> {
  const bytes = await (file === '-' ? buffer(process.stdin) : readFile(file)).catch(
    (cause: unknown) => {
      throw new JichimError(`파일을 읽을 수 없습니다: ${file}`, { cause });
    },
  );
  const text = decode(bytes, file);
  if (text.trim() === '') throw new JichimError(`글이 비어 있습니다: ${file}`);
  if (text.length <= MAX_LENGTH) return text;
  throw new JichimError(`글이 너무 깁니다(${MAX_LENGTH}자까지): ${file}`);
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new JichimError(
      `UTF-8로 적힌 글이 아닙니다: ${file}. 한글(HWP)·워드·PDF 파일은 글자만 저장하여 주십시오.`,
      { cause },
    );
  }
}

function asJson(check: CitationCheck, release: number, asOf: IsoDate): string {
  return `${JSON.stringify({ release, asOf, ...check })}\n`;
}

await runProgram(command);
