import { spawn } from 'node:child_process';

/** Programs that render pages and recognise their text. */
export interface OcrTools {
  /** Of tesseract, part of what a recognised page depends on. */
  readonly version: string;
}

interface RunOptions {
  readonly input?: Uint8Array;
  readonly timeout: number;
}

/** More output than any page needs ends the program. */
const MAX_OUTPUT = 64 * 1024 * 1024;

let found: Promise<OcrTools | null> | null = null;

/**
 * Whether tesseract with Korean data and poppler's pdftoppm are on the machine. Both come from the
 * system's packages (tesseract-ocr-kor, poppler-utils); pages could be rendered with a canvas from npm as
 * well, but whoever has tesseract gets poppler the same way, without 30 MB of binaries for all others.
 */
export function findOcrTools(): Promise<OcrTools | null> {
  found ??= lookForTools();
  return found;
}

async function lookForTools(): Promise<OcrTools | null> {
  try {
    const limits = { timeout: 10_000 };
    const [version, languages] = await Promise.all([
      runProgram('tesseract', ['--version'], limits),
      runProgram('tesseract', ['--list-langs'], limits),
      runProgram('pdftoppm', ['-v'], limits),
    ]);
    const names = languages.toString().split(/\s+/);
    if (!names.includes('kor') || !names.includes('eng')) return null;
    return { version: /tesseract v?(\S+)/.exec(version.toString())?.[1] ?? 'unknown' };
  } catch {
    return null;
  }
}

/**
 * Output of a program (standard error where it prints nothing else).
 * @throws Error when it is absent, fails, prints too much or is killed because its time is over
 */
export async function runProgram(
  name: string,
  args: readonly string[],
  { input, timeout }: RunOptions,
): Promise<Buffer> {
  const child = spawn(name, args, {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    timeout,
    killSignal: 'SIGKILL',
  });
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  let length = 0;
  const collect = (into: Buffer[]) => (chunk: Buffer) => {
    length += chunk.length;
    if (length > MAX_OUTPUT) child.kill('SIGKILL');
    else into.push(chunk);
  };
  child.stdout.on('data', collect(out));
  child.stderr.on('data', collect(err));
  child.on('error', reject);
  child.on('close', (code, signal) => {
    if (code === 0) resolve(Buffer.concat(out.length > 0 ? out : err));
    else
      reject(new Error(`${name}: ${signal ?? code} ${Buffer.concat(err).toString().slice(-200)}`));
  });
  // A program that ends without reading its input closes the pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return promise;
}
