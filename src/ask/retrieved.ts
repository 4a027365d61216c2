import type { AnswerMode } from '../model/answer.ts';
import type { RetrievedEvent } from '../model/answer-event.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { OpenRelease } from '../ports.ts';
import type { Asked } from './asked.ts';

/** A passage with its document. */
export interface Source {
  readonly passage: Passage;
  readonly document: Document;
}

/** Sources named in the event. */
const MOST = 20;

interface Retrieved {
  readonly sources: readonly Source[];
  readonly mode: AnswerMode;
  readonly alsoSearched?: readonly string[] | undefined;
}

/** What the answer will be taken from. */
export function retrieved(
  asked: Asked,
  release: OpenRelease,
  { sources, mode, alsoSearched = [] }: Retrieved,
): RetrievedEvent {
  const shown = sources.slice(0, MOST);
  const documents = new Map(shown.map(({ document }) => [document.id, document]));
  return {
    type: 'retrieved',
    id: asked.id,
    rewrittenQuestion: asked.rewritten,
    ...(alsoSearched.length > 0 && { alsoSearched: [...alsoSearched] }),
    asOf: asked.asOf,
    release: release.release.number,
    mode,
    documents: [...documents.values()].map(toDocument),
    passages: shown.map((source) => toPassage(source, asked)),
  };
}

function toDocument(document: Document): RetrievedEvent['documents'][number] {
  const { id, title, kind, edition, effectiveFrom, effectiveTo, digest } = document;
  return { id, title, kind, edition, effectiveFrom, effectiveTo, digest };
}

function toPassage(
  { passage, document }: Source,
  { asOf }: Asked,
): RetrievedEvent['passages'][number] {
  const effectiveFrom = passage.effectiveFrom ?? document.effectiveFrom;
  return {
    id: passage.id,
    documentId: document.id,
    label: passage.label,
    effectiveFrom,
    inForce: effectiveFrom === null || effectiveFrom <= asOf,
  };
}
