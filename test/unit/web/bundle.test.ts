import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPageFiles } from '../../../src/http/page-files.ts';

/** Bytes that come with the first look at the page, packed. */
const MOST = 150_000;

const files = readPageFiles();
const text = (address: string) => new TextDecoder().decode(files.get(address)!.content);

/** What index.html loads, and what that loads at once. */
function firstLoad(): string[] {
  const found = new Set<string>(['/']);
  for (const address of found) {
    const named = text(address).matchAll(/(?:src|href)="(\/[^"]+)"|\bfrom\s*"\.\/([^"]+)"/g);
    for (const [, absolute, beside] of named) found.add(absolute ?? `/assets/${beside}`);
  }
  return [...found];
}

describe('화면의 크기와 내용', () => {
  test(`처음 받는 것은 ${MOST}바이트가 되지 않는다`, () => {
    const sizes = firstLoad().map((address) => gzipSync(files.get(address)!.content).length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST);
  });

  test('PDF 보기는 따로 온다', () => {
    const first = firstLoad();
    expect([...files.keys()].some((address) => address.includes('pdf-view'))).toBe(true);
    expect(first.some((address) => address.includes('pdf'))).toBe(false);
  });

  test('스키마 라이브러리는 들어 있지 않다', () => {
    const script = firstLoad().find((address) => address.endsWith('.js'))!;
    expect(text(script)).not.toContain('invalid_type');
  });

  test('index.html에는 안에 적은 스크립트도 스타일도 없다', () => {
    expect(text('/')).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
  });
});

describe('화면의 소스', () => {
  const sources = globSync('src/web/**/*.{ts,tsx}').map((path) => [
    path,
    readFileSync(path, 'utf8'),
  ]);

  test.each(sources)(
    '%s는 짧고, 밖의 것은 형만 쓰고, HTML을 글로 만들지 않는다',
    (path, source) => {
      expect(source!.split('\n').length).toBeLessThanOrEqual(250);
      const outside = [
        ...source!.matchAll(/import (?!type)[^;]*from '((?:\.\.\/)+(?:model|http|law)\/[^']+)'/g),
      ];
      expect(outside.map(([, name]) => `${path} → ${name}`)).toEqual([]);
      expect(source).not.toMatch(/dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|\beval\(/);
    },
  );
});
