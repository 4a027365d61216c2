import { z } from 'zod';

export const storeKinds = ['embedded', 'qdrant'] as const;
export type StoreKind = (typeof storeKinds)[number];

/** Where the releases live, and what is known of each place. */
export interface StoreSettings {
  readonly kind: StoreKind;
  /** Also where it is not the store in use, for a release that is copied there; null: no server is named. */
  readonly qdrant: QdrantServerSettings | null;
}

/** See `QdrantSettings` of the adapter. */
export interface QdrantServerSettings {
  readonly url: string;
  readonly apiKey: string | null;
  readonly prefix: string;
  readonly shards: number;
  readonly replicas: number;
  readonly writeConsistency: number;
  readonly onDisk: boolean;
  readonly quantisation: 'none' | 'int8';
  readonly timeout: number;
  readonly writeTimeout: number;
}

/** Nothing is set: a folder on this machine. */
export const embeddedStore: StoreSettings = { kind: 'embedded', qdrant: null };

const count = (name: string, most: number) => {
  const error = `${name}은(는) 1-${most}의 정수여야 합니다.`;
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(most, { error });
};

const onOff = (name: string) =>
  z.enum(['on', 'off'], { error: `${name}은(는) on이나 off여야 합니다.` });

/** The variables of the store, one flat shape for the whole environment. */
export const storeVariables = {
  STORE: z.enum(storeKinds, { error: 'STORE는 embedded나 qdrant여야 합니다.' }).optional(),
  QDRANT_URL: z
    .url({
      protocol: /^https?$/,
      error: 'QDRANT_URL은 http:// 또는 https://로 시작하는 주소여야 합니다.',
    })
    .refine((url) => !/^https?:\/\/[^/]*@/.test(url), {
      error: 'QDRANT_URL에 이름과 비밀번호를 넣지 마십시오. 열쇠는 QDRANT_API_KEY에 적습니다.',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  QDRANT_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, { error: 'QDRANT_API_KEY에 빈칸이나 한글을 넣을 수 없습니다.' })
    .optional(),
  QDRANT_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, {
      error: 'QDRANT_PREFIX는 영문자, 숫자, _, -로 된 40자 이하의 이름이어야 합니다.',
    })
    .default('jichim'),
  QDRANT_SHARDS: count('QDRANT_SHARDS', 256).default(1),
  QDRANT_REPLICAS: count('QDRANT_REPLICAS', 16).default(1),
  QDRANT_WRITE_CONSISTENCY: count('QDRANT_WRITE_CONSISTENCY', 16).optional(),
  QDRANT_ON_DISK: onOff('QDRANT_ON_DISK').default('off'),
  QDRANT_QUANTISATION: z
    .enum(['off', 'int8'], { error: 'QDRANT_QUANTISATION은 off나 int8이어야 합니다.' })
    .default('off'),
  QDRANT_TIMEOUT: count('QDRANT_TIMEOUT', 300).default(5),
  QDRANT_WRITE_TIMEOUT: count('QDRANT_WRITE_TIMEOUT', 3600).default(60),
};

type Variables = z.infer<z.ZodObject<typeof storeVariables>>;

/** What is wrong with the settings together. */
export function storeProblems(given: Variables): readonly string[] {
  const { STORE, QDRANT_URL, QDRANT_REPLICAS: replicas, QDRANT_WRITE_CONSISTENCY: written } = given;
  return [
    ...(STORE === 'qdrant' && QDRANT_URL === undefined
      ? ['STORE가 qdrant이면 QDRANT_URL이 있어야 합니다.']
      : []),
    ...(written !== undefined && written > replicas
      ? [`QDRANT_WRITE_CONSISTENCY(${written})는 QDRANT_REPLICAS(${replicas})를 넘을 수 없습니다.`]
      : []),
  ];
}

/** A named server is the store unless STORE says otherwise. */
export function storeSettings(given: Variables): StoreSettings {
  const qdrant = qdrantSettings(given);
  return { kind: given.STORE ?? (qdrant === null ? 'embedded' : 'qdrant'), qdrant };
}

function qdrantSettings(given: Variables): QdrantServerSettings | null {
  if (given.QDRANT_URL === undefined) return null;
  const replicas = given.QDRANT_REPLICAS;
  return {
    url: given.QDRANT_URL,
    apiKey: given.QDRANT_API_KEY ?? null,
    prefix: given.QDRANT_PREFIX,
    shards: given.QDRANT_SHARDS,
    replicas,
    writeConsistency: given.QDRANT_WRITE_CONSISTENCY ?? Math.floor(replicas / 2) + 1,
    onDisk: given.QDRANT_ON_DISK === 'on',
    quantisation: given.QDRANT_QUANTISATION === 'int8' ? 'int8' : 'none',
    timeout: given.QDRANT_TIMEOUT,
    writeTimeout: given.QDRANT_WRITE_TIMEOUT,
  };
}
