import { createHash } from 'node:crypto';
import { ANALYSER_VERSION } from '../src/korean/analyse.ts';
import { type Recipe, STORE_FORMAT } from '../src/model/release.ts';
import type { ManifestEntry } from './manifest.ts';
import { PRINTED_VERSION } from './printed.ts';
import type { Sidecar } from './sidecar.ts';
import type { OcrSetting, Reader } from './source.ts';
import { SPLITTER_VERSION } from './split/pieces.ts';

/** What a release made by this code is made with. */
export const currentRecipe: Recipe = {
  format: STORE_FORMAT,
  analyser: ANALYSER_VERSION,
  splitter: SPLITTER_VERSION,
};

/** What people write of a file beside it. */
export interface GivenFacts {
  readonly entry: ManifestEntry | undefined;
  readonly sidecar: Sidecar | null;
}

/** Everything besides the bytes that decides what a file's passages are. */
export function fileRecipe(
  reader: Reader,
  { entry, sidecar }: GivenFacts,
  ocr: OcrSetting | null,
): string {
  return [
    `${reader.name}@${reader.version} printed@${PRINTED_VERSION}`,
    ...(reader.recognises && ocr !== null ? [`ocr@${ocr.version}`] : []),
    `split@${SPLITTER_VERSION} analyse@${ANALYSER_VERSION}`,
    ...(entry === undefined ? [] : [`manifest@${contentOf(entry)}`]),
    ...(sidecar === null ? [] : [`sidecar@${contentOf(sidecar)}`]),
  ].join(' ');
}

function contentOf(given: object): string {
  return sha256(JSON.stringify(given)).slice(0, 12);
}

/** Lower-case hexadecimal SHA-256. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
