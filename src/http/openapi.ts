import type { OpenAPIHono } from '@hono/zod-openapi';

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** What the API page and the document say above all routes. */
export const apiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'jichim API',
    version: '1',
    description:
      '한국 진료지침과 의료 법령에서 찾아, 근거가 확인된 문장으로만 답합니다. ' +
      '이 서비스는 의료기기가 아닙니다. 문서를 찾아 인용할 뿐, 환자를 진단하거나 위험을 계산하거나 처방하지 않습니다. ' +
      '환자를 알아볼 수 있는 정보(이름, 주민등록번호 등)는 보내지 마십시오.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: '질문', description: '근거가 붙은 답' },
    { name: '검색', description: '단락 찾기' },
    { name: '문서', description: '색인된 문서와 단락' },
    { name: '법령', description: '조문의 구조, 연혁, 인용, 위임, 벌칙' },
    { name: '운영', description: '상태 확인' },
  ],
};
