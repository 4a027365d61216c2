import { expect, test } from 'vitest';
import { replay } from '../../../src/ask/replay.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Passage } from '../../../src/model/passage.ts';
import type { Receipt } from '../../../src/model/receipt.ts';
import { aDocument, aPassage, aRecipe, passagesFor, stored } from '../../fakes/factories.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';

const cited = aPassage({
  text: '가정혈압은 135/85 mmHg 이상을 고혈압으로 진단한다.',
  label: '지침 1쪽',
});
const receipt: Pick<Receipt, 'statements'> = {
  statements: [
    {
      text: '가정혈압은 135/85 mmHg 이상이면 고혈압입니다.',
      lane: 'clinical',
      modality: 'statement',
      citations: [
        {
          passageId: cited.id,
          documentId: 'guideline-1',
          documentTitle: '지침 guideline-1',
          label: '지침 1쪽',
          passageSpan: { start: 0, end: cited.text.length },
          quote: cited.text,
        },
      ],
    },
  ],
};

async function standing(document: Document, passage: Partial<Passage>) {
  const store = new MemoryStore();
  const draft = await store.begin({ recipe: aRecipe, embedder: null });
  await draft.add(stored(document, 1), passagesFor(document, [{ passage }]));
  await store.publish((await draft.seal()).number);
  return (await replay(receipt, (await store.current())!))[0]!;
}

test('the same passage still stands', async () => {
  expect(await standing(aDocument(), cited)).toMatchObject({ standing: 'same', note: null });
});

test('another text at the same place has changed', async () => {
  const found = await standing(aDocument(), {
    text: '130/80 mmHg',
    label: '지침 1쪽',
    id: aPassage({ ordinal: 9 }).id,
  });
  expect(found).toMatchObject({ standing: 'changed', quoteStands: false });
});

test('a quotation that moved inside its document has changed, and still stands', async () => {
  const found = await standing(aDocument(), {
    text: `앞글. ${cited.text}`,
    label: '지침 3쪽',
    id: aPassage({ ordinal: 9 }).id,
  });
  expect(found).toMatchObject({ standing: 'changed', quoteStands: true });
});

test('a place that its document no longer has is gone', async () => {
  const found = await standing(aDocument(), {
    text: '다른 글',
    label: '지침 3쪽',
    id: aPassage({ ordinal: 9 }).id,
  });
  expect(found.standing).toBe('gone');
});

test('an edition whose time is over is superseded', async () => {
  const found = await standing(aDocument({ effectiveTo: '2021-01-01' }), cited);
  expect(found.standing).toBe('superseded');
  expect(found.note).toContain('2021-01-01부터 다음 판');
});

test('another edition of the same title takes the place of one that left', async () => {
  const next = aDocument({ id: 'guideline-2', title: '지침 guideline-1' });
  const found = await standing(next, { text: cited.text });
  expect(found).toMatchObject({ standing: 'superseded', quoteStands: true });
});

test('a document that left without another is gone', async () => {
  const found = await standing(aDocument({ id: 'other' }), { text: cited.text });
  expect(found).toMatchObject({ standing: 'gone', quoteStands: false });
});
