import { createHash } from 'node:crypto';

/** Names of everything that the releases of one prefix are made of. */
export class Names {
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Records of all releases, the writer's lease, and what belongs to a release without being searched. */
  get meta(): string {
    return `${this.#prefix}_meta`;
  }

  /** Alias of the published release's passages. */
  get current(): string {
    return `${this.#prefix}_current`;
  }

  passages(release: number): string {
    return `${this.#prefix}_release_${release}`;
  }

  phrases(release: number): string {
    return `${this.#prefix}_phrases_${release}`;
  }

  /** Number of the release that a collection belongs to; null for collections of others. */
  releaseOf(collection: string): number | null {
    for (const part of ['_release_', '_phrases_']) {
      const start = `${this.#prefix}${part}`;
      const digits = collection.startsWith(start) ? collection.slice(start.length) : '';
      if (/^[1-9]\d*$/.test(digits)) return Number(digits);
    }
    return null;
  }
}

/** A point id that follows from what the point is, so that writing it again replaces it. */
export function pointId(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  // Version 8 (RFC 9562): a UUID of the application's own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
