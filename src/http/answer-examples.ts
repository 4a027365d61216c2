import { answerExample } from './examples.ts';

const { id, asOf, release, statements } = answerExample.value;
const citation = statements[0]!.citations[0]!;

export const retrievedExample = {
  type: 'retrieved',
  id,
  rewrittenQuestion: null,
  asOf,
  release,
  mode: 'generated',
  documents: [
    {
      id: citation.documentId,
      title: citation.documentTitle,
      kind: citation.kind,
      edition: null,
      effectiveFrom: citation.effectiveFrom,
      effectiveTo: null,
      digest: true,
    },
  ],
  passages: [
    {
      id: citation.passageId,
      documentId: citation.documentId,
      label: citation.label,
      effectiveFrom: citation.effectiveFrom,
      inForce: true,
    },
  ],
} as const;

/** One answer as it is streamed; every event is `event: <type>` and `data: <JSON>`. */
export const eventStreamExample = {
  summary: '찾은 문서 사건',
  value: `event: retrieved\ndata: ${JSON.stringify(retrievedExample)}\n\n`,
};

export const receiptExample = {
  summary: '영수증',
  value: {
    receipt: {
      id,
      at: '2026-04-07T01:20:00.000Z',
      asOf,
      release,
      question: null,
      type: 'answer',
      mode: 'extractive',
      model: null,
      prompt: null,
      parameters: {},
      verifier: 'v-1 s-1',
      passages: [
        {
          id: citation.passageId,
          documentId: citation.documentId,
          label: citation.label,
          sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        },
      ],
      statements: [
        {
          text: statements[0]!.text,
          lane: 'legal',
          modality: 'statement',
          citations: [
            {
              passageId: citation.passageId,
              documentId: citation.documentId,
              documentTitle: citation.documentTitle,
              label: citation.label,
              passageSpan: citation.passageSpan,
              quote: citation.quote,
            },
          ],
        },
      ],
      withheld: [],
      notices: [],
    },
    release: release + 1,
    stands: false,
    citations: [
      {
        statement: 0,
        passageId: citation.passageId,
        label: citation.label,
        standing: 'superseded',
        quoteStands: true,
        note: '2026-06-01부터 다음 판이 대신합니다.',
      },
    ],
  },
} as const;
