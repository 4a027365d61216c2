import { describe } from 'vitest';
import { articleWindowCases } from './article-windows.ts';
import { contentCases } from './contents.ts';
import { keepCases, refusalCases } from './drafts.ts';
import { filterCases } from './filters.ts';
import { phraseCases } from './phrases.ts';
import { releaseCases } from './releases.ts';
import { searchCases } from './search.ts';
import type { OpenStore } from './setup.ts';
import { supersededCases } from './superseded.ts';
import { windowCases } from './windows.ts';

/** What every `PassageStore` does, run over each implementation. */
export function passageStoreContract(name: string, openStore: OpenStore): void {
  describe(`PassageStore: ${name}`, () => {
    describe('search', () => searchCases(openStore));
    describe('filters', () => filterCases(openStore));
    describe('dates', () => windowCases(openStore));
    describe('dates of articles', () => articleWindowCases(openStore));
    describe('superseded editions', () => supersededCases(openStore));
    describe('phrases of the practice index', () => phraseCases(openStore));
    describe('releases', () => releaseCases(openStore));
    describe('kept documents', () => keepCases(openStore));
    describe('contents', () => contentCases(openStore));
    describe('refusals', () => refusalCases(openStore));
  });
}
