/** Base of all errors whose message is written for a person of the hospital: in Korean, saying what, where and what to do. */
export class JichimError extends Error {
  override readonly name: string = 'JichimError';
  /** Process exit code when a command ends with it. */
  readonly exitCode: number = 1;
}

/** A setting in the environment is missing or wrong; every problem is listed. */
export class ConfigError extends JichimError {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`설정에 문제가 있습니다.\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** A file that cannot be indexed; the rest of the run goes on. */
export class UnreadableFileError extends JichimError {
  override readonly name = 'UnreadableFileError';
}

/** Another process is building a release in the same data directory. */
export class StoreBusyError extends JichimError {
  override readonly name = 'StoreBusyError';
  constructor(holder: string) {
    super(`다른 색인 작업이 진행 중입니다(${holder}). 끝난 뒤 다시 실행하십시오.`);
  }
}

/** A release is damaged, missing or made by other versions than the running ones. */
export class ReleaseError extends JichimError {
  override readonly name = 'ReleaseError';
}

/** A question that holds what must not be taken in; the message names the kind, never the value. */
export class PatientIdentifierError extends JichimError {
  override readonly name = 'PatientIdentifierError';
}

/** Which of the model servers a failure is about. */
export type ModelRole = 'llm' | 'embeddings' | 'reranker';

/**
 * Why a model server gave no usable answer.
 * - `unreachable`: no connection
 * - `timeout`: nothing came in the time set
 * - `rate-limited`: 429, also after waiting and trying again
 * - `busy`: this service's own queue is full, or its turn did not come in time
 * - `refused-key`: 401 or 403
 * - `not-found-model`: the address or the model does not exist there
 * - `rejected`: the request was refused as wrong, too long for the model for example
 * - `failing`: 5xx, or an error told in the middle of a stream
 * - `cut`: the answer ended before its end
 * - `garbage`: what came is not what the protocol says
 */
export type ModelFailure =
  | 'unreachable'
  | 'timeout'
  | 'rate-limited'
  | 'busy'
  | 'refused-key'
  | 'not-found-model'
  | 'rejected'
  | 'failing'
  | 'cut'
  | 'garbage';

/**
 * A model server gave no usable answer. The message never holds a key.
 * A request that the caller itself aborted ends with the signal's reason instead.
 */
export class ModelError extends JichimError {
  override readonly name = 'ModelError';
  readonly role: ModelRole;
  readonly kind: ModelFailure;
  constructor(
    role: ModelRole,
    kind: ModelFailure,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.role = role;
    this.kind = kind;
  }
}

/**
 * Why the server that keeps the releases gave no usable answer.
 * - `unreachable`: no connection, or it broke
 * - `timeout`: no answer in the time set
 * - `busy`: 429 or 503, also after waiting and trying again
 * - `refused-key`: 401 or 403
 * - `full`: no room left on its disk, or a quota is used up
 * - `missing`: the collection does not exist
 * - `rejected`: the request was refused as wrong
 * - `failing`: another error of the server
 * - `garbage`: what came is not what its protocol says
 */
export type StoreFailure =
  | 'unreachable'
  | 'timeout'
  | 'busy'
  | 'refused-key'
  | 'full'
  | 'missing'
  | 'rejected'
  | 'failing'
  | 'garbage';

/** The server that keeps the releases gave no usable answer. The message never holds a key. */
export class StoreServerError extends JichimError {
  override readonly name = 'StoreServerError';
  readonly kind: StoreFailure;
  constructor(kind: StoreFailure, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}
