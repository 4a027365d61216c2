import { type Command, CommanderError, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { JichimError } from '../errors.ts';
import { withoutIdentifiers } from '../korean/identifiers/find.ts';
import { type IsoDate, isoDateSchema } from '../model/date.ts';
import { koreanIssue } from '../model/korean-issues.ts';

// Commands read their settings while they are put together, before `runProgram` can catch anything.
process.once('uncaughtException', (error) => {
  if (!(error instanceof JichimError)) throw error;
  end(error.message, error.exitCode);
});

const USAGE_ERROR = 2;

const titles: Readonly<Record<string, string>> = {
  'Usage:': '사용법:',
  'Options:': '옵션:',
  'Commands:': '명령:',
  'Arguments:': '인자:',
};

const mistakes: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '없는 명령입니다',
  'commander.unknownOption': '없는 옵션입니다',
  'commander.missingArgument': '내용이 빠졌습니다',
  'commander.optionMissingArgument': '옵션에 값이 없습니다',
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
  const shown = typeof defaultValue === 'string' && !description.includes('기본');
  return `${description}${choices}${shown ? ` (기본: ${defaultValue})` : ''}`;
}

/**
 * Parses the command line and runs it. Errors meant for people are printed without a stack;
 * a wrong command line ends with code 2, a failure with its own code.
 */
export async function runProgram(program: Command): Promise<void> {
  z.config({ localeError: koreanIssue });
  // A reader like `head` may close the pipe before everything is written.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) endUsage(error);
    else if (error instanceof JichimError) end(error.message, error.exitCode);
    else throw error;
  }
}

function endUsage(error: CommanderError): void {
  if (error.exitCode !== 0) {
    end(`${usageMessage(error)}\n자세한 사용법은 --help로 볼 수 있습니다.`, USAGE_ERROR);
  }
}

function end(message: string, code: number): void {
  // Commander repeats what was typed.
  process.stderr.write(`${withoutIdentifiers(message)}\n`);
  process.exitCode = code;
}

/** Commander's messages are English; the name they quote and our own reason are all that is taken from them. */
function usageMessage({ code, message }: CommanderError): string {
  const mistake = mistakes[code];
  if (mistake === undefined) return '명령을 이해하지 못했습니다.';
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const detail = code === 'commander.invalidArgument' ? ownReason(message) : '';
  return [name === '' ? mistake : `${mistake}: ${name.replace('...', '')}`, detail]
    .filter((part) => part !== '')
    .join('. ');
}

/** What the parser of the value says, without commander's words around it. */
function ownReason(message: string): string {
  const reason = /is invalid(?: for argument '[^']*')?\. ([\s\S]*)$/.exec(message)?.[1] ?? message;
  return reason.replace('Allowed choices are', '쓸 수 있는 값:');
}

/** Option parser: a real date. */
export function dateOption(value: string): IsoDate {
  const parsed = isoDateSchema.safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError('YYYY-MM-DD 형식의 실제 날짜여야 합니다.');
  return parsed.data;
}
