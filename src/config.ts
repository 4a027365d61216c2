import { z } from 'zod';
import type { GuardPolicy } from './ask/guard.ts';
import { answerVariables, type ReceiptsSetting, receiptsSetting } from './config-answers.ts';
import { recordPattern } from './config-guard.ts';
import {
  type ModelSettings,
  modelProblems,
  modelSettings,
  modelVariables,
} from './config-models.ts';
import {
  type StoreSettings,
  storeProblems,
  storeSettings,
  storeVariables,
} from './config-store.ts';
import { ConfigError } from './errors.ts';

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'PORT는 0-65535의 정수여야 합니다.' })
    .int({ error: 'PORT는 0-65535의 정수여야 합니다.' })
    .min(0, { error: 'PORT는 0-65535의 정수여야 합니다.' })
    .max(65535, { error: 'PORT는 0-65535의 정수여야 합니다.' })
    .default(3000),
  PHI_POLICY: z
    .enum(['mask', 'block', 'allow'], {
      error: 'PHI_POLICY는 mask, block, allow 중 하나여야 합니다.',
    })
    .default('mask'),
  PHI_RECORD_PATTERN: recordPattern.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'LOG_LEVEL은 fatal, error, warn, info, debug, silent 중 하나여야 합니다.',
    })
    .default('info'),
  OCR: z.enum(['on', 'off'], { error: 'OCR은 on이나 off여야 합니다.' }).default('on'),
  LAW_API_OC: z
    .string()
    .regex(/^[\w.@+-]+$/, {
      error: 'LAW_API_OC에는 open.law.go.kr에 등록한 이메일의 @ 앞부분을 적으십시오.',
    })
    .optional(),
  LAW_API_URL: address('LAW_API_URL').default('https://www.law.go.kr/DRF'),
  LEGALIZE_KR_URL: address('LEGALIZE_KR_URL').default(
    'https://raw.githubusercontent.com/legalize-kr/legalize-kr',
  ),
  LEGALIZE_KR_API_URL: address('LEGALIZE_KR_API_URL').default(
    'https://api.github.com/repos/legalize-kr/legalize-kr',
  ),
  ...answerVariables,
  ...modelVariables,
  ...storeVariables,
});

function address(name: string) {
  return z
    .url({
      protocol: /^https?$/,
      error: `${name}은 http:// 또는 https://로 시작하는 주소여야 합니다.`,
    })
    .transform((url) => url.replace(/\/+$/, ''));
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Where the releases live. */
  readonly store: StoreSettings;
  readonly logLevel: string;
  /** Whether indexing recognises text in images where the machine can. */
  readonly ocr: boolean;
  readonly lawSources: LawSources;
  /** What happens to what tells who a patient is. */
  readonly guard: GuardPolicy;
  /** Whether questions are searched by other wordings of a language model too. */
  readonly rewrite: boolean;
  /** What is kept of answers; null: nothing. */
  readonly receipts: ReceiptsSetting | null;
  /** Servers of language models, embeddings and reranking; null where none is configured. */
  readonly models: ModelSettings;
}

/** Where `npm run fetch-law` fetches statutes from; addresses are without a slash at the end. */
export interface LawSources {
  /** 국가법령정보 Open API; the key is a secret. */
  readonly apiUrl: string;
  readonly apiKey: string | null;
  /** Raw files of the legalize-kr repository, above the name of a branch or commit. */
  readonly legalizeUrl: string;
  /** The same repository in the GitHub API, for history. */
  readonly legalizeApiUrl: string;
}

/**
 * Reads the settings from an environment; the only place that knows the variables' names.
 * Empty values count as unset.
 * @throws ConfigError with every problem at once
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const problems = [...modelProblems(parsed.data), ...storeProblems(parsed.data)];
  if (problems.length > 0) throw new ConfigError(problems);
  const { HOST, PORT, DATA_DIR, LOG_LEVEL, OCR, ...sources } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    store: storeSettings(parsed.data),
    logLevel: LOG_LEVEL,
    ocr: OCR === 'on',
    lawSources: {
      apiUrl: sources.LAW_API_URL,
      apiKey: sources.LAW_API_OC ?? null,
      legalizeUrl: sources.LEGALIZE_KR_URL,
      legalizeApiUrl: sources.LEGALIZE_KR_API_URL,
    },
    guard: { action: sources.PHI_POLICY, recordPattern: sources.PHI_RECORD_PATTERN ?? null },
    rewrite: parsed.data.LLM_REWRITE === 'on',
    receipts: receiptsSetting(parsed.data),
    models: modelSettings(parsed.data),
  };
}
