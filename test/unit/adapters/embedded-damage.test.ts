import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import { ReleaseError } from '../../../src/errors.ts';
import { STORE_FORMAT } from '../../../src/model/release.ts';
import type { PassageStore } from '../../../src/ports.ts';
import { aRecipe } from '../../fakes/factories.ts';
import { faultsOf, sealMarked } from '../../fakes/marked-release.ts';

interface Place {
  readonly dataDir: string;
  readonly file: (number: number) => string;
  /** Opens the store anew, as another process would. */
  readonly open: () => PassageStore;
}

test('a missing release file: what is missing and what to run', async () => {
  const place = await twoReleases();
  rmSync(place.file(2));
  await expectRefused(
    place,
    /색인 2번 파일\(.*0002\.sqlite\)이 없습니다.*npm run index -- rollback/s,
  );
  await expectRecovery(place);
});

test('a release file that was cut short is refused', async () => {
  const place = await twoReleases();
  truncateSync(place.file(2), 30_000);
  await expectRefused(place, /색인 2번 파일.*손상.*npm run index -- rollback/s);
  await expectRecovery(place);
});

test('a release file that is no database is refused', async () => {
  const place = await twoReleases();
  writeFileSync(place.file(2), 'not a database');
  await expectRefused(place, /손상/);
  await expectRecovery(place);
});

test('one changed bit in the index is noticed', async () => {
  const place = await twoReleases();
  tamper(place.file(2), (database) => {
    const { bytes } = database.prepare(`SELECT bytes FROM arrays WHERE name = 'weights'`).get() as {
      bytes: Uint8Array;
    };
    bytes[100]! ^= 1;
    database.prepare(`UPDATE arrays SET bytes = ? WHERE name = 'weights'`).run(bytes);
  });
  await expectRefused(place, /손상/);
  await expectRecovery(place);
});

test('a damaged passage is an error, not a wrong answer', async () => {
  const place = await twoReleases();
  tamper(place.file(2), (database) => {
    database.exec(`UPDATE passages SET record = substr(record, 1, 40)`);
  });
  const release = (await place.open().current())!;
  await expect(release.passagesOf('d1', 0, 1)).rejects.toThrow(ReleaseError);
  await expect(faultsOf(release)).rejects.toThrow(/손상/);
});

test('a release of another format is refused with the command to run, and not kept from', async () => {
  const place = await twoReleases();
  tamper(place.file(2), (database) => {
    database.exec(
      `UPDATE meta SET value = json_set(value, '$.recipe.format', ${STORE_FORMAT + 1})`,
    );
  });
  await expectRefused(place, /저장 형식 \d+.*npm run index/s);
  await expect(sealMarked(place.open())).rejects.toThrow(ReleaseError);
  await expectRecovery(place);
});

test('a damaged pointer is refused, and a rollback repairs it', async () => {
  const place = await twoReleases();
  writeFileSync(join(place.dataDir, 'current.json'), '{"rele');
  await expectRefused(place, /current\.json.*손상.*npm run index -- rollback/s);
  await expectRecovery(place);
});

test('publishing a damaged release is refused, and the published one stays', async () => {
  const place = await twoReleases();
  truncateSync(place.file(1), 30_000);
  const store = place.open();
  await expect(store.publish(1)).rejects.toThrow(/색인 1번.*손상/s);
  expect((await place.open().current())!.release.number).toBe(2);
});

test('leftovers of a crash are passed over, and removed by the next draft', async () => {
  const place = await twoReleases();
  writeFileSync(join(place.dataDir, 'current.json.tmp'), '{"release":');
  writeFileSync(join(place.dataDir, 'releases', '0003.building.sqlite'), 'half');
  writeFileSync(join(place.dataDir, 'releases', '0003.building.sqlite-journal'), 'half');
  const store = place.open();
  expect(await faultsOf((await store.current())!)).toEqual([]);
  expect((await store.list()).map(({ release }) => release.number)).toEqual([2, 1]);
  expect(await sealMarked(store)).toBe(3);
  await store.publish(3);
  expect(await faultsOf((await store.current())!)).toEqual([]);
  const names = readdirSync(join(place.dataDir, 'releases'));
  expect(names.toSorted()).toEqual(['0001.sqlite', '0002.sqlite', '0003.sqlite']);
});

test('a sealed release is one file that reading does not change', async () => {
  const place = await twoReleases();
  const before = readFileSync(place.file(2));
  const store = place.open();
  expect(await faultsOf((await store.current())!)).toEqual([]);
  await store.close();
  expect(readFileSync(place.file(2)).equals(before)).toBe(true);
  expect(readdirSync(join(place.dataDir, 'releases'))).toHaveLength(2);
});

test('an open release outlives the drop of its file', async () => {
  const place = await twoReleases();
  const store = place.open();
  const release = (await store.current())!;
  const other = place.open();
  await other.publish(1);
  await other.drop(2);
  expect(await faultsOf(release)).toEqual([]);
  expect((await store.current())!.release.number).toBe(1);
});

test('a data folder that cannot be read or written is named', async () => {
  const place = await twoReleases();
  const store = openEmbeddedStore({ dataDir: join(place.file(1), 'below') });
  await expect(store.current()).rejects.toThrow(/DATA_DIR/);
  const attempt = store.begin({ recipe: aRecipe, embedder: null });
  await expect(attempt).rejects.toThrow(/0001\.sqlite.*쓰기 권한/s);
});

test('reading a folder that is not there makes nothing', async () => {
  const place = await twoReleases();
  const dataDir = join(place.dataDir, 'none');
  const store = openEmbeddedStore({ dataDir });
  expect(await store.current()).toBeNull();
  expect(await store.list()).toEqual([]);
  await expect(store.drop(1)).rejects.toThrow(ReleaseError);
  expect(existsSync(dataDir)).toBe(false);
});

test('closing the store ends its draft and its reading', async () => {
  const place = await twoReleases();
  const store = place.open();
  const release = (await store.current())!;
  await store.begin({ recipe: aRecipe, embedder: null });
  await store.close();
  expect(readdirSync(join(place.dataDir, 'releases'))).toHaveLength(2);
  await expect(store.current()).rejects.toThrow(ReleaseError);
  await expect(release.passagesOf('d1', 0, 1)).rejects.toThrow('닫혔습니다');
});

/** Two whole releases; the second is published. */
async function twoReleases(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jichim-'));
  const opened: PassageStore[] = [];
  onTestFinished(async () => {
    for (const store of opened) await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const open = () => {
    const store = openEmbeddedStore({ dataDir });
    opened.push(store);
    return store;
  };
  const store = open();
  for (const number of [1, 2]) {
    expect(await sealMarked(store)).toBe(number);
    await store.publish(number);
  }
  return { dataDir, open, file: (number) => join(dataDir, 'releases', `000${number}.sqlite`) };
}

async function expectRefused(place: Place, message: RegExp): Promise<void> {
  const attempt = place.open().current();
  await expect(attempt).rejects.toThrow(ReleaseError);
  await expect(attempt).rejects.toThrow(message);
}

/** Both ways out that the message names: back to an older release, and a new one. */
async function expectRecovery(place: Place): Promise<void> {
  const store = place.open();
  await store.publish(1);
  expect(await faultsOf((await store.current())!)).toEqual([]);
  const number = await sealMarked(store);
  expect(number).toBeGreaterThan(1);
  await store.publish(number);
  expect(await faultsOf((await place.open().current())!)).toEqual([]);
}

function tamper(path: string, change: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(path);
  change(database);
  database.close();
}
