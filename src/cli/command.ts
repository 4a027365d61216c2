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
  /** Only recommendations of one of these grades. */
  readonly grade?: readonly string[];
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
    .option(
      '--grade <등급>',
      '이 등급의 권고문에서만 찾습니다("Class IIa", IIa, A, "강하게 권고"; 여러 번 쓸 수 있음)',
      toGrades,
    )
    .option('--json', '결과를 JSON으로 출력합니다', false);
}

/** The part of the options that narrows where to look, as asking and searching take it. */
export function scopeOf({ kind, grade }: Pick<CommonOptions, 'kind' | 'grade'>) {
  return { ...(kind && { kinds: [kind] }), ...(grade && { grades: grade }) };
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

function toGrades(value: string, before: readonly string[] | undefined): readonly string[] {
  const grade = value.trim();
  if (grade === '' || grade.length > 50) {
    throw new InvalidArgumentError('등급을 1-50자로 적어 주십시오.');
  }
  return [...(before ?? []), grade];
}
