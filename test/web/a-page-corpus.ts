import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** Sentences of the documents below, as tests look for them. */
export const said = {
  before: '의료기관은 냉각담요 점검일지를 5년간 보관하여야 한다.',
  after: '의료기관은 냉각담요 점검일지를 10년간 보관하여야 한다.',
  script: '체온은 <script>document.title="털림"</script> 38.5 ℃ 이상을 발열로 판정한다.',
  diary: '의료기관은 냉각담요 점검일지를 매일 한 번 적도록 권고한다.',
  pdf: '격리실 환자의 활력징후는 4시간마다 측정하도록 권고한다.',
} as const;

/** The day from which the second edition of the invented law is in force. */
export const CHANGED_ON = '2025-01-01';

const law = (effective: string, mst: string, years: number) => `---
제목: 냉각담요 안전관리에 관한 법률
법령MST: ${mst}
법령ID: '990001'
법령구분: 법률
소관부처:
- 보건복지부
공포일자: ${effective}
공포번호: '${mst}'
시행일자: ${effective}
상태: 시행
출처: https://example.org/law
---

# 냉각담요 안전관리에 관한 법률

## 제1장 총칙

##### 제1조 (목적)

이 법은 냉각담요의 안전관리에 필요한 사항을 정함을 목적으로 한다.

## 제2장 보관

##### 제3조 (보관기간)

**①** 의료기관은 냉각담요 점검일지를 ${years}년간 보관하여야 한다.

**②** 제1항에 따른 보관의 방법과 절차는 보건복지부령으로 정한다.

##### 제9조 (벌칙)

제3조제1항을 위반하여 냉각담요 점검일지를 보관하지 아니한 자는 500만원 이하의 벌금에 처한다.
`;

const guideline = `---
title: 가정혈압 지침
kind: guideline
publisher: 시험학회
edition: "2024"
effectiveDate: 2024-01-01
---

# 가정혈압 지침

## 진단

가정혈압은 135/85 mmHg 이상을 고혈압으로 진단한다.

가정혈압 측정은 [무료 점검](https://evil.example/x) **아침** 식사 전 \`2회\` 하도록 권고한다 (권고등급 Class I, 근거수준 A).

## 측정 시각

| 시각 | 횟수 |
| --- | --- |
| 아침 | 2회 |
| 저녁 | 1회 |
`;

const manual = `---
title: 냉각담요 사용 지침
kind: guideline
publisher: 시험학회
edition: "2024"
effectiveDate: 2024-06-01
---

# 냉각담요 사용 지침

## 점검일지

${said.diary}
`;

const pages = ['감염관리 지침', '격리실 운영', '퇴실 기준'];
const paragraphs = [
  `이 지침은 격리실을 운영하는 병원에서 쓰도록 만들었다. ${said.script.replaceAll('<', '&lt;')}`,
  `격리실 문은 항상 닫아 둔다. 출입하는 사람은 손 위생을 한다. ${said.pdf} 의료진은 개인보호구를 착용한다.`,
  '증상이 사라지고 24시간이 지나면 격리실에서 나올 수 있다. 담당 의사가 결정한다.',
];

/** Documents of every kind that the page shows, in a folder: a law in two editions, Markdown, and a PDF of three pages. */
export async function writePageCorpus(folder: string, browser: Browser): Promise<void> {
  mkdirSync(join(folder, 'law'), { recursive: true });
  writeFileSync(join(folder, 'law', '2020.md'), law('2020-01-01', '900001', 5));
  writeFileSync(join(folder, 'law', '2025.md'), law(CHANGED_ON, '900002', 10));
  writeFileSync(join(folder, '가정혈압.md'), guideline);
  writeFileSync(join(folder, '냉각담요.md'), manual);
  const path = join(folder, '격리실-지침.pdf');
  await writePdf(path, browser);
  writeFileSync(
    `${path}.yaml`,
    'title: 격리실 감염관리 지침\nkind: guideline\neffectiveDate: 2024-03-01\n',
  );
}

async function writePdf(path: string, browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const sections = pages.map(
    (title, at) => `<section><h1>${title}</h1><p>${paragraphs[at]}</p></section>`,
  );
  const style =
    'section{break-after:page;font:13pt "Noto Sans CJK KR",sans-serif;line-height:1.7}h1{font-size:20pt}';
  await page.setContent(`<html lang="ko"><style>${style}</style>${sections.join('')}</html>`);
  await page.pdf({ path, format: 'A4', margin: { top: '2cm', left: '2cm', right: '2cm' } });
  await page.close();
}
