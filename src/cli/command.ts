import { Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../config.ts';
import type { IsoDate } from '../model/date.ts';
import { type DocumentKind, documentKindSchema, documentKinds } from '../model/document.ts';
import { dateOption, koreanCommand } from './program.ts';

export interface CommonOptions {
  readonly dataDir: string;
  /** Absent: the date that the question prints, or today. */
  readonly asOf?: IsoDate;
  readonly kind?: DocumentKind;
  readonly json: boolean;
}

/** A command of one text argument and the options that asking and searching share; all in Korean. */
export function textCommand(name: string, argument: string, description: string): Command {
  const { dataDir } = loadConfig(process.env);
  return koreanCommand(new Command(name), `[옵션] "${argument}"`)
    .description(description)
    .argument(`<${argument}...>`, `${argument}(따옴표로 묶습니다)`)
    .option('--data-dir <폴더>', '색인이 있는 폴더(기본: DATA_DIR 또는 ./data)', dataDir)
    .option('--as-of <날짜>', '기준일, YYYY-MM-DD(기본: 질문에 적힌 날짜, 없으면 오늘)', dateOption)
    .option(
      '--kind <종류>',
      `찾을 문서: ${documentKinds.join(' | ')}(법령 | 진료지침 | 급여기준·고시)`,
      toKind,
    )
    .option('--json', '결과를 JSON으로 출력합니다', false);
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

function toKind(value: string): DocumentKind {
  const parsed = documentKindSchema.safeParse(value);
  if (!parsed.success) {
    throw new InvalidArgumentError(`${documentKinds.join(', ')} 중 하나여야 합니다.`);
  }
  return parsed.data;
}
