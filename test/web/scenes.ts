import type { Page } from 'playwright-core';
import { keyOf } from '../http/an-answering-service.ts';
import { said } from './a-page-corpus.ts';
import type { PageService } from './a-page-service.ts';
import { answered } from './a-browser.ts';

export interface Scene {
  readonly name: string;
  /** Brings a fresh page to what is to be seen. */
  show(page: Page, service: PageService): Promise<void>;
}

const RULES = `격리실 운영 규정

격리실에서 쓰는 냉각담요의 점검일지는 「냉각담요 안전관리에 관한 법률」 제3조제1항에 따라 10년간 보관한다.
보관의 방법은 같은 법 제3조제7항에 따르고, 이를 어기면 같은 법 제9조에 따라 벌금에 처한다.
진료기록부는 「의료법」 제22조에 따라 작성하며, 「정보통신망법」 제22조와 「냉각담요 안전관리에 관한 법률」 제99조를 준용한다.`;

async function asked(page: Page, url: string, question: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('질문', { exact: true }).fill(question);
  await page.keyboard.press('Enter');
}

/** Every screen of the page, as the pictures show it. */
export const scenes: readonly Scene[] = [
  {
    name: 'home',
    show: async (page, { url }) => {
      await page.goto(url);
      await page.locator('#mode:not(:empty)').waitFor({ state: 'attached' });
      await page.locator('.examples').waitFor();
    },
  },
  {
    name: 'lanes',
    show: async (page, service) => {
      service.says((messages) => {
        const [law, guideline] = [keyOf(messages, said.after), keyOf(messages, said.diary)];
        const wrong = `냉각담요 점검일지는 매주 세 번 적도록 권고한다. [${guideline}]`;
        return `${said.after} [${law}]\n${said.diary} [${guideline}]\n${wrong}`;
      });
      const question = '의료기관의 냉각담요 점검일지는 어떻게 하도록 되어 있나요?';
      await asked(page, service.generatedUrl, question);
      await answered(page);
    },
  },
  {
    name: 'article',
    show: async (page, { url }) => {
      await asked(page, url, '진료기록부는 몇 년 보존해야 하나요?');
      await answered(page);
      await page.locator('.cite').first().click();
      await page.locator('.source mark').first().waitFor();
    },
  },
  {
    name: 'pdf',
    show: async (page, service) => {
      service.says((messages) => `${said.pdf} [${keyOf(messages, '활력징후는 4시간')}]`);
      const question = '격리실 환자의 활력징후는 몇 시간마다 측정하나요?';
      await asked(page, service.generatedUrl, question);
      await answered(page);
      await page.locator('.cite').first().click();
      await page.locator('.pdf-page[data-drawn=true]').waitFor();
      await page.locator('.place.cited').first().waitFor();
    },
  },
  {
    name: 'history',
    show: async (page, { url }) => {
      await page.goto(`${url}/#/ask?law=냉각담요 안전관리에 관한 법률&article=3`);
      await page.getByRole('button', { name: /^연혁/ }).click();
      await page.getByRole('button', { name: '지금 보는 글과 비교' }).click();
      await page.locator('.difference ins').first().waitFor();
    },
  },
  {
    name: 'refusal',
    show: async (page, { url }) => {
      await asked(page, url, '구내식당의 점심 메뉴와 주차 요금은 얼마인가요?');
      await answered(page);
    },
  },
  {
    name: 'progress',
    show: async (page, service) => {
      service.says(async function* () {
        await new Promise((resolve) => setTimeout(resolve, 4000));
        yield '';
      });
      await asked(page, service.generatedUrl, '진료기록부는 몇 년 보존해야 하나요?');
      await page.locator('.found summary').click();
    },
  },
  {
    name: 'wrong',
    show: async (page, { url }) => {
      await asked(page, url, '비만 치료에서 체중 감량 목표는 얼마인가요?');
      await answered(page);
      await page.getByRole('button', { name: '틀림' }).click();
    },
  },
  {
    name: 'check',
    show: async (page, { url }) => {
      await page.goto(`${url}/#/check`);
      await page.getByLabel('검사할 글').fill(RULES);
      await page.getByRole('button', { name: '검사하기' }).click();
      await page.locator('.check-summary').waitFor();
    },
  },
  {
    name: 'check-form',
    show: async (page, { url }) => {
      await page.goto(`${url}/#/check`);
      await page.getByLabel('검사할 글').waitFor();
    },
  },
  {
    name: 'library',
    show: async (page, { url }) => {
      await page.goto(`${url}/#/library`);
      await page.locator('.documents').waitFor();
    },
  },
  {
    name: 'contents',
    show: async (page, { url }) => {
      await page.goto(`${url}/#/library?kind=law`);
      await page.getByRole('link', { name: '의료법', exact: true }).click();
      await page.locator('.chapter').first().waitFor();
    },
  },
  {
    name: 'recommendations',
    show: async (page, { url }) => {
      await page.goto(`${url}/#/document?id=obesity-2022`);
      await page.locator('.recommendations').waitFor();
    },
  },
  {
    name: 'pages',
    show: async (page, { url }) => {
      await page.goto(`${url}/#/library?kind=guideline`);
      await page.getByRole('link', { name: '격리실 감염관리 지침' }).click();
      await page.getByRole('tab', { name: '쪽별 품질' }).click();
      await page.locator('.pages').waitFor();
    },
  },
  {
    name: 'help',
    show: async (page, { url }) => {
      await page.goto(url);
      await page.getByRole('button', { name: '도움말과 단축키' }).click();
      await page.locator('dialog[open]').waitFor();
    },
  },
];
