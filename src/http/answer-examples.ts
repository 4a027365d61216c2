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
