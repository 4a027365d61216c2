import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import { ask, type Question } from '../../../src/ask/ask.ts';
import type { Answer, Refusal } from '../../../src/model/answer.ts';
import type { PassageStore } from '../../../src/ports.ts';

let folder: string;
let store: PassageStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jichim-ask-'));
  store = openEmbeddedStore({ dataDir: folder });
  await ingest(store, { paths: ['corpus'], progress: silentProgress });
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const reply = (question: string, scope: Partial<Question> = {}) =>
  ask({ store }, { question, asOf: '2026-11-24', ...scope });

async function answer(question: string, scope: Partial<Question> = {}): Promise<Answer> {
  const given = await reply(question, scope);
  if (given.type !== 'answer') throw new Error(`refused: ${given.reason}`);
  return given;
}

async function refusal(question: string, scope: Partial<Question> = {}): Promise<Refusal> {
  const given = await reply(question, scope);
  if (given.type !== 'refusal') throw new Error(`answered: ${given.statements[0]?.text}`);
  return given;
}

const labels = ({ statements }: Answer) =>
  statements.flatMap(({ citations }) => citations.map(({ label }) => label));

describe('an extractive answer over the sample corpus', () => {
  test.each([
    [
      '진료기록부는 몇 년 동안 보관해야 하나요?',
      '「의료법 시행규칙」 제15조제1항',
      '진료기록부: 10년',
    ],
    [
      '고정형 영상정보처리기기를 탈의실에 설치해도 되나요?',
      '「개인정보 보호법」 제25조제2항',
      '탈의실',
    ],
    ['마약은 어떤 금고에 저장해야 하나요?', '「마약류 관리에 관한 법률 시행규칙」 제26조', '이중'],
    [
      'TAVI는 평생 몇 번 급여되나요?',
      '급여기준 경피적 대동맥판 삽입(TAVI) 질의응답 요약 (체험용) 2쪽',
      '1회',
    ],
    [
      '임신 중인 심방세동 환자에게 NOAC을 써도 되나요?',
      '심방세동 항응고 치료 요약 (체험용) 119쪽',
      '금기',
    ],
    [
      '관상동맥 스텐트는 혈관이 몇 mm 이상일 때 인정되나요?',
      '급여기준 관상동맥 스텐트와 중재시술 수가 요약 (체험용) 1쪽',
      '2.5 mm 이상',
    ],
    [
      '무증상 소아 코로나19 환자의 격리해제 기준은?',
      '소아 코로나19 대응지침 2020년 3월 요약 (체험용) 14쪽',
      '24시간',
    ],
    [
      '비만 약물치료는 체질량지수 얼마 이상에서 고려하나요?',
      '비만 진료지침 2022 요약 (체험용) 9쪽',
      '25 kg/m²',
    ],
  ])('%s', async (question, label, fact) => {
    const given = await answer(question);
    expect(labels(given)).toContain(label);
    const quotes = given.statements.flatMap(({ citations }) => citations.map(({ quote }) => quote));
    expect(quotes.join('\n').replaceAll(' :', ':')).toContain(fact);
  });

  test('every statement is made of what its citations quote', async () => {
    const given = await answer('진료기록부는 몇 년 동안 보관해야 하나요?');
    const release = (await store.current())!;
    for (const { text, citations } of given.statements) {
      for (const { passageId, passageSpan, quote } of citations) {
        const [passage] = await release.passages([passageId]);
        expect(passage!.text.slice(passageSpan.start, passageSpan.end)).toBe(quote);
      }
      expect(citations.map(({ quote }) => quote).join('\n')).toContain(
        text.split('\n')[0]!.slice(0, 20),
      );
    }
  });

  test('a recommendation is quoted with its grade', async () => {
    const { statements } = await answer('임신 중인 심방세동 환자에게 NOAC을 써도 되나요?');
    const quoted = statements.map(({ text }) => text).find((text) => text.includes('NOAC은 금기'));
    expect(quoted).toContain('권고등급 Class III, 근거수준 C');
  });

  test('digests are named as such', async () => {
    const { notices } = await answer('진료기록부는 몇 년 동안 보관해야 하나요?');
    expect(notices.join()).toContain('체험용 요약');
  });

  test('a kind limits the answer', async () => {
    const given = await answer('스텐트 급여 기준', { kinds: ['notice'] });
    expect(
      new Set(given.statements.flatMap(({ citations }) => citations.map(({ kind }) => kind))),
    ).toEqual(new Set(['notice']));
  });
});

describe('a refusal', () => {
  test.each([
    '안녕하세요',
    '이 병원 주차요금은 얼마인가요?',
    '고혈압 진단 기준은?',
    '당뇨 환자 목표 당화혈색소는?',
    '올해 최저임금은 얼마인가요?',
    '아파트 전세 계약 갱신 청구권은 몇 번 쓸 수 있나요?',
    '운전면허 벌점은 몇 점이면 정지되나요?',
    '백내장 수술 후 인공수정체 도수는 어떻게 계산하나요?',
    '천식 급성 악화 때 스테로이드 용량은?',
    '병원 엘리베이터 정기검사는 몇 년마다 받나요?',
    '류마티스관절염에서 생물학적 제제의 급여기준은?',
    '간호사 초봉은 평균 얼마인가요?',
    '골다공증 환자에게 비스포스포네이트를 몇 년 쓰나요?',
    '서울에서 가장 큰 병원은 어디인가요?',
  ])('%s', async (question) => {
    const given = await refusal(question);
    expect(given.searched.documents).toBe(19);
  });

  test('names what was searched and what stands nearest', async () => {
    const given = await refusal('천식 급성 악화 때 스테로이드 용량은?', { kinds: ['guideline'] });
    expect(given.searched).toEqual({
      documents: 5,
      kinds: [{ kind: 'guideline', documents: 5 }],
      filters: ['기준일 2026-11-24', '종류: 진료지침'],
    });
    expect(given.nearest.length).toBeGreaterThan(0);
    expect(given.needed).not.toBe('');
  });

  test('of a scope without documents says so', async () => {
    const given = await refusal('진료기록부 보존기간', { laws: ['없는법'] });
    expect(given.reason).toContain('조건에 맞는 문서');
  });

  test('a date before every edition finds nothing', async () => {
    const given = await refusal('진료기록부는 몇 년 동안 보관해야 하나요?', { asOf: '1990-01-01' });
    expect(given.type).toBe('refusal');
  });
});

test('without a release the error says what to run', async () => {
  const empty = openEmbeddedStore({ dataDir: join(folder, 'empty') });
  const asked = ask({ store: empty }, { question: '질문', asOf: '2026-11-24' });
  await expect(asked).rejects.toThrow('npm run index');
  await empty.close();
});
