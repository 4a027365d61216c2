import { existsSync } from 'node:fs';
import { JichimError, ReleaseError } from '../src/errors.ts';
import type { Document } from '../src/model/document.ts';
import type { Release } from '../src/model/release.ts';
import type {
  DraftOptions,
  Embedder,
  OpenRelease,
  PassageStore,
  ReleaseDraft,
} from '../src/ports.ts';
import { checkEditions } from './check-editions.ts';
import { type Candidate, type Collected, collect } from './collect.ts';
import { dryDraft } from './dry-draft.ts';
import { type Embedded, embeddedOf, openEmbedding } from './embed.ts';
import { type Filled, fill } from './fill.ts';
import { readManifests } from './manifest.ts';
import { type FileFailure, makePlan, type Plan, withRemoved } from './plan.ts';
import {
  indexedPhrases,
  type PracticeIndex,
  readPractice,
  SHIPPED_PRACTICE,
  withWritten,
} from './practice.ts';
import { readWritten } from './written-phrases.ts';
import type { Progress } from './progress.ts';
import { openFile } from './read-file.ts';
import { findOcrTools } from './readers/ocr-tools.ts';
import { currentRecipe } from './recipe.ts';

const RETAINED = 5;

export interface IngestOptions {
  readonly paths: readonly string[];
  /** Ids of documents to take out of the index. */
  readonly remove?: readonly string[];
  /** Also goes over the folders and files that the documents were read from before. */
  readonly recheck?: boolean;
  readonly dryRun?: boolean;
  /** Recognises pages without readable text where the machine can; results are kept in this folder. */
  readonly ocr?: { readonly cacheDir: string } | null;
  /** Folder of the practice index; null: none. Default: the one that the project ships. */
  readonly practice?: string | null;
  /** Folder of the phrases that a model wrote, used beside the practice index; absent: none. */
  readonly written?: string;
  /** Gives passages their vectors; null or absent: they are found by their words alone. */
  readonly embedder?: Embedder | null;
  /** Releases kept, the new one among them. Default 5. */
  readonly retain?: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

export interface IngestReport {
  /** null when nothing changed, or on a dry run. */
  readonly release: Release | null;
  readonly read: Filled['read'];
  /** How many passages got a vector, and of which model; null: the release has none. */
  readonly embedded: Embedded | null;
  readonly kept: number;
  readonly removed: readonly Document[];
  readonly displaced: readonly Document[];
  readonly failures: readonly FileFailure[];
  readonly skipped: Filled['skipped'];
  /** What a person should look at in what the documents say of their editions. */
  readonly editions: readonly string[];
  /** The practice index as it was indexed. */
  readonly practice: PracticeIndex;
  /** Why the published release could not be built upon, if so. */
  readonly warning: string | null;
  readonly seconds: number;
}

/**
 * files → plan → read → split → analyse → embed → draft → check → publish.
 * The running release serves until the last step; whatever fails before changes nothing.
 * @throws JichimError when no document would remain, or the run was stopped
 */
export async function ingest(store: PassageStore, options: IngestOptions): Promise<IngestReport> {
  const started = performance.now();
  const { progress } = options;
  const { current, warning } = await readable(store);
  const embedding = await openEmbedding(options, current?.release.embedder ?? null);
  const again = options.recheck ? await knownPaths(current) : [];
  const collected = await collect([...options.paths, ...again]);
  const manifests = await readManifests(await rootsOf(collected, current));
  const ocr = await ocrSetting(options.ocr ?? null);
  const open = (file: Candidate) => openFile(file, manifests.get(file.path), ocr);
  progress.stage('변경 확인', collected.candidates.length);
  const found = await makePlan(collected, current, {
    open,
    embedder: embedding.info,
    onFile: () => progress.step(),
  });
  const plan = withRemoved(found, options.remove ?? []);
  progress.done();
  const practice = await practiceOf(options);
  const differs =
    plan.removed.length > 0 || current?.release.practice?.version !== practice.version;

  const draft = await begin(store, options, differs || plan.read.length > 0, {
    practice: practice.version,
    embedder: embedding.info,
  });
  try {
    const filled = await fill(draft, plan, { open, embedding, progress, signal: options.signal });
    const editions = checkEditions(documentsOf(filled));
    await draft.addPhrases(indexedPhrases(practice, lawsOf(filled), idsOf(filled)));
    const release = await publish(store, draft, filled, options, differs);
    const seconds = (performance.now() - started) / 1000;
    return {
      ...report(collected, plan, filled, release),
      embedded: embeddedOf(embedding),
      editions,
      practice,
      warning,
      seconds,
    };
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

async function practiceOf({
  practice = SHIPPED_PRACTICE,
  written,
}: IngestOptions): Promise<PracticeIndex> {
  if (practice === null) return { records: [], problems: [], version: 'none' };
  const shipped = await readPractice(practice);
  return written === undefined ? shipped : withWritten(shipped, await readWritten(written));
}

function lawsOf(filled: Filled): ReadonlySet<string> {
  return new Set(documentsOf(filled).flatMap(({ law }) => law?.title ?? []));
}

function idsOf(filled: Filled): ReadonlySet<string> {
  return new Set(documentsOf(filled).map(({ id }) => id));
}

async function ocrSetting(wanted: { readonly cacheDir: string } | null) {
  const tools = wanted === null ? null : await findOcrTools();
  return wanted === null || tools === null ? null : { ...wanted, ...tools };
}

function documentsOf({ read, kept }: Filled): readonly Document[] {
  return [...read, ...kept].map(({ document }) => document);
}

/** Older releases leave; the newest stay for rollback. */
async function prune(store: PassageStore, retain: number): Promise<void> {
  const old = (await store.list()).slice(retain).filter(({ published }) => !published);
  for (const { release } of old) await store.drop(release.number);
}

/** A damaged release must not keep anyone from making a good one: it is built anew from the paths. */
async function readable(
  store: PassageStore,
): Promise<{ current: OpenRelease | null; warning: string | null }> {
  try {
    return { current: await store.current(), warning: null };
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    return {
      current: null,
      warning: `${error.message} 이번 색인에는 지정한 경로의 문서만 들어갑니다.`,
    };
  }
}

/** A run that has nothing to write goes the same way, with a draft that writes nothing. */
async function begin(
  store: PassageStore,
  options: IngestOptions,
  isNeeded: boolean,
  made: Pick<DraftOptions, 'embedder' | 'practice'>,
): Promise<ReleaseDraft> {
  if (!isNeeded || options.dryRun) return dryDraft();
  return store.begin({ recipe: currentRecipe, ...made });
}

async function publish(
  store: PassageStore,
  draft: ReleaseDraft,
  filled: Filled,
  options: IngestOptions,
  differs: boolean,
): Promise<Release | null> {
  if (filled.read.length + filled.kept.length === 0) throw nothingLeft(filled.failures);
  // Where no file could be read, the same passages again would only push older releases out.
  if (draft.number === 0 || (filled.read.length === 0 && !differs)) {
    await draft.discard();
    return null;
  }
  options.progress.stage('검사와 게시', null);
  const release = await draft.seal();
  await store.publish(release.number);
  await prune(store, options.retain ?? RETAINED);
  options.progress.done();
  return release;
}

function report(
  collected: Collected,
  plan: Plan,
  filled: Filled,
  release: Release | null,
): Omit<IngestReport, 'embedded' | 'seconds' | 'warning' | 'editions' | 'practice'> {
  return {
    release,
    read: filled.read,
    kept: filled.kept.length,
    removed: plan.removed.map(({ document }) => document),
    displaced: filled.displaced,
    failures: filled.failures,
    skipped: [...collected.skipped, ...filled.skipped],
  };
}

/** Where the documents were read from, as far as it is still there: a drive that is away loses nothing. */
async function knownPaths(current: OpenRelease | null): Promise<readonly string[]> {
  const stored = current === null ? [] : await current.documents();
  const paths = new Set(stored.map(({ source }) => source.root ?? source.path));
  return [...paths].filter((path) => existsSync(path));
}

async function rootsOf(
  collected: Collected,
  current: OpenRelease | null,
): Promise<readonly string[]> {
  const stored = current === null ? [] : await current.documents();
  const roots = stored.map(({ source }) => source.root).filter((root) => root !== null);
  return [...new Set([...collected.roots, ...roots])];
}

function nothingLeft(failures: readonly FileFailure[]): JichimError {
  const reasons = failures.slice(0, 10).map(({ path, reason }) => `- ${path}: ${reason}`);
  return new JichimError(
    ['색인할 수 있는 문서가 하나도 없습니다. 이전 색인은 그대로입니다.', ...reasons].join('\n'),
  );
}
