import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { compose } from '../../src/compose.ts';
import { createApp } from '../../src/http/app.ts';
import { ANALYSER_VERSION } from '../../src/korean/analyse.ts';
import { passageVector } from '../../src/korean/sparse.ts';
import type { Document } from '../../src/model/document.ts';
import type { Passage } from '../../src/model/passage.ts';
import { STORE_FORMAT } from '../../src/model/release.ts';
import type { PassageStore } from '../../src/ports.ts';
import { aDocument, aLaw, aPassage, stored } from '../fakes/factories.ts';

/** The path that the index keeps of every source file; no response may contain it. */
export const SECRET_FOLDER = '/files';

/** In force only from 2099 on, promulgated before. */
export const futureLaw = aLaw({
  id: 'future-law',
  effectiveFrom: '2099-01-01',
  law: { title: '미래보건법', promulgatedOn: '2020-01-01' },
});

export const recordsLaw = aLaw({
  id: 'records-law',
  effectiveFrom: '2020-01-01',
  law: { title: '기록보존법' },
});

export const hypertension = aDocument({
  id: 'hypertension',
  title: '고혈압 진료지침',
  edition: '2022',
  digest: true,
  effectiveFrom: '2022-05-01',
});

export const recordsTexts = [
  '제1조(목적)\n이 법은 의무기록의 보존에 필요한 사항을 정함을 목적으로 한다.',
  '제2조(보존기간)\n의료기관은 수술기록지를 10년 동안 보존하여야 한다.',
  '제3조(벌칙)\n제2조를 위반하여 수술기록지를 보존하지 아니한 자는 500만원 이하의 벌금에 처한다.',
];

/** Has markup that must stay text, and a number that is asked for. */
export const scriptText =
  '가정혈압은 <script>document.title="털림"</script> 135/85 mmHg 이상을 고혈압으로 진단한다.';

const contents: readonly (readonly [Document, readonly string[]])[] = [
  [recordsLaw, recordsTexts],
  [hypertension, [scriptText, '진료실혈압은 140/90 mmHg 이상을 고혈압으로 진단한다.']],
  [futureLaw, ['제1조(원격지도)\n미래에는 로봇간호사의 원격지도를 허용한다.']],
];

function passagesOf(document: Document, texts: readonly string[]): Passage[] {
  let start = 0;
  return texts.map((text, ordinal) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return aPassage({
      span,
      documentId: document.id,
      kind: document.kind,
      ordinal,
      text,
      label:
        document.kind === 'law'
          ? `「${document.title}」 제${ordinal + 1}조`
          : `${document.title} ${ordinal + 1}쪽`,
      headings: [document.title],
      locator:
        document.kind === 'law'
          ? { law: document.title, article: String(ordinal + 1) }
          : { pages: { from: ordinal + 1, to: ordinal + 1 } },
    });
  });
}

/** Passage `ordinal` of one of the documents above. */
export function idOf(document: Document, ordinal: number): string {
  return aPassage({ documentId: document.id, ordinal }).id;
}

/** Writes and publishes one release with the documents above. */
export async function publishSample(
  store: PassageStore,
  analyser: string = ANALYSER_VERSION,
): Promise<void> {
  const recipe = { format: STORE_FORMAT, analyser, splitter: 'test' };
  const draft = await store.begin({ recipe, embedder: null });
  for (const [document, texts] of contents) {
    const passages = passagesOf(document, texts).map((passage) => ({
      passage,
      lexical: passageVector(`${document.title}\n${passage.text}`),
      dense: null,
    }));
    await draft.add(stored(document, texts.length), passages);
  }
  const { number } = await draft.seal();
  await store.publish(number);
}

/** A whole service over an embedded store of its own; log lines are kept. */
export async function aService() {
  const dataDir = mkdtempSync(join(tmpdir(), 'jichim-http-'));
  const services = await compose({ dataDir });
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
  const app = createApp({ ...services, log });
  return {
    app,
    dataDir,
    logged,
    store: services.store,
    close: async () => {
      await services.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A JSON POST. */
export function post(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
