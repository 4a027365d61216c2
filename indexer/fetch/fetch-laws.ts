import { JichimError } from '../../src/errors.ts';
import type { Progress } from '../progress.ts';
import { FetchError } from './errors.ts';

export interface FetchedFile {
  readonly title: string;
  readonly path: string;
  /** `kept`: an earlier run had fetched it. */
  readonly state: 'fetched' | 'kept';
}

/** Fetches a law by its name; one file, or one for each edition. */
export type LawSource = (name: string) => Promise<readonly FetchedFile[]>;

export interface FetchReport {
  readonly files: readonly FetchedFile[];
  readonly failures: readonly { readonly name: string; readonly reason: string }[];
}

/** Fetches law after law. One that fails does not stop the others, unless they would fail in the same way. */
export async function fetchLaws(
  names: readonly string[],
  source: LawSource,
  progress: Progress,
  signal?: AbortSignal,
): Promise<FetchReport> {
  const files: FetchedFile[] = [];
  const failures: { name: string; reason: string }[] = [];
  let stopped: string | null = null;
  progress.stage('법령 받기', names.length);
  for (const name of new Set(names)) {
    if (signal?.aborted) stopped ??= '받기를 중단했습니다.';
    if (stopped === null) {
      try {
        files.push(...(await source(name)));
      } catch (error) {
        if (!(error instanceof JichimError)) throw error;
        failures.push({ name, reason: error.message });
        if (error instanceof FetchError && error.concernsAll)
          stopped = '앞의 법령과 같은 까닭으로 요청하지 않았습니다.';
      }
    } else failures.push({ name, reason: stopped });
    progress.step();
  }
  progress.done();
  return { files, failures };
}

/** What was fetched, for a person. */
export function fetchReportText({ files, failures }: FetchReport): string {
  const fetched = files.filter(({ state }) => state === 'fetched');
  const kept = files.length - fetched.length;
  return [
    `받은 법령 파일 ${fetched.length}건, 이미 받아 둔 파일 ${kept}건, 받지 못한 법령 ${failures.length}건`,
    ...files.map(
      ({ title, path, state }) => `  - ${title}${state === 'kept' ? ' (받아 둔 것)' : ''}: ${path}`,
    ),
    ...(failures.length === 0 ? [] : ['', '받지 못한 법령']),
    ...failures.map(({ name, reason }) => `  - ${name}: ${reason}`),
  ].join('\n');
}
