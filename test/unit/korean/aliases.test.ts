import { describe, expect, test } from 'vitest';
import { aliasEntries, aliasesOf } from '../../../src/korean/aliases.ts';
import { normalise } from '../../../src/korean/normalise.ts';
import { queryTerms } from '../../../src/korean/question.ts';

/** Members of one class answer different questions: no alias may lead from one to another. Spellings of one member share a row. */
const classes: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'duty holders': [
    ['의사'],
    ['간호사'],
    ['약사'],
    ['치과의사'],
    ['한의사'],
    ['조산사'],
    ['간호조무사', '조무사'],
    ['의료기사', '의료기사등', '물리치료사', '방사선사', '임상병리사', '치위생사'],
    ['전공의', '레지던트', '인턴'],
    ['전임의', '펠로우'],
  ],
  'antihypertensive classes': [
    ['ace억제제', 'acei', 'ace 억제제', '안지오텐신전환효소 억제제'],
    ['arb', '안지오텐신수용체차단제', '안지오텐신 수용체 차단제'],
    ['ccb', '칼슘차단제', '칼슘 길항제', '칼슘통로차단제'],
    ['bb', '베타차단제', 'β-차단제'],
    ['이뇨제', '티아지드'],
  ],
  antithrombotics: [['항응고제', '경구 항응고제'], ['항혈소판제']],
  anticoagulants: [
    ['noac', 'doac', '직접 경구항응고제', '비-비타민 k 길항제 경구 항응고제'],
    ['와파린', 'warfarin', 'vka', '비타민 k 길항제'],
    ['헤파린', 'heparin'],
  ],
  'direct anticoagulants': [
    ['dabigatran', '다비가트란', '프라닥사'],
    ['rivaroxaban', '리바록사반', '자렐토'],
    ['apixaban', '아픽사반', '엘리퀴스'],
    ['edoxaban', '에독사반', '릭시아나'],
  ],
  'antiplatelet agents': [
    ['aspirin', '아스피린', 'asa'],
    ['clopidogrel', '클로피도그렐', '플라빅스'],
    ['ticagrelor', '티카그렐러', '브릴린타'],
  ],
  'obesity drugs': [
    ['liraglutide', '리라글루티드', '삭센다'],
    ['semaglutide', '세마글루티드', '위고비'],
    ['orlistat', '오르리스타트', '제니칼'],
    ['phentermine', '펜터민', '큐시미아'],
  ],
  arrhythmias: [
    ['심방세동', 'af'],
    ['심방조동', 'afl'],
  ],
  strategies: [
    ['율동조절', '리듬조절'],
    ['맥박수 조절', '심박수 조절'],
  ],
  'blood pressure': [
    ['수축기혈압', 'sbp'],
    ['이완기혈압', '확장기혈압', 'dbp'],
  ],
  lipids: [
    ['ldl', 'ldl 콜레스테롤'],
    ['hdl', 'hdl 콜레스테롤'],
    ['tg', '중성지방'],
  ],
  'allergy tests': [['피부단자시험', 'spt'], ['경구식품유발검사', 'ofc'], ['특이 ige']],
  stents: [
    ['des', '약물방출스텐트'],
    ['bms', '일반금속스텐트'],
  ],
  devices: [
    ['icd', '삽입형 제세동기'],
    ['crt', '심장재동기화치료'],
    ['pm', '심박동기'],
  ],
  bacteria: [
    ['mrsa', '메티실린내성황색포도알균'],
    ['vrsa', '반코마이신내성황색포도알균'],
    ['vre', '반코마이신내성장알균'],
    ['cre', '카바페넴내성장내세균'],
  ],
  coverage: [
    ['급여', '요양급여'],
    ['비급여', '비급여대상'],
  ],
  sanctions: [
    ['면허취소', '면허 취소'],
    ['면허정지', '면허 정지', '자격정지'],
  ],
  money: [['벌금'], ['과징금']],
  consequences: [['징역'], ['과태료']],
  admissions: [['자의입원'], ['보호의무자에 의한 입원'], ['행정입원'], ['응급입원']],
  'last stages': [['말기환자'], ['임종과정에 있는 환자', '임종과정']],
  'end of life papers': [['사전연명의료의향서'], ['연명의료계획서', 'polst']],
  institutions: [['한의원'], ['치과의원'], ['상급종합병원'], ['의원급 의료기관']],
};

const names = (list: readonly string[]) => list.map((name) => normalise(name.replace('~', '')));

describe('an alias never changes', () => {
  for (const [name, members] of Object.entries(classes)) {
    test(name, () => {
      const memberOf = (phrase: string) =>
        members.findIndex((member) => names(member).includes(normalise(phrase)));
      const wrong = aliasEntries.filter(({ from, to }) => {
        const sources = new Set(
          names(from)
            .map(memberOf)
            .filter((member) => member >= 0),
        );
        const crosses = to.map(memberOf).some((member) => member >= 0 && !sources.has(member));
        return sources.size > 1 || (sources.size === 1 && crosses);
      });
      expect(wrong).toEqual([]);
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
