import { describe, expect, test } from 'vitest';
import { aliasEntries, aliasesOf } from '../../../src/korean/aliases.ts';
import { normalise } from '../../../src/korean/normalise.ts';
import { queryTerms } from '../../../src/korean/question.ts';
import table from '../../fixtures/alias-classes.json' with { type: 'json' };

/**
 * Members of one class answer different questions: no alias may lead from one to another. Spellings of one
 * member share a row.
 */
const classes: Readonly<Record<string, readonly (readonly string[])[]>> = table;

const names = (list: readonly string[]) => list.map((name) => normalise(name.replace('~', '')));

/** Without regard to spacing: 공복 혈당 is 공복혈당. */
const closed = (phrase: string) => normalise(phrase.replace('~', '')).replaceAll(' ', '');

describe('an alias never changes', () => {
  for (const [name, members] of Object.entries(classes)) {
    const memberOf = new Map(
      members.flatMap((member, row) =>
        [...new Set(member.map(closed))].map((spelling) => [spelling, row] as const),
      ),
    );
    const rowsOf = (phrases: readonly string[]) =>
      new Set(
        phrases.map((phrase) => memberOf.get(closed(phrase))).filter((row) => row !== undefined),
      );

    test(name, () => {
      const wrong = aliasEntries.filter(({ from, to }) => {
        const sources = rowsOf(from);
        const crosses = [...rowsOf(to)].some((row) => !sources.has(row));
        return sources.size > 1 || (sources.size === 1 && crosses);
      });
      expect(wrong).toEqual([]);
    });

    test(`${name}: no spelling stands for two members`, () => {
      const spellings = members.flatMap((member) => [...new Set(member.map(closed))]);
      expect(spellings.filter((spelling, at) => spellings.indexOf(spelling) !== at)).toEqual([]);
    });
  }
});

describe('aliasesOf', () => {
  for (const [question, expected] of [
    ['차트를 보관', '진료기록부'],
    ['차트정리', '진료기록부'],
    ['진단서를 떼 달라고 하면', '발급'],
    ['HTN 환자', '고혈압'],
    ['AF환자에서 NOAC을', '심방세동'],
    ['DNR 서식', '연명의료중단등결정'],
    ['IRB 심의', '기관생명윤리위원회'],
    ['사무장병원', '의료기관 개설 자격'],
    ['사무장 병원에서', '의료기관 개설 자격'],
    ['프로포폴은', '향정신성의약품'],
    ['CCTV를', '고정형 영상정보처리기기'],
    ['AED', '자동심장충격기'],
    ['레지던트가', '전공의'],
    ['몇 년 보관해야', '보존기간'],
    ['걸리면', '벌칙'],
    ['신고를 안 하면', '과태료'],
    ['에피펜', '에피네프린 자가주사'],
    ['COVID-19', '코로나바이러스감염증-19'],
    ['직원을 잘라도', '해고'],
    ['HCM 환자', '비후성 심근병증'],
    ['HCM 환자 SCD risk factor', '급성 심장사'],
    ['SCD risk factor', '위험인자'],
    ['egg yolk를 먹여도', '노른자'],
    ['waist cut-off', '허리둘레'],
    ['waist cut-off', '기준'],
    ['SGLT2i 시작', 'sglt2 억제제'],
    ['리피토를', '아토르바스타틴'],
    ['포시가', 'dapagliflozin'],
    ['pacemaker 삽입', '심박동기'],
    ['NSVT 있는', '비지속성 심실빈맥'],
    ['F/U은', '추적관찰'],
    ['S/E가', '이상반응'],
    ['당이 떨어지면', '저혈당'],
    ['fentanyl patch', '마약류'],
    ['간질성폐질환', 'ild'],
    ['TAVI 보험 되나', '요양급여'],
    ['보험 안 돼요', '비급여'],
  ] as const) {
    test(`${question} → ${expected}`, () => expect(aliasesOf(question).flat()).toContain(expected));
  }

  test('of overlapping aliases the longest counts', () => {
    expect(aliasesOf('아들인지 딸인지').flat()).toEqual(['태아 성 감별']);
    expect(aliasesOf('차트 복사').flat()).not.toContain('진료기록부');
  });

  test('verbs are met in every form', () => {
    for (const form of ['때리면', '때린', '때렸을', '때리는']) {
      expect(aliasesOf(form).flat()).toContain('폭행');
    }
  });

  for (const question of ['무면허', '수술', '저혈당', '미만', '환자를 안 받는다', '']) {
    test(`nothing of its own for ${question || 'an empty question'}`, () => {
      expect(aliasesOf(question).flat()).not.toContain('음주');
      expect(aliasesOf(question).flat()).not.toContain('벌칙');
    });
  }

  test('an alias weighs less than what was said', () => {
    const weights = new Map(queryTerms('차트').map(({ term, weight }) => [term, weight]));
    expect(weights.get('진료기록부')!).toBeLessThan(weights.get('차트')!);
  });

  test('a roman number is no route', () => {
    expect(aliasesOf('NYHA class IV').flat()).not.toContain('정맥주사');
  });

  test('the yolk of an egg is not its white', () => {
    expect(aliasesOf('egg yolk').flat()).not.toContain('난백');
    expect(aliasesOf('egg white').flat()).not.toContain('난황');
  });

  test('what is not covered is not covered', () => {
    expect(aliasesOf('보험 안 되나요').flat()).not.toContain('요양급여');
  });

  test('aliases: false adds none', () => {
    expect(queryTerms('차트', { aliases: false }).map(({ term }) => term)).not.toContain(
      '진료기록부',
    );
  });
});

describe('entries', () => {
  test('every entry leads somewhere new', () => {
    const idle = aliasEntries.filter(({ from, to }) => new Set(names([...from, ...to])).size < 2);
    expect(idle).toEqual([]);
  });

  test('no phrase is listed twice', () => {
    const all = aliasEntries.flatMap(({ from }) => names(from));
    expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([]);
  });
});
