import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IngestReport, ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { pdfReader } from '../../../indexer/readers/pdf.ts';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import { ask } from '../../../src/ask/ask.ts';
import type { OpenRelease, PassageStore } from '../../../src/ports.ts';

const shared = process.env.JICHIM_SHARED_DATA ?? '../shared/data';
const absent = !existsSync(shared);
if (absent) console.warn(`건너뜀: 실제 문서가 없습니다(JICHIM_SHARED_DATA=${shared}).`);

describe.skipIf(absent)('all of the real statutes', () => {
  let folder: string;
  let store: PassageStore;
  let report: IngestReport;
  let release: OpenRelease;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jichim-real-'));
    store = openEmbeddedStore({ dataDir: folder });
    report = await ingest(store, { paths: [join(shared, 'law')], progress: silentProgress });
    release = (await store.current())!;
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  test('are read, every one', () => {
    expect(report.failures).toEqual([]);
    expect(report.read).toHaveLength(201);
  });

  test('no passage of an article is cut inside an item', async () => {
    for (const { document, passages } of await release.documents()) {
      const own = await release.passagesOf(document.id, 0, passages);
      const cut = own.filter(
        ({ text, locator }, index) =>
          locator.article !== undefined &&
          locator.article === own[index - 1]?.locator.article &&
          !/^([①-⑳㉑-㉟]| {2}\d+(의\d+)?\.)/.test(text),
      );
      expect(cut.map(({ label }) => label)).toEqual([]);
    }
  });

  test('a question about record keeping cites 의료법 시행규칙 제15조', async () => {
    const reply = await ask(
      { store },
      { question: '진료기록부는 몇 년 동안 보관해야 하나요?', asOf: '2026-11-24' },
    );
    expect(reply.type).toBe('answer');
    const first = reply.type === 'answer' ? reply.statements[0]!.citations[0]! : null;
    expect(first).toMatchObject({ label: '「의료법 시행규칙」 제15조제1항', inForce: true });
    expect(first!.quote).toContain('진료기록부 : 10년');
  });
});

describe.skipIf(absent)('real PDFs', () => {
  const read = async (name: string) =>
    pdfReader.read(await readFile(join(shared, 'guidelines', name)), name);

  test('text is read page by page', async () => {
    const source = await read('hira_자658_경피적_대동맥판삽입_급여기준_관련_질의응답_개정.pdf');
    if (source.structure !== 'blocks') throw new Error('not blocks');
    expect(source.facts.pages).toBe(5);
    const second = source.blocks.filter(({ pages }) => pages?.from === 2);
    const text = second.map(({ start, end }) => source.text.slice(start, end)).join('\n');
    expect(text).toContain('1회(평생');
  });

  test('a damaged text layer is repaired, and its blocks say so', async () => {
    const source = await read('khrs_Board_심방세동_치료_가이드라인.pdf');
    if (source.structure !== 'blocks') throw new Error('not blocks');
    expect(source.facts.warnings.join()).toContain('3-123쪽: 손상된 글자층을 복원하여 읽음');
    const repaired = source.blocks.filter(({ pages }) => pages!.from === 37);
    expect(repaired.map(({ reading }) => reading?.method)).toContain('repaired');
    const text = repaired.map(({ start, end }) => source.text.slice(start, end)).join('\n');
    expect(text).toContain('Class I, Level of evidence B');
  });

  test('a scan without text is refused with the reason', async () => {
    await expect(read('nmrad_방사선안전보고서_작성지침.pdf')).rejects.toThrow(/글자층이 없는/);
  });
});
