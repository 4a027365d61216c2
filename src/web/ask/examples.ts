import type { DocumentKind } from '../service/types.ts';

export interface Example {
  readonly role: string;
  readonly questions: readonly string[];
}

/** What people of each role ask; all of it is answered by the documents that come with the project. */
export const examples: readonly Example[] = [
  {
    role: '진료',
    questions: [
      '심방세동에서 항응고 치료는 CHA₂DS₂-VASc 몇 점부터 권고하나요?',
      '비만 진단 기준은 체질량지수 얼마인가요?',
    ],
  },
  {
    role: '간호·환자안전',
    questions: [
      '환자안전사고는 누구에게 보고하나요?',
      '아나필락시스에서 에피네프린은 어떻게 투여하나요?',
    ],
  },
  {
    role: '법무·의무기록',
    questions: ['진료기록부는 몇 년 보존해야 하나요?', '의료인이 진료를 거부할 수 있나요?'],
  },
  {
    role: '보험심사',
    questions: [
      '관상동맥 스텐트의 급여 적응증은 무엇인가요?',
      'TAVI는 어떤 환자에게 급여가 되나요?',
    ],
  },
];

export const kindChoices: readonly { readonly kind: DocumentKind | null; readonly name: string }[] =
  [
    { kind: null, name: '모두' },
    { kind: 'law', name: '법령' },
    { kind: 'guideline', name: '진료지침' },
    { kind: 'notice', name: '급여기준' },
  ];
