import type { Refusal } from '../model/answer.ts';
import { type Document, documentKindNames, documentKinds } from '../model/document.ts';
import type { OpenRelease, ScoredPassage } from '../ports.ts';
import type { Asked } from './asked.ts';
import { isInScope, type Scope } from './retrieve.ts';

/** Nearest places named in a refusal. */
const NEAREST = 3;

export const REASON_NOTHING = '질문의 낱말이 나오는 단락이 색인된 문서에 없습니다.';
export const REASON_WEAK = '가까운 단락은 있지만, 질문에 답한다고 볼 만큼 분명하지 않습니다.';

const REASON_SCOPE = '조건에 맞는 문서가 색인에 없습니다.';

interface Known {
  readonly found?: readonly ScoredPassage[];
  readonly notices?: readonly string[];
  readonly alsoSearched?: readonly string[];
  /** Told by the passages found where it is not given. */
  readonly reason?: string;
}

/** "The corpus does not say", with what was searched and what stands nearest. */
export async function refuse(
  release: OpenRelease,
  asked: Asked,
  { found = [], notices = [], alsoSearched = [], reason }: Known = {},
): Promise<Refusal> {
  const documents = (await release.documents()).map(({ document }) => document);
  const searched = documents.filter((document) => isInScope(document, asked));
  return {
    type: 'refusal',
    id: asked.id,
    question: asked.original,
    rewrittenQuestion: asked.rewritten,
    ...(alsoSearched.length > 0 && { alsoSearched: [...alsoSearched] }),
    asOf: asked.asOf,
    release: release.release.number,
    notices: [...asked.notices, ...notices],
    reason: reason ?? (searched.length === 0 ? REASON_SCOPE : reasonOf(found)),
    searched: {
      documents: searched.length,
      kinds: documentKinds
        .map((kind) => ({
          kind,
          documents: searched.filter((document) => document.kind === kind).length,
        }))
        .filter(({ documents: count }) => count > 0),
      filters: filterNames(asked),
    },
    nearest: nearest(found),
    needed: needed(searched),
  };
}

function reasonOf(found: readonly ScoredPassage[]): string {
  return found.length === 0 ? REASON_NOTHING : REASON_WEAK;
}

function filterNames({ asOf, kinds, laws, publishers, documentIds, grades }: Scope): string[] {
  return [
    `기준일 ${asOf}`,
    ...(kinds ?? []).map((kind) => `종류: ${documentKindNames[kind]}`),
    ...(laws ?? []).map((law) => `법령: ${law}`),
    ...(publishers ?? []).map((publisher) => `발행처: ${publisher}`),
    ...(grades ?? []).map((grade) => `권고등급: ${grade}`),
    ...(documentIds === undefined ? [] : [`문서 ${documentIds.length}건으로 한정`]),
  ];
}

function nearest(found: readonly ScoredPassage[]): Refusal['nearest'] {
  const labels = new Set<string>();
  const distinct = found.filter(({ passage }) => {
    const isNew = !labels.has(passage.label);
    labels.add(passage.label);
    return isNew;
  });
  return distinct.slice(0, NEAREST).map(({ passage, document, score }) => ({
    passageId: passage.id,
    documentId: document.id,
    documentTitle: document.title,
    label: passage.label,
    score,
  }));
}

function needed(searched: readonly Document[]): string {
  return searched.length > 0 && searched.every((document) => document.digest)
    ? '지금은 체험용 요약이 들어 있습니다. 해당 지침이나 법령의 원문을 색인하면 답할 수 있습니다.'
    : '이 내용을 다루는 지침이나 법령을 색인하거나, 질문에 문서의 용어(법령명, 약물명, 절차명)를 넣어 보십시오.';
}
