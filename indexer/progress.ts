import { progress as bar } from '@clack/prompts';

/** Told of the progress of long work. */
export interface Progress {
  /** A stage begins; `total` counts its files, null when it has no steps. */
  stage(name: string, total: number | null): void;
  step(): void;
  done(): void;
}

export const silentProgress: Progress = { stage() {}, step() {}, done() {} };

/** At most one plain line in this many milliseconds. */
const LINE_INTERVAL = 2000;

/** A bar on a terminal; elsewhere a plain line now and then. Writes to standard error. */
export function consoleProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? new BarProgress(stream) : new LineProgress(stream);
}

class BarProgress implements Progress {
  readonly #stream: NodeJS.WriteStream;
  #bar: ReturnType<typeof bar> | null = null;
  #name = '';
  #total: number | null = null;
  #count = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  stage(name: string, total: number | null): void {
    [this.#name, this.#total, this.#count] = [name, total, 0];
    this.#bar = bar({ max: Math.max(total ?? 1, 1), output: this.#stream });
    this.#bar.start(name);
  }

  step(): void {
    this.#count += 1;
    this.#bar?.advance(1, `${this.#name} ${this.#count}/${this.#total}`);
  }

  done(): void {
    this.#bar?.stop(
      this.#total === null ? `${this.#name} 완료` : `${this.#name} ${this.#count}개 완료`,
    );
    this.#bar = null;
  }
}

class LineProgress implements Progress {
  readonly #stream: NodeJS.WriteStream;
  #name = '';
  #total: number | null = null;
  #count = 0;
  #last = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  stage(name: string, total: number | null): void {
    [this.#name, this.#total, this.#count, this.#last] = [name, total, 0, performance.now()];
    this.#stream.write(`${name}${total === null ? '' : `: 파일 ${total}개`}\n`);
  }

  step(): void {
    this.#count += 1;
    if (performance.now() - this.#last < LINE_INTERVAL) return;
    this.#last = performance.now();
    this.#stream.write(`${this.#name}: ${this.#count}/${this.#total}\n`);
  }

  done(): void {}
}
