import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { todayInKorea } from '../../src/model/date.ts';

/** What the figures were measured on. */
export function machineLines(): string {
  const memory = (totalmem() / 2 ** 30).toFixed(1);
  return [
    `CPU ${cpus()[0]?.model ?? '알 수 없음'} · ${availableParallelism()}코어 · 메모리 ${memory} GiB`,
    `Node ${process.version} · ${platform()} ${release()} · ${todayInKorea()}`,
  ].join('\n');
}
