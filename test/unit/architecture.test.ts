import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = globSync(['src/**/*.ts', 'indexer/**/*.ts', 'eval/**/*.ts', 'test/**/*.ts']).map(
  slashes,
);
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Imported files as paths from the root; packages by their name. */
function importsOf(file: string): string[] {
  const found = sources.get(file)!.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, name]) =>
    name!.startsWith('.') ? slashes(normalize(join(dirname(file), name!))) : name!,
  );
}

function offenders(folder: string, allowed: (name: string) => boolean): string[] {
  return files
    .filter((file) => file.startsWith(folder))
    .flatMap((file) =>
      imports
        .get(file)!
        .filter((name) => !allowed(name))
        .map((name) => `${file} → ${name}`),
    );
}

const isOurs = (name: string) => /^(src|indexer|eval|test)\//.test(name);
const within =
  (...allowed: string[]) =>
  (name: string) =>
    !isOurs(name) || allowed.some((path) => name.startsWith(path));

describe('directions of imports', () => {
  test('src knows nothing of indexer, eval and test', () => {
    expect(offenders('src/', within('src/'))).toEqual([]);
  });

  test('model imports only zod', () => {
    expect(
      offenders('src/model/', (name) => name === 'zod' || name.startsWith('src/model/')),
    ).toEqual([]);
  });

  test('korean imports model and port types only', () => {
    expect(offenders('src/korean/', within('src/korean/', 'src/model/', 'src/ports.ts'))).toEqual(
      [],
    );
  });

  test('law imports ports, model, korean and errors', () => {
    const allowed = within(
      'src/law/',
      'src/ports.ts',
      'src/model/',
      'src/korean/',
      'src/errors.ts',
    );
    expect(offenders('src/law/', allowed)).toEqual([]);
  });

  test('ask imports ports, model, korean, law and errors', () => {
    const allowed = within(
      'src/ask/',
      'src/law/',
      'src/ports.ts',
      'src/model/',
      'src/korean/',
      'src/errors.ts',
    );
    expect(offenders('src/ask/', allowed)).toEqual([]);
  });

  test('adapters import ports, model, korean and errors', () => {
    const allowed = within(
      'src/adapters/',
      'src/ports.ts',
      'src/model/',
      'src/korean/',
      'src/errors.ts',
    );
    expect(offenders('src/adapters/', allowed)).toEqual([]);
  });

  test('indexer imports ports, model, korean and errors; its command line also settings and the composition', () => {
    const allowed = within(
      'indexer/',
      'src/ports.ts',
      'src/model/',
      'src/korean/',
      'src/errors.ts',
    );
    const found = offenders('indexer/', allowed).filter(
      (found) => !/^indexer\/(main|phrases-command|fetch-law|inspect)\.ts/.test(found),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['hono', ['src/http/']],
    ['@hono/', ['src/http/']],
    ['node:sqlite', ['src/adapters/']],
    // The bench reads the same files with plain unpdf, to compare.
    ['unpdf', ['indexer/readers/', 'eval/bench/']],
    ['sax', ['indexer/readers/']],
    ['openai', ['src/adapters/openai/']],
    // The bench compares with the bare client.
    ['@qdrant/js-client-rest', ['src/adapters/qdrant/', 'eval/bench/']],
  ])('only its place imports %s', (name, places) => {
    const importers = [...sources.keys()].filter(
      (file) =>
        !file.startsWith('test/') &&
        imports
          .get(file)!
          .some((found) => found === name || (name.endsWith('/') && found.startsWith(name))),
    );
    const isAtHome = (file: string) => places.some((place) => file.startsWith(place));
    expect(importers.filter((file) => !isAtHome(file))).toEqual([]);
  });

  test('only compose.ts makes adapters', () => {
    const makers = files.filter(
      (file) =>
        !/^(test|src\/adapters)\//.test(file) &&
        imports.get(file)!.some((name) => name.startsWith('src/adapters/')),
    );
    expect(makers).toEqual(['src/compose.ts']);
  });

  test('only config.ts knows the names of settings', () => {
    const readers = files.filter(
      (file) => /^(src|indexer)\//.test(file) && /process\.env[.[]/.test(sources.get(file)!),
    );
    expect(readers).toEqual([]);
  });
});

describe('shape', () => {
  test('no cycles', () => {
    expect(files.filter((file) => reaches(file, file))).toEqual([]);
  });

  test('no file over 250 lines', () => {
    const long = files.filter((file) => sources.get(file)!.split('\n').length > 250);
    expect(long).toEqual([]);
  });

  test('no default exports, no any', () => {
    const bad = files.filter(
      (file) =>
        /^export default|:\s*any\b|\bas any\b/m.test(sources.get(file)!) &&
        !file.endsWith('architecture.test.ts'),
    );
    expect(bad).toEqual([]);
  });
});

function reaches(from: string, goal: string): boolean {
  const open = [...imports.get(from)!];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return false;
}
