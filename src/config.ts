import { z } from 'zod';
import { ConfigError } from './errors.ts';

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'PORT는 0-65535의 정수여야 합니다.' })
    .int({ error: 'PORT는 0-65535의 정수여야 합니다.' })
    .min(0, { error: 'PORT는 0-65535의 정수여야 합니다.' })
    .max(65535, { error: 'PORT는 0-65535의 정수여야 합니다.' })
    .default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'LOG_LEVEL은 fatal, error, warn, info, debug, silent 중 하나여야 합니다.',
    })
    .default('info'),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly logLevel: string;
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
  const { HOST, PORT, DATA_DIR, LOG_LEVEL } = parsed.data;
  return { host: HOST, port: PORT, dataDir: DATA_DIR, logLevel: LOG_LEVEL };
}
