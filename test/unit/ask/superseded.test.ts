import { describe, expect, test } from 'vitest';
import { ask } from '../../../src/ask/ask.ts';
import { guideline, useCorpusFolder } from '../indexer/corpus-folder.ts';

const at = useCorpusFolder();

const sidecar = (edition: string, date: string, more = '') =>
  `title: 비만 진료지침\nedition: ${edition}\neffectiveDate: ${date}\n${more}`;

async function answerOn(asOf: string, question = '비만의 진단기준 체질량지수는?') {
  const reply = await ask({ store: at.store }, { question, asOf });
  const texts = reply.type === 'answer' ? reply.statements.map(({ text }) => text) : [];
  return { texts, notices: reply.notices };
}

async function putEditions(newer = '2024'): Promise<void> {
  await at.put('old.md', guideline('비만', '비만의 진단기준은 체질량지수 25 이상이다.'));
  await at.put('old.md.yaml', sidecar('2022', '2022-12-09'));
  await at.put('new.md', guideline('비만', '비만의 진단기준은 체질량지수 27 이상이다.'));
  await at.put('new.md.yaml', sidecar(newer, '2024-05-01', 'supersedes: old.md\n'));
}

describe('an edition that another one has taken the place of', () => {
  test('answers for its time and says what it gave way to', async () => {
    await putEditions();
    await at.run();
    const { texts, notices } = await answerOn('2023-01-01');
    expect(texts).toEqual(['비만의 진단기준은 체질량지수 25 이상이다.']);
    expect(notices).toContain(
      '「비만 진료지침」 2022년판: 2024년판으로 대체됨(2024-05-01). 기준일에 유효하던 글입니다.',
    );
  });

  test('is out of the answers from then on', async () => {
    await putEditions();
    await at.run();
    const { texts, notices } = await answerOn('2024-05-01');
    expect(texts).toEqual(['비만의 진단기준은 체질량지수 27 이상이다.']);
    expect(notices.join()).not.toContain('대체됨');
  });

  test.each([
    ['9판', '9판으로 대체됨'],
    ['고시 제2024-12호', '고시 제2024-12호로 대체됨'],
    ['2024 개정', '2024 개정판으로 대체됨'],
  ])('an edition called %s', async (name, words) => {
    await putEditions(name);
    await at.run();
    expect((await answerOn('2023-01-01')).notices.join()).toContain(words);
  });

  test('is the newest again when the other one leaves', async () => {
    await putEditions();
    await at.run();
    const [id] = (await at.documents())
      .filter(({ edition }) => edition === '2024')
      .map((d) => d.id);
    await at.run({ paths: [], remove: [id!] });
    expect((await answerOn('2025-01-01')).texts).toEqual([
      '비만의 진단기준은 체질량지수 25 이상이다.',
    ]);
  });
});

describe('what documents say of each other', () => {
  test('documents that take the place of each other stop the run', async () => {
    await putEditions();
    await at.put('old.md.yaml', sidecar('2022', '2022-12-09', 'supersedes: new.md\n'));
    await expect(at.run()).rejects.toThrow(/서로 대체.*old\.md.*이전 색인은 그대로/s);
    expect(await at.documents()).toEqual([]);
  });

  test('a document that takes its own place stops the run', async () => {
    await at.put('a.md', guideline('가'));
    await at.put('a.md.yaml', sidecar('1판', '2024-01-01', 'supersedes: a.md\n'));
    await expect(at.run()).rejects.toThrow(/서로 대체/);
  });

  test('a name that nobody has is reported, run after run', async () => {
    await at.put('a.md', guideline('가'));
    await at.put('a.md.yaml', sidecar('2판', '2024-01-01', 'supersedes: guide-2010\n'));
    expect((await at.run()).editions).toEqual([
      expect.stringMatching(/비만 진료지침.*a\.md.*guide-2010/),
    ]);
    expect((await at.run()).editions).toHaveLength(1);
  });
});
