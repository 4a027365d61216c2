import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import type { Asked } from '../../../src/ask/asked.ts';
import { contextFor } from '../../../src/ask/context.ts';
import { withNeighbours } from '../../../src/ask/neighbours.ts';
import { prepare } from '../../../src/ask/prepare.ts';
import { blockText } from '../../../src/ask/prompt.ts';
import { estimateTokens } from '../../../src/ask/tokens.ts';
import type { OpenRelease, PassageStore } from '../../../src/ports.ts';
import { aDocument, aPassage, aRecipe, passagesFor, stored } from '../../fakes/factories.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';

let folder: string;
let store: PassageStore;
let release: OpenRelease;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jichim-context-'));
  store = openEmbeddedStore({ dataDir: folder });
  await ingest(store, { paths: ['corpus/law', 'corpus/guidelines'], progress: silentProgress });
  release = (await store.current())!;
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function contextOf(question: string, budget = 5000) {
  const asked: Asked = {
    ...{ id: '', original: question, question, rewritten: null, showWithheld: false },
    asOf: '2026-11-24',
    notices: [],
  };
  const { material } = await prepare(release, asked);
  if (material === null) throw new Error('refused');
  return contextFor(material, budget);
}

const labels = (blocks: Awaited<ReturnType<typeof contextOf>>['blocks']) =>
  blocks.map(({ place }) => place.passages[0]!.label);

test('the passage that answers stands first, and keys count up', async () => {
  const { blocks } = await contextOf('진료기록부는 몇 년 동안 보관해야 하나요?');
  expect(labels(blocks)[0]).toContain('「의료법 시행규칙」 제15조');
  expect(blocks.map(({ key }) => key)).toEqual(blocks.map((_, index) => `p${index + 1}`));
});

test('no text is given twice', async () => {
  const { blocks } = await contextOf('의료기관의 감염관리 기준은 무엇인가요?');
  const texts = blocks.flatMap(({ place }) => place.passages.map(({ text }) => text));
  expect(new Set(texts).size).toBe(texts.length);
});

test('a small budget is kept to, but the best passage is always there', async () => {
  const question = '의료법 제22조의 진료기록부 보존';
  const small = await contextOf(question, 900);
  const tokens = small.blocks.map((block) => estimateTokens(blockText(block)));
  expect(tokens.slice(1).reduce((sum, one) => sum + one, tokens[0]!)).toBeLessThan(2000);
  expect((await contextOf(question, 1)).blocks).toHaveLength(1);
});

test('an article that leaves something to a decree brings the article of the decree', async () => {
  const { blocks } = await contextOf('의료법 제22조에 따른 진료기록부 작성 의무는 무엇인가요?');
  expect(labels(blocks).join()).toContain('「의료법」 제22조');
  expect(labels(blocks).join()).toContain('「의료법 시행규칙」');
});

test('who asks for the penalty gets the provision', async () => {
  const { blocks } = await contextOf('진료기록부를 거짓으로 작성하면 벌칙은 무엇인가요?');
  const text = blocks.map(({ place }) => place.text).join('\n');
  expect(text).toMatch(/징역|벌금|자격을 정지/);
});

describe('a passage that starts in the middle of an argument', () => {
  async function opened(first: string, second: string) {
    const memory = new MemoryStore();
    const draft = await memory.begin({ recipe: aRecipe, embedder: null });
    const document = aDocument();
    const parts = [
      { passage: { text: first, span: { start: 0, end: first.length } } },
      {
        passage: {
          text: second,
          span: { start: first.length + 1, end: first.length + 1 + second.length },
        },
      },
    ];
    await draft.add(stored(document, 2), passagesFor(document, parts));
    await memory.publish((await draft.seal()).number);
    const open = (await memory.current())!;
    const [passage] = await open.passages([aPassage({ ordinal: 1 }).id]);
    const place = {
      document,
      passages: [passage!],
      text: second,
      offset: first.length + 1,
      score: 1,
    };
    return withNeighbours(open, place, '2026-11-24');
  }

  test.each([
    ['opens with an exception', '항응고제를 권고한다.', '다만, 출혈 위험이 크면 쓰지 않는다.'],
    ['goes on with a list', '다음을 확인한다.', '2. 신기능'],
    ['goes on with a sentence', '출혈 위험이 큰 환자에게는', '항응고제를 권고하지 않는다.'],
  ])('%s: comes with the one before', async (_, first, second) => {
    const place = await opened(first, second);
    expect(place.passages).toHaveLength(2);
    expect(place.text).toBe(`${first}\n${second}`);
  });

  test('stands alone where it opens an argument', async () => {
    const place = await opened('항응고제를 권고한다.', '출혈 위험은 해마다 평가한다.');
    expect(place.passages).toHaveLength(1);
  });
});
