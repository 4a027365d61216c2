import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/ask/judge.ts';
import type { Place } from '../../../src/ask/place.ts';
import type { Block } from '../../../src/ask/prompt.ts';
import { objection } from '../../../src/ask/strict.ts';
import { supportingSpans } from '../../../src/ask/supporting-spans.ts';
import type { Document } from '../../../src/model/document.ts';
import { aDocument, aLaw, aPassage } from '../../fakes/factories.ts';

const records = [
  '제15조(진료기록부 등의 보존)',
  '① 의료인은 다음 각 호의 기록을 정해진 기간 동안 보존하여야 한다. 다만, 1회에 한정하여 연장하여 보존할 수 있다.',
  '  1. 환자 명부: 5년',
  '  2. 진료기록부: 10년',
  '  3. 처방전: 2년',
].join('\n');
const reports = '① 의료기관의 장은 감염병환자를 7일 이내에 관할 보건소장에게 신고하여야 한다.';
const advice = '고위험 환자에게는 경구 항응고제를 권고한다. (권고등급 Class I, 근거수준 A)';

function place(document: Document, text: string): Place {
  const passage = aPassage({ documentId: document.id, kind: document.kind, text });
  return { document, passages: [passage], text, offset: 0, score: 1 };
}

const blocks: readonly Block[] = [
  { key: 'p1', place: place(aLaw({ id: 'records' }), records) },
  { key: 'p2', place: place(aLaw({ id: 'reports' }), reports) },
  { key: 'p3', place: place(aDocument({ id: 'advice' }), advice) },
];

const of = (text: string, ...keys: readonly string[]) => judge({ text, keys }, blocks);
const check = (text: string, ...keys: readonly string[]) => of(text, ...keys).withheld?.check;

describe('a sentence passes', () => {
  test('with the passage that carries it', () => {
    const { supports } = of('처방전은 2년간 보존하여야 합니다.', 'p1');
    expect(supports).toHaveLength(1);
    expect(supports![0]!.place).toBe(blocks[0]!.place);
  });

  test('with one passage that carries it among several that it names', () => {
    const { supports } = of('처방전은 2년간 보존하여야 합니다.', 'p2', 'p1');
    expect(supports!.map(({ place: own }) => own.document.id)).toEqual(['records']);
  });

  test('when each clause has its own subject and its own passage', () => {
    const text =
      '의료인은 처방전을 2년간 보존하여야 하며, 의료기관의 장은 감염병환자를 7일 이내에 신고하여야 합니다.';
    expect(of(text, 'p1', 'p2').supports).toHaveLength(2);
  });
});

describe('a sentence is withheld', () => {
  test.each([
    ['without a passage', '처방전은 2년간 보존하여야 합니다.', [], 'uncited'],
    ['with an unknown passage', '처방전은 2년간 보존하여야 합니다.', ['p9'], 'unknown-citation'],
    [
      'with an unknown one beside the right one',
      '처방전은 2년간 보존하여야 합니다.',
      ['p1', 'p9'],
      'unknown-citation',
    ],
    ['with the number of the next line', '처방전은 10년간 보존하여야 합니다.', ['p1'], 'binding'],
    ['with a number of nowhere', '처방전은 4년간 보존하여야 합니다.', ['p1'], 'quantity'],
    ['with another force', '처방전은 2년간 보존할 수 있습니다.', ['p1'], 'force'],
  ] as const)('%s', (_, text, keys, expected) => {
    expect(check(text, ...keys)).toBe(expected);
  });

  test('when a clause leans on the subject of a clause of another passage', () => {
    const text =
      '의료인은 처방전을 2년간 보존하며, 7일 이내에 관할 보건소장에게 신고하여야 합니다.';
    expect(of(text, 'p1', 'p2').supports).toBeNull();
  });

  test('when it mixes law and guideline', () => {
    const text =
      '의료인은 처방전을 2년간 보존하여야 하며, 고위험 환자에게는 경구 항응고제를 권고합니다.';
    expect(check(text, 'p1', 'p3')).toBe('mixed-lanes');
  });

  test('and its reason never repeats all of it', () => {
    const text = `처방전은 4년간 보존하여야 하고 ${'그리고 또 '.repeat(60)}보존하여야 합니다.`;
    expect(of(text, 'p1').withheld!.reason.length).toBeLessThan(210);
  });
});

describe('besides the verifier', () => {
  test.each([
    ['a command to the reader', '처방전을 보존하십시오.', 'content'],
    ['a word of agreement', '네, 가능합니다.', 'content'],
    ['mostly foreign words', '처방전은 주치의가 전산망에 등록합니다.', 'content'],
    [
      'a deed that the source does not know',
      '진료기록부는 환자 명부와 함께 폐기하여야 합니다.',
      'content',
    ],
  ])('%s is objected to', (_, text, expected) => {
    expect(objection(text, records)?.check).toBe(expected);
  });

  test.each([
    '처방전은 2년간 보존하여야 합니다.',
    '진료기록부의 보존 기간은 10년입니다.',
    '환자 명부는 5년, 처방전은 2년간 보존하여야 합니다.',
    '1회에 한정하여 연장하여 보존할 수 있습니다.',
  ])('%s is not', (text) => expect(objection(text, records)).toBeNull());
});

describe('what is quoted', () => {
  const quotes = (block: Block, text: string) => {
    const { supports } = of(text, block.key);
    return supportingSpans(block.place, supports![0]!.spans).map(({ start, end }) =>
      block.place.text.slice(start, end),
    );
  };

  test('is the line that carries it, and what opens its list with the exception', () => {
    expect(quotes(blocks[0]!, '처방전은 2년간 보존하여야 합니다.')).toEqual([
      '3. 처방전: 2년',
      '① 의료인은 다음 각 호의 기록을 정해진 기간 동안 보존하여야 한다. 다만, 1회에 한정하여 연장하여 보존할 수 있다.',
    ]);
  });

  test('has the grade behind the recommendation', () => {
    expect(quotes(blocks[2]!, '고위험 환자에게는 경구 항응고제를 권고합니다.')[0]).toContain(
      'Class I',
    );
  });
});
