import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: '글(문자열)',
  number: '숫자',
  int: '정수',
  boolean: '참/거짓(true, false)',
  array: '배열([ … ])',
  object: 'JSON 객체({ … })',
};

const MAX_KEYS_SHOWN = 5;
const MAX_KEY_LENGTH = 40;

/** What a schema without a message of its own says to a person. zod's own Korean names types by their code names. */
export function koreanIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_value':
      return `다음 중 하나여야 합니다: ${issue.values.map(String).join(', ')}.`;
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_format':
      return issue.format === 'uuid' ? 'UUID 형식이어야 합니다.' : '형식이 올바르지 않습니다.';
    case 'unrecognized_keys':
      return `알 수 없는 항목입니다: ${shownKeys(issue.keys)}.`;
    default:
      return '값이 올바르지 않습니다.';
  }
}

function wrongType(issue: Extract<RawIssue, { code: 'invalid_type' }>): string {
  if (issue.input === undefined) return '꼭 필요한 항목입니다.';
  const name = typeNames[issue.expected];
  return name === undefined ? '값의 종류가 올바르지 않습니다.' : `${name} 값으로 보내 주십시오.`;
}

function tooBig({ origin, maximum }: Extract<RawIssue, { code: 'too_big' }>): string {
  if (origin === 'string') return `${maximum}자까지 쓸 수 있습니다.`;
  if (origin === 'array') return `${maximum}개까지 보낼 수 있습니다.`;
  return `${maximum} 이하여야 합니다.`;
}

function tooSmall({ origin, minimum }: Extract<RawIssue, { code: 'too_small' }>): string {
  if (origin === 'string') return `${minimum}자 이상이어야 합니다.`;
  if (origin === 'array') return `${minimum}개 이상이어야 합니다.`;
  return `${minimum} 이상이어야 합니다.`;
}

function shownKeys(keys: readonly string[]): string {
  const shown = keys.slice(0, MAX_KEYS_SHOWN).map((key) => key.slice(0, MAX_KEY_LENGTH));
  return keys.length > MAX_KEYS_SHOWN ? `${shown.join(', ')} …` : shown.join(', ');
}
