import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { withoutIdentifiers } from './korean/identifiers/find.ts';

/** Fields that pino and the service write themselves; a number in them is no one's. */
const OWN = new Set(['level', 'time', 'pid', 'hostname', 'requestId', 'ms', 'status']);

export interface LogOptions {
  readonly level: string;
  /** What patient numbers of this house look like. */
  readonly recordPattern?: RegExp | null;
  /** Where the lines go; default: stderr. */
  readonly stream?: DestinationStream;
}

/**
 * The service's log: a line of JSON an event. Nothing of a request is logged on purpose; what an error
 * carries with it all the same loses what tells who a patient is before it is written.
 */
export function openLog({ level, recordPattern = null, stream }: LogOptions): Logger {
  const hooks = { streamWrite: (line: string) => cleanLine(line, recordPattern) };
  return pino({ level, hooks }, stream ?? destination(2));
}

function cleanLine(line: string, recordPattern: RegExp | null): string {
  const entry: Record<string, unknown> = JSON.parse(line);
  const cleaned = Object.entries(entry).map(([key, value]) => [
    key,
    OWN.has(key) ? value : clean(value, recordPattern),
  ]);
  return `${JSON.stringify(Object.fromEntries(cleaned))}\n`;
}

function clean(value: unknown, recordPattern: RegExp | null): unknown {
  if (typeof value === 'string') return withoutIdentifiers(value, recordPattern);
  if (typeof value === 'number') return cleanNumber(value);
  if (Array.isArray(value)) return value.map((one) => clean(one, recordPattern));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      withoutIdentifiers(key, recordPattern),
      clean(one, recordPattern),
    ]),
  );
}

function cleanNumber(value: number): number | string {
  const written = String(value);
  const cleaned = withoutIdentifiers(written);
  return cleaned === written ? value : cleaned;
}
