import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';

const example = readFileSync('.env.example', 'utf8');

test('the example settings, those left out as comments too, are the defaults', () => {
  const all = example.replaceAll(/^# ([A-Z][A-Z_]+=)/gm, '$1');
  expect(loadConfig(parseEnv(all) as Record<string, string>)).toEqual(loadConfig({}));
});

test('the example has every setting that there is', () => {
  const known = ['src/config.ts', 'src/config-answers.ts', 'src/config-models.ts']
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((source) => [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name!));
  expect(known.length).toBeGreaterThan(25);
  const missing = known.filter((name) => !new RegExp(`^(# )?${name}=`, 'm').test(example));
  expect(missing).toEqual([]);
});
