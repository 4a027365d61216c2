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
      '심방세동에서 와파린의 INR 목표는 얼마인가요?',
      '비만 치료에서 체중 감량 목표는 얼마인가요?',
    ],
  },
  {
    role: '간호·환자안전',
    questions: [
      '수술 동의를 받을 때 무엇을 설명해야 하나요?',
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
      'TAVI는 평생 몇 회까지 급여가 되나요?',
      '중증 대동맥판 협착증 80세 이상 환자의 TAVI는 급여인가요?',
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
