import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { JichimError, UnreadableFileError } from '../src/errors.ts';
import type { Document, SourceFile } from '../src/model/document.ts';
import type { Candidate } from './collect.ts';
import { corpusName, type ManifestEntry } from './manifest.ts';
import { withPrinted } from './printed.ts';
import { chooseReader } from './readers/choose.ts';
import { plainFacts } from './readers/text.ts';
import { readBounded } from './reading/read-bounded.ts';
import { fileRecipe, sha256 } from './recipe.ts';
import { readSidecar, type Sidecar } from './sidecar.ts';
import type { DocumentFacts, OcrSetting, Reader, ReadSource } from './source.ts';

/** Larger files are refused: no guideline or statute comes near it. */
const MAX_BYTES = 200 * 1024 * 1024;

/** A file whose content is known but not yet read into text. */
export interface OpenedFile {
  readonly candidate: Candidate;
  readonly source: SourceFile;
  readonly reader: Reader;
  readonly bytes: Uint8Array;
  readonly entry: ManifestEntry | undefined;
  readonly sidecar: Sidecar | null;
  readonly ocr: OcrSetting | null;
}

/**
 * Loads a file and finds what would be made of it.
 * @throws UnreadableFileError when it cannot be loaded, is too large, or is not what the manifest lists
 */
export async function openFile(
  candidate: Candidate,
  entry: ManifestEntry | undefined,
  ocr: OcrSetting | null = null,
): Promise<OpenedFile> {
  const bytes = await loadBytes(candidate.path);
  const reader = chooseReader(candidate.path, bytes);
  if (reader === null) throw new UnreadableFileError('읽지 않는 형식입니다.');
  const sidecar = await readSidecar(candidate.path);
  const recipe = fileRecipe(reader, { entry, sidecar }, ocr);
  const source = { ...candidate, sha256: sha256(bytes), recipe };
  if (entry !== undefined && entry.sha256 !== source.sha256) {
    throw new UnreadableFileError(
      'manifest.json의 sha256과 내용이 다릅니다. 파일이 바뀌었다면 목록도 고치십시오.',
    );
  }
  return { candidate, source, reader, bytes, entry, sidecar, ocr };
}

/**
 * @param replaces what the file was read as before: the document keeps its id
 * @throws UnreadableFileError when the reader cannot make text of it
 */
export async function readOpened(
  file: OpenedFile,
  replaces: Document | null,
): Promise<{ document: Document; source: ReadSource }> {
  const fileName = basename(file.candidate.path);
  const source = await readGuarded(file, fileName);
  const given = givenFacts(file);
  const fileTitle = plainFacts(fileName, source.facts.format).title;
  const facts = { ...withPrinted(source, given, fileTitle), ...given };
  assertDated(facts);
  const id = facts.id ?? lawId(facts) ?? replaces?.id ?? placeId(file.candidate);
  return {
    document: { ...facts, id, effectiveTo: null, fileName: fileName.normalize('NFC') },
    source,
  };
}

async function readGuarded(file: OpenedFile, fileName: string): Promise<ReadSource> {
  const { reader, bytes, ocr } = file;
  try {
    if (reader.isolated) return await readBounded(bytes, fileName, { ocr });
    return await reader.read(bytes, fileName);
  } catch (cause) {
    if (cause instanceof JichimError) throw cause;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new UnreadableFileError(`읽는 중에 예상하지 못한 오류가 났습니다: ${detail}`, { cause });
  }
}

async function loadBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES)
      throw new UnreadableFileError(`파일이 너무 큽니다(${size}바이트, 최대 ${MAX_BYTES}바이트).`);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof JichimError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    const reason = code === 'EACCES' ? '읽을 권한이 없습니다.' : `파일을 열 수 없습니다(${code}).`;
    throw new UnreadableFileError(reason, { cause });
  }
}

/** What people write of a file outweighs what it says of itself, and the nearest of it counts. */
function givenFacts({ entry, sidecar }: Pick<OpenedFile, 'entry' | 'sidecar'>) {
  const { file: _file, sha256: _sha256, ...listed } = entry ?? {};
  const { url, effectiveDate, ...given } = { ...listed, ...sidecar };
  return {
    ...given,
    ...(url !== undefined && { sourceUrl: url }),
    ...(effectiveDate !== undefined && { effectiveFrom: effectiveDate }),
  };
}

/** Without its own day an edition cannot say from when on it takes the place of another. */
function assertDated({ supersedes = [], effectiveFrom }: DocumentFacts): void {
  if (supersedes.length === 0 || effectiveFrom !== null) return;
  throw new UnreadableFileError(
    '다른 판을 대체한다고(supersedes) 적었지만 시행일이 없습니다. effectiveDate에 이 판의 시행일이나 발행일을 적으십시오.',
  );
}

/** A law is known by its 법령ID and MST wherever its file lies. */
function lawId({ law, digest }: DocumentFacts): string | null {
  if (!law?.lawId || !law.versionId) return null;
  return `${digest ? 'digest' : 'law'}-${law.lawId}-${law.versionId}`;
}

/** Any other file by its place below the folder that was given. */
function placeId(candidate: Candidate): string {
  const place =
    candidate.root === null
      ? basename(candidate.path)
      : `${basename(candidate.root)}/${corpusName(candidate.root, candidate.path)}`;
  return `doc-${sha256(place.normalize('NFC')).slice(0, 16)}`;
}
