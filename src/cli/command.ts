import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { loadConfig } from '../config.ts';
import { JichimError } from '../errors.ts';
import { type IsoDate, isoDateSchema, todayInKorea } from '../model/date.ts';
import { type DocumentKind, documentKindSchema, documentKinds } from '../model/document.ts';

export interface CommonOptions {
  readonly dataDir: string;
  readonly asOf: IsoDate;
  readonly kind?: DocumentKind;
  readonly json: boolean;
}

const USAGE_ERROR = 2;

const headings: Readonly<Record<string, string>> = {
  'Usage:': '사용법:',
  'Arguments:': '인자:',
  'Options:': '옵션:',
};

/** A command of one text argument and the options that asking and searching share; all in Korean. */
export function textCommand(name: string, argument: string, description: string): Command {
  const { dataDir } = loadConfig(process.env);
  return new Command(name)
    .description(description)
    .usage(`[옵션] "${argument}"`)
    .argument(`<${argument}...>`, `${argument}(따옴표로 묶습니다)`)
    .option('--data-dir <폴더>', '색인이 있는 폴더(기본: DATA_DIR 또는 ./data)', dataDir)
    .option('--as-of <날짜>', '기준일, YYYY-MM-DD(기본: 오늘)', toDate, todayInKorea())
    .option(
      '--kind <종류>',
      `찾을 문서: ${documentKinds.join(' | ')}(법령 | 진료지침 | 급여기준·고시)`,
      toKind,
    )
    .option('--json', '결과를 JSON으로 출력합니다', false)
    .helpOption('-h, --help', '이 도움말을 보여 줍니다')
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      optionDescription: (option) => option.description,
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
}

/** Runs a command; says in Korean what went wrong and sets the exit code. */
export async function run(command: Command): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader like `head` may close the pipe before everything is written.
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await command.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) return endUsage(error);
    if (!(error instanceof JichimError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

/** @throws InvalidArgumentError, shown to the user, when the schema refuses the text */
export function checkText(
  words: readonly string[],
  schema: { safeParse(text: string): { data?: string; error?: { issues: { message: string }[] } } },
): string {
  const { data, error } = schema.safeParse(words.join(' '));
  if (data === undefined) throw new InvalidArgumentError(error?.issues[0]?.message ?? '');
  return data;
}

function endUsage({ exitCode, code, message }: CommanderError): void {
  if (exitCode === 0) return;
  process.stderr.write(`${koreanUsage(code, message)}\n자세한 사용법은 --help로 볼 수 있습니다.\n`);
  process.exitCode = USAGE_ERROR;
}

/** Commander's messages are English; the name they quote is all that is taken from them. */
function koreanUsage(code: string, message: string): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return `알 수 없는 옵션입니다: ${name}`;
    case 'commander.missingArgument':
      return `${name.replace('...', '')} 내용을 적어 주십시오.`;
    case 'commander.optionMissingArgument':
      return `옵션에 값이 없습니다: ${name}`;
    case 'commander.invalidArgument':
      return message.replace(/^.*is invalid\. /, `${name.split(' ')[0]}: `);
    default:
      return '명령을 이해하지 못했습니다.';
  }
}

function toDate(value: string): IsoDate {
  const parsed = isoDateSchema.safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError('YYYY-MM-DD 형식의 실제 날짜여야 합니다.');
  return parsed.data;
}

function toKind(value: string): DocumentKind {
  const parsed = documentKindSchema.safeParse(value);
  if (!parsed.success)
    throw new InvalidArgumentError(`${documentKinds.join(', ')} 중 하나여야 합니다.`);
  return parsed.data;
}
