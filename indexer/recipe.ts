import { createHash } from 'node:crypto';
import { ANALYSER_VERSION } from '../src/korean/analyse.ts';
import { type Recipe, STORE_FORMAT } from '../src/model/release.ts';
import type { ManifestEntry } from './manifest.ts';
import type { OcrSetting, Reader } from './source.ts';
import { SPLITTER_VERSION } from './split/pieces.ts';

/** What a release made by this code is made with. */
export const currentRecipe: Recipe = {
  format: STORE_FORMAT,
  analyser: ANALYSER_VERSION,
  splitter: SPLITTER_VERSION,
};

/** Everything besides the bytes that decides what a file's passages are. */
export function fileRecipe(
  reader: Reader,
  entry: ManifestEntry | undefined,
  ocr: OcrSetting | null,
): string {
  const recognised = reader.recognises && ocr !== null ? ` ocr@${ocr.version}` : '';
  const made = `${reader.name}@${reader.version}${recognised} split@${SPLITTER_VERSION} analyse@${ANALYSER_VERSION}`;
  return entry === undefined
    ? made
    : `${made} manifest@${sha256(JSON.stringify(entry)).slice(0, 12)}`;
}

/** Lower-case hexadecimal SHA-256. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
