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
