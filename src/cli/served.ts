import { resolve } from 'node:path';
import { openServable } from '../ask/servable.ts';
import type { Services } from '../compose.ts';
import type { Config } from '../config.ts';
import { JichimError } from '../errors.ts';
import { countKinds } from '../http/health.ts';
import { describeMode } from '../http/mode.ts';
import { documentKindNames } from '../model/document.ts';
import { describeModels } from './describe-models.ts';

const loopback = ['127.0.0.1', '::1', 'localhost'];

/** What a started service tells the person who started it. */
export async function describeServed(
  { store, models, mode }: Pick<Services, 'store' | 'models' | 'mode'>,
  { host, dataDir, store: place }: Config,
  url: string,
): Promise<string> {
  return [
    `jichim을 시작했습니다: ${url}`,
    `  색인  ${await describeRelease(store)}`,
    `  방식  ${describeMode(mode)}`,
    ...(await describeModels(models, store)),
    `  자리  ${describePlace(dataDir, place)}`,
    ...(loopback.includes(host) ? [] : [openToOthers(host)]),
    '',
    '우리 병원 문서를 더하려면: npm run index -- 문서폴더',
    `API 안내: ${url}/docs`,
    '끝내려면 Ctrl+C를 누르십시오.',
    '',
  ].join('\n');
}

function describePlace(dataDir: string, { kind, qdrant }: Config['store']): string {
  return kind === 'qdrant' && qdrant !== null
    ? `${qdrant.url}의 컬렉션 ${qdrant.prefix}_… (QDRANT_URL, QDRANT_PREFIX로 바꿀 수 있습니다)`
    : `${resolve(dataDir)} (DATA_DIR로 바꿀 수 있습니다)`;
}

async function describeRelease(store: Services['store']): Promise<string> {
  try {
    const open = await openServable(store);
    const { number, documents, passages } = open.release;
    const kinds = (await countKinds(open)).map(
      (count) => `${documentKindNames[count.kind]} ${count.documents}건`,
    );
    return `${number}번 · 문서 ${documents}건(${kinds.join(', ')}) · 단락 ${passages}개`;
  } catch (error) {
    if (!(error instanceof JichimError)) throw error;
    return `아직 답할 수 없습니다. ${error.message}`;
  }
}

function openToOthers(host: string): string {
  return `  주의  ${host}에서는 다른 컴퓨터도 접속할 수 있습니다. 로그인 기능이 없으니 병원 내부망에서만 여십시오.`;
}
