import { describe, expect, test } from 'vitest';
import { chooseReader } from '../../../indexer/readers/choose.ts';
import { markdownReader } from '../../../indexer/readers/markdown.ts';
import { pageVerdict } from '../../../indexer/readers/page-quality.ts';
import { pdfReader } from '../../../indexer/readers/pdf.ts';
import { ranges } from '../../../indexer/readers/pdf-warnings.ts';
import { textReader } from '../../../indexer/readers/text.ts';
import { splitBlocks } from '../../../indexer/split/blocks.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function markdown(text: string) {
  const source = await markdownReader.read(bytes(text), '지침.md');
  if (source.structure !== 'blocks') throw new Error('not blocks');
  const shown = source.blocks.map(({ start, end }) => source.text.slice(start, end));
  return { ...source, shown };
}

describe('choosing a reader', () => {
  test('a statute is told from a guideline by its front matter', () => {
    expect(chooseReader('법률.md', bytes('---\n제목: 의료법\n법령구분: 법률\n---\n'))?.name).toBe(
      'law-markdown',
    );
    expect(chooseReader('지침.md', bytes('# 지침\n'))?.name).toBe('markdown');
  });

  test('the ending counts in any case', () => {
    expect(chooseReader('지침.PDF', bytes(''))?.name).toBe('pdf');
    expect(chooseReader('지침.DOCX', bytes(''))?.name).toBe('hangul');
    expect(chooseReader('지침.rtf', bytes(''))).toBeNull();
  });
});

describe('what cannot be read', () => {
  test.each([
    ['an empty file', new Uint8Array(), /빈 파일/],
    ['only white space', bytes(' \n\n'), /내용이 없는/],
    ['EUC-KR', Uint8Array.from([0xc1, 0xf8, 0xb7, 0xe1, 0xb1, 0xe2, 0xb7, 0xcf]), /UTF-8이 아닌/],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), /UTF-16/],
    ['binary data', Uint8Array.from([65, 0, 66]), /이진/],
  ])('%s', async (_name, data, message) => {
    await expect(textReader.read(data, 'a.txt')).rejects.toThrow(message);
  });

  test('a broken PDF', async () => {
    await expect(pdfReader.read(bytes('%PDF-1.7 broken'), 'a.pdf')).rejects.toThrow(/손상/);
  });

  test('front matter that is not YAML', async () => {
    await expect(markdownReader.read(bytes('---\n: [\n---\n본문'), 'a.md')).rejects.toThrow(/YAML/);
  });

  test('headings without content', async () => {
    await expect(markdownReader.read(bytes('# 제목\n\n## 절\n'), 'a.md')).rejects.toThrow(
      /내용이 없/,
    );
  });
});

describe('guideline Markdown', () => {
  test('headings become the heading path', async () => {
    const { blocks } = await markdown(
      '# 지침\n\n## 약물\n\n### 용량\n\n내용이다.\n\n## 수술\n\n다른 내용이다.\n',
    );
    expect(blocks.map(({ headings }) => headings)).toEqual([
      ['지침', '약물', '용량'],
      ['지침', '수술'],
    ]);
  });

  test('front matter gives the metadata', async () => {
    const { facts } = await markdown(
      '---\nid: af\ntitle: 지침\nkind: notice\npublisher: 학회\nedition: "2018"\neffectiveDate: 2018-11-01\ndigest: true\n---\n\n내용이다.\n',
    );
    expect(facts).toMatchObject({
      id: 'af',
      title: '지침',
      kind: 'notice',
      publisher: '학회',
      edition: '2018',
      effectiveFrom: '2018-11-01',
      digest: true,
    });
  });

  test('a page note gives the page and leaves the text', async () => {
    const { blocks, shown, facts } = await markdown(
      '항응고제를 권고한다. (원문 37쪽)\n\n- 금기이다. (원문 40-41쪽)\n',
    );
    expect(shown).toEqual(['항응고제를 권고한다.', '- 금기이다.']);
    expect(blocks.map(({ pages }) => pages)).toEqual([
      { from: 37, to: 37 },
      { from: 40, to: 41 },
    ]);
    expect(facts.pages).toBe(41);
  });

  test('a page note under a table speaks for its rows', async () => {
    const { blocks, shown } = await markdown(
      '| 체중 | 용량 |\n|---|---|\n| 10 kg | 0.1 mg |\n\n(원문 7쪽)\n',
    );
    expect(shown).toEqual(['| 체중 | 용량 |', '| 10 kg | 0.1 mg |']);
    expect(blocks.map(({ pages }) => pages?.from)).toEqual([7, 7]);
  });

  test('a table row is found by its header', async () => {
    const { blocks } = await markdown('| 체중 | 용량 |\n|---|---|\n| 10 kg | 0.1 mg |\n');
    expect(blocks[1]!.context).toBe('| 체중 | 용량 |');
  });

  test('markup is dropped, words and numbers stay', async () => {
    const { shown } = await markdown('**권고** `140/90` [고시](https://a.b) \\* 3.5 mg\n');
    expect(shown).toEqual(['권고 140/90 고시 * 3.5 mg']);
  });
});

describe('passages of a guideline', () => {
  const cut = async (text: string) => {
    const source = await markdown(text);
    return splitBlocks('지침', source.text, source.blocks).map((piece) => ({
      ...piece,
      text: source.text.slice(piece.span.start, piece.span.end),
    }));
  };

  test('short blocks of one section and page share a passage', async () => {
    const pieces = await cut('## 절\n\n하나이다. (원문 3쪽)\n\n둘이다. (원문 3쪽)\n');
    expect(pieces.map(({ label, locator }) => [label, locator])).toEqual([
      ['지침 3쪽', { pages: { from: 3, to: 3 } }],
    ]);
  });

  test('another page or another section begins a new passage', async () => {
    const pieces = await cut(
      '## 절\n\n하나이다. (원문 3쪽)\n\n둘이다. (원문 4쪽)\n\n## 다른 절\n\n셋이다. (원문 4쪽)\n',
    );
    expect(pieces.map(({ text }) => text)).toEqual(['하나이다.', '둘이다.', '셋이다.']);
  });

  test('a long paragraph is cut between sentences', async () => {
    const sentence = `${'가나다라 마바사아 '.repeat(20)}권고한다.`;
    const pieces = await cut(`${[sentence, sentence, sentence, sentence].join(' ')}\n`);
    expect(pieces.length).toBeGreaterThan(1);
    for (const { text } of pieces) expect(text).toMatch(/권고한다\.$/);
  });

  test('without pages the label names the heading', async () => {
    expect((await cut('# 지침\n\n## 용량\n\n내용이다.\n'))[0]!.label).toBe('지침 › 용량');
  });
});

describe('page quality', () => {
  test.each([
    ['Korean text', '심방세동 환자에서 항응고제를 권고한다. (Class I, LOE A)', 'readable'],
    ['English text', 'Oral anticoagulation is recommended in patients with AF.', 'readable'],
    ['only a page number', '- 12 -', 'empty'],
    ['control characters', 'abc\u0003\u0004\u0005\u0006def\u0007\u0008ghijklmnop', 'garbled'],
    ['private use area', '\uE000\uE001\uE002\uE003 환자에서 권고한다 항응고제를', 'garbled'],
  ] as const)('%s is %s', (_name, text, verdict) => {
    expect(pageVerdict(text)).toBe(verdict);
  });

  test('page numbers are told as ranges', () => {
    expect(ranges([3, 4, 5, 9])).toBe('3-5, 9');
  });
});
