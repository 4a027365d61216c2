import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReceiptStore, type ReceiptSettings } from '../../../src/adapters/receipts/store.ts';
import type { Receipt } from '../../../src/model/receipt.ts';
import { uuidOf } from '../../fakes/factories.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'jichim-receipts-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const open = (settings: Partial<ReceiptSettings> = {}) =>
  openReceiptStore({ dataDir, days: 30, now: () => Date.parse('2026-11-24'), ...settings });

function aReceipt(seed: string, at = '2026-11-24T00:00:00.000Z'): Receipt {
  return {
    id: uuidOf(seed),
    at,
    asOf: '2026-11-24',
    release: 1,
    question: null,
    type: 'answer',
    mode: 'generated',
    model: 'stub',
    prompt: { version: 'p-1', sha256: 'abc' },
    parameters: { temperature: 0 },
    verifier: 'v-1',
    passages: [],
    statements: [],
    withheld: [],
    notices: [],
  };
}

test('a receipt is found again, also by another process', async () => {
  const first = open();
  await first.keep(aReceipt('a'));
  const second = open();
  expect(await second.find(uuidOf('a'))).toEqual(aReceipt('a'));
  expect(await second.find(uuidOf('b'))).toBeNull();
  await first.close();
  await second.close();
});

describe('what is too old', () => {
  test('is not found', async () => {
    const store = open();
    await store.keep(aReceipt('old', '2026-10-01T00:00:00.000Z'));
    expect(await store.find(uuidOf('old'))).toBeNull();
    await store.close();
  });

  test('leaves the file with the next receipt', async () => {
    const early = open({ now: () => Date.parse('2026-10-01') });
    await early.keep({ ...aReceipt('old', '2026-10-01T00:00:00.000Z'), notices: ['카나리아'] });
    await early.close();
    const store = open();
    await store.keep(aReceipt('new'));
    await store.close();
    expect(readFileSync(join(dataDir, 'receipts.sqlite')).includes('카나리아')).toBe(false);
  });
});

test('the oldest make room when all together are too much', async () => {
  const bytes = Buffer.byteLength(JSON.stringify(aReceipt('a')));
  const store = open({ mostBytes: 2 * bytes });
  for (const [index, seed] of ['a', 'b', 'c'].entries()) {
    await store.keep(aReceipt(seed, `2026-11-2${index + 1}T00:00:00.000Z`));
  }
  expect(await store.find(uuidOf('a'))).toBeNull();
  expect(await store.find(uuidOf('b'))).not.toBeNull();
  expect(await store.find(uuidOf('c'))).not.toBeNull();
  await store.close();
});

test('a damaged file is told with its path and what to do', async () => {
  writeFileSync(join(dataDir, 'receipts.sqlite'), 'no database at all, but long enough to be read');
  const store = open();
  await expect(store.keep(aReceipt('a'))).rejects.toThrow(/영수증.*receipts\.sqlite.*옮기십시오/s);
  await store.close();
});
