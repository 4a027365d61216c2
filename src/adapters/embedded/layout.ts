import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const SEALED = /^(\d{4,})\.sqlite$/;
const BUILDING = /^\d{4,}\.building\.sqlite/;

/** Where everything of one data directory lies. */
export interface Layout {
  readonly releases: string;
  readonly pointer: string;
  readonly writerLock: string;
  readonly switchLock: string;
}

export function layoutOf(dataDir: string): Layout {
  return {
    releases: join(dataDir, 'releases'),
    pointer: join(dataDir, 'current.json'),
    writerLock: join(dataDir, 'writer.lock'),
    switchLock: join(dataDir, 'switch.lock'),
  };
}

export function makeDirectories(layout: Layout): void {
  mkdirSync(layout.releases, { recursive: true });
}

export function sealedPath(layout: Layout, number: number): string {
  return join(layout.releases, `${padded(number)}.sqlite`);
}

export function buildingPath(layout: Layout, number: number): string {
  return join(layout.releases, `${padded(number)}.building.sqlite`);
}

/** Numbers of the sealed releases on the disk, ascending. */
export function sealedNumbers(layout: Layout): readonly number[] {
  return fileNames(layout)
    .map((name) => Number(SEALED.exec(name)?.[1]))
    .filter((number) => number > 0)
    .sort((left, right) => left - right);
}

/** Removes what killed drafts left behind. Only the holder of the writer lock may call it. */
export function removeDeadDrafts(layout: Layout): void {
  for (const name of fileNames(layout).filter((name) => BUILDING.test(name))) {
    rmSync(join(layout.releases, name), { force: true });
  }
}

function fileNames(layout: Layout): readonly string[] {
  return existsSync(layout.releases) ? readdirSync(layout.releases) : [];
}

function padded(number: number): string {
  return String(number).padStart(4, '0');
}
