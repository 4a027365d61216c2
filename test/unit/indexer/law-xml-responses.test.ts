import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lawMarkdownReader } from '../../../indexer/readers/law-markdown.ts';
import { lawXmlReader } from '../../../indexer/readers/law-xml.ts';
import { LawResponseError } from '../../../indexer/readers/law-xml-response.ts';
import { splitLaw } from '../../../indexer/split/law.ts';
import { annex, lawResponse } from '../../fakes/law-api-responses.ts';
import { readLaw, readXml, textOf } from './read-law.ts';

async function faultOf(xml: string): Promise<{ fault: string | null; message: string }> {
  const error = await readXml(xml).then(
    () => new Error('read'),
    (thrown: unknown) => thrown as Error,
  );
  const fault = error instanceof LawResponseError ? error.fault : null;
  return { fault, message: error.message };
}

describe('what is no statute', () => {
  test.each([
    ['a page', '<!DOCTYPE html>\n<html><head></head></html>', 'key'],
    ['a page after blank lines', '\n\n\n<html><body>오류</body></html>', 'key'],
    [
      'a redirecting page',
      '<html><script>var x={};location.assign(x.t+x.h+x.o)</script></html>',
      'anti-bot',
    ],
    [
      'a refusal of the key',
      '<Response><result>사용자 정보 검증에 실패하였습니다.</result><msg>IP주소를 등록해 주세요.</msg></Response>',
      'key',
    ],
    [
      'not found',
      '<law><result>실패</result><msg>일치하는 법령이 없습니다.</msg></law>',
      'not-found',
    ],
    ['an unclosed element', lawResponse().replace('</조문>', ''), 'malformed'],
    ['half a response', lawResponse().slice(0, 400), 'malformed'],
    ['a single article', lawResponse().replace(/<부칙>.*<\/별표>/s, ''), 'not-law'],
    ['a list', '<LawSearch><totalCnt>0</totalCnt></LawSearch>', 'not-law'],
    ['other XML', '<constructor/>', 'not-law'],
  ])('%s is told apart', async (_, xml, fault) => {
    expect((await faultOf(xml)).fault).toBe(fault);
  });

  const partial = lawResponse().replace(/<부칙>.*<\/별표>/s, '');
  test.each([
    ['no article', partial.replace(/<조문>.*<\/조문>/s, ''), '조문(조문단위)이 하나도 없고'],
    ['a promulgation date that is none', lawResponse().replace('20191231', '20261340'), '공포일자'],
    ['an effective date that is none', lawResponse({ effective: '2020' }), '시행일자'],
    ['both', partial.replace('20191231', '20261340'), '20261340'],
  ])('%s is named as the cause', async (_, xml, cause) => {
    const { fault, message } = await faultOf(xml);
    expect(message).toContain(cause);
    expect(message).not.toContain('lawjosub');
    expect(fault).toBe('malformed');
  });

  test('entities are never expanded', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}"><!ENTITY c "&b;&b;">]><법령>&c;</법령>`;
    expect(await faultOf(bomb)).toMatchObject({
      fault: 'malformed',
      message: expect.stringContaining('DTD'),
    });
    expect((await faultOf('<법령>&c;</법령>')).fault).toBe('malformed');
  });

  test('depth and number of elements are bounded', async () => {
    expect((await faultOf('<a>'.repeat(100_000))).message).toContain('깊게');
    expect((await faultOf(`<a>${'<b/>'.repeat(500_000)}</a>`)).message).toContain('너무 많습니다');
  });
});

describe('texts made to take long', () => {
  const long = 50_000;
  test.each([
    ['a rule that is none', `┌${'─'.repeat(long)}x│`],
    ['tables that never end', '┌\n'.repeat(long)],
    ['cells without end', `┌─┐\n${'│'.repeat(long)}`],
    ['pictures that never close', '<img '.repeat(long)],
    ['one paragraph', `${'가'.repeat(40)}\n`.repeat(long / 10)],
    ['one word', `가 ${'나'.repeat(long)} 다`],
    ['blanks', `가${' '.repeat(long)}나`],
  ])('%s', { timeout: 5000 }, async (_, text) => {
    const xml = lawResponse({ annexes: annex('0001', '기준', '@') });
    const { law } = await readXml(xml.replace('@', () => text));
    expect(law.annexes).toHaveLength(1);
  });
});

const shared = process.env.JICHIM_SHARED_DATA ?? '../shared/data';
const xml = join(shared, 'law-xml');
const absent = !existsSync(xml);
if (absent) console.warn(`건너뜀: 실제 응답이 없습니다(JICHIM_SHARED_DATA=${shared}).`);

describe.skipIf(absent)('all of the real responses', () => {
  const inFolder = (folder: string) => readdirSync(folder).filter((name) => /\.xml$/.test(name));

  test('every full text is read', async () => {
    for (const name of inFolder(xml)) {
      const { law, facts } = await readLaw(lawXmlReader, await readFile(join(xml, name)), name);
      expect(law.articles.length + law.annexes.length, name).toBeGreaterThan(0);
      expect(facts.effectiveFrom, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const { span } of splitLaw(facts.title, law)) {
        expect(law.text.slice(span.start, span.end).trim(), name).not.toBe('');
      }
    }
  });

  test('of the other calls each is refused by what it is', async () => {
    const folder = join(xml, 'recorded');
    const outcomes = await Promise.all(
      inFolder(folder).map(async (name) => {
        const bytes = await readFile(join(folder, name));
        const error = await lawXmlReader.read(bytes, name).catch((thrown: unknown) => thrown);
        return [name.slice(0, 3), error instanceof LawResponseError ? error.fault : 'read'];
      }),
    );
    const good = outcomes.filter(([, outcome]) => outcome === 'read').map(([name]) => name);
    expect(good).toEqual(['A02', 'A03']);
    expect(new Set(outcomes.map(([, outcome]) => outcome))).toEqual(new Set(['read', 'not-law']));
  });

  test('staggered dates of the decree that has them', async () => {
    const bytes = await readFile(join(xml, '285051.xml'));
    const { law } = await readLaw(lawXmlReader, bytes, '285051.xml');
    const own = law.articles.filter(({ effectiveFrom }) => effectiveFrom !== null);
    expect(own.map(({ number, effectiveFrom }) => [number, effectiveFrom])).toEqual([
      ['5', '2026-12-31'],
      ['7', '2026-03-31'],
      ['12', '2026-12-31'],
    ]);
  });

  test.each([
    ['285051.xml', '전공의의수련환경개선및지위향상을위한법률/시행령.md'],
    ['285311.xml', '의료관계행정처분규칙/보건복지부령.md'],
  ])('%s says article by article what the Markdown says', async (name, markdown) => {
    const path = join(shared, 'law', markdown);
    const left = await readLaw(lawXmlReader, await readFile(join(xml, name)), name);
    const right = await readLaw(lawMarkdownReader, await readFile(path), markdown);
    expect(left.facts.law).toEqual(right.facts.law);
    const told = ({ law }: typeof left) =>
      law.articles.map((found) => [
        found.number,
        found.title,
        textOf(law, found).replace(/\s+/g, ' '),
        found.paragraphs.map(({ number, items }) => [
          number,
          items.map((each) => [each.number, each.subitems.map((sub) => sub.number)]),
        ]),
      ]);
    expect(told(left)).toEqual(told(right));
    expect(left.law.addenda.map(({ name, ofLaw }) => [name, ofLaw])).toEqual(
      right.law.addenda.map(({ name, ofLaw }) => [name, ofLaw]),
    );
  });
});
