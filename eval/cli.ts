import { type Command, CommanderError, InvalidArgumentError } from 'commander';
import { JichimError } from '../src/errors.ts';
import { type IsoDate, isoDateSchema } from '../src/model/date.ts';

const messages: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '없는 명령입니다',
  'commander.unknownOption': '없는 옵션입니다',
  'commander.missingArgument': '인자가 빠졌습니다',
  'commander.optionMissingArgument': '옵션의 값이 빠졌습니다',
  'commander.missingMandatoryOptionValue': '꼭 필요한 옵션이 빠졌습니다',
  'commander.excessArguments': '인자가 너무 많습니다',
  'commander.invalidArgument': '값이 올바르지 않습니다',
};

/** Gives a command, and what is added to it, Korean help and errors that `runProgram` writes. */
export function koreanCommand(command: Command, usage = '[옵션]'): Command {
  return command
    .helpOption('-h, --help', '도움말')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .usage(usage)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: described,
      argumentDescription: described,
      subcommandTerm: (subcommand) => subcommand.name(),
    });
}

interface Described {
  readonly description: string;
  readonly argChoices?: string[] | undefined;
  readonly defaultValue?: unknown;
}

function described({ description, argChoices, defaultValue }: Described): string {
  const choices = argChoices === undefined ? '' : ` (${argChoices.join(', ')})`;
  return `${description}${choices}${typeof defaultValue === 'string' ? ` (기본: ${defaultValue})` : ''}`;
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '사용법:',
  'Options:': '옵션:',
  'Commands:': '명령:',
  'Arguments:': '인자:',
};

/** Parses the command line and runs it; errors meant for people are printed without a stack. */
export async function runProgram(program: Command, argv: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode;
      if (error.exitCode !== 0) console.error(commandLineMessage(error));
    } else if (error instanceof JichimError) {
      process.exitCode = error.exitCode;
      console.error(error.message);
    } else {
      throw error;
    }
  }
}

function commandLineMessage({ code, message }: CommanderError): string {
  const what = message.replace(/^error: /u, '');
  const korean = messages[code];
  const named = /'[^']*'/u.exec(what)?.[0];
  if (korean === undefined) return code === 'commander.help' ? '명령을 지정하십시오.' : what;
  const detail = code === 'commander.invalidArgument' ? what.split('. ').slice(1).join('. ') : '';
  const help = detail.replace('Allowed choices are', '쓸 수 있는 값:');
  return [`${korean}: ${named ?? what}.`, help].join(' ').trim();
}

/** Option parser: a real date. */
export function dateOption(value: string): IsoDate {
  const parsed = isoDateSchema.safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError(parsed.error.issues[0]!.message);
  return parsed.data;
}
