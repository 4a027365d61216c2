import { parse, YAMLParseError } from 'yaml';
import { UnreadableFileError } from '../../src/errors.ts';

export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const FENCE = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/**
 * Splits the YAML block between `---` lines off a text.
 * @throws UnreadableFileError when the block is not a YAML mapping
 */
export function frontMatter(text: string): FrontMatter {
  const match = FENCE.exec(text.replace(/^\uFEFF/, ''));
  if (match === null) return { data: {}, body: text };
  const data = parseYaml(match[1]!);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new UnreadableFileError('머리말(--- 사이)이 "이름: 값" 형식의 YAML이 아닙니다.');
  }
  return { data: data as Record<string, unknown>, body: text.slice(match[0].length) };
}

function parseYaml(source: string): unknown {
  try {
    return parse(source, { schema: 'failsafe', maxAliasCount: 0 });
  } catch (cause) {
    const line = cause instanceof YAMLParseError ? cause.linePos?.[0].line : undefined;
    const where = line === undefined ? '' : `(머리말의 ${line}번째 줄)`;
    throw new UnreadableFileError(`머리말(--- 사이)의 YAML을 읽을 수 없습니다${where}.`, {
      cause,
    });
  }
}
