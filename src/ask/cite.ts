import { articleLabel } from '../korean/article.ts';
import { modality } from '../korean/modality.ts';
import type { Citation, Statement } from '../model/answer.ts';
import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import { laneName, laneOfKind } from '../model/lane.ts';
import type { Passage, Span } from '../model/passage.ts';
import type { Extract } from './extract.ts';
import { locate, type Place } from './place.ts';
import { paragraphNumber } from './units.ts';

/** Extracts as statements, their citations numbered through; a span that no passage holds whole is left out. */
export function statements(extracts: readonly Extract[], asOf: IsoDate): readonly Statement[] {
  const cited = new Map<string, Citation>();
  return extracts.flatMap(({ place, spans, list }) => {
    const citations = spans.map((span) => cite(place, span, asOf, cited));
    if (citations.includes(null)) return [];
    const known = citations.filter((citation) => citation !== null);
    const text = known.map(({ quote }) => withoutNotes(quote)).join('\n');
    const lane = laneOfKind[place.document.kind];
    const does = { lane, modality: modality(text) };
    const recommendation = place.passages[0]!.recommendation ?? null;
    const practice = place.spoken?.[0] ?? null;
    const shown = { laneName: laneName(does), recommendation, omitted: omitted(list), practice };
    return [{ text, ...does, ...shown, citations: known }];
  });
}

function omitted(list: Extract['list']): string | null {
  if (list === null || list.quoted === list.of) return null;
  return `각 호 ${list.of}개 가운데 ${list.quoted}개만 인용했습니다.`;
}

/** When a paragraph was amended is no part of what it says; the quotation itself stays untouched. */
export function withoutNotes(quote: string): string {
  return quote.replace(/[^\S\n]*<(?:개정|신설|전문개정|제목개정|본조신설|시행일)[^<>]*>/g, '');
}

function cite(
  place: Place,
  span: Span,
  asOf: IsoDate,
  cited: Map<string, Citation>,
): Citation | null {
  const found = locate(place, span);
  if (found === null) return null;
  const key = `${found.passage.id} ${found.span.start}-${found.span.end}`;
  const citation =
    cited.get(key) ?? toCitation(place, found.passage, found.span, asOf, cited.size + 1);
  cited.set(key, citation);
  return citation;
}

function toCitation(
  { document, text, offset }: Place,
  passage: Passage,
  span: Span,
  asOf: IsoDate,
  number: number,
): Citation {
  const start = passage.span.start + span.start;
  const effectiveFrom = passage.effectiveFrom ?? document.effectiveFrom;
  return {
    number,
    passageId: passage.id,
    documentId: document.id,
    documentTitle: document.title,
    edition: document.edition,
    kind: passage.kind,
    label: preciseLabel(document, passage, text, {
      start: start - offset,
      end: start - offset + span.end - span.start,
    }),
    locator: passage.locator,
    effectiveFrom,
    inForce: effectiveFrom === null || effectiveFrom <= asOf,
    digest: document.digest,
    passageSpan: span,
    documentSpan: { start, end: start + span.end - span.start },
    quote: passage.text.slice(span.start, span.end),
    basis: [],
  };
}

/** 「의료법」 제21조제3항제2호 for the paragraph and item that the span stands in; the passage's own label elsewhere. */
export function preciseLabel(
  document: Document,
  passage: Passage,
  text: string,
  span: Span,
): string {
  const { article, law } = passage.locator;
  if (article === undefined || document.kind !== 'law') return passage.label;
  const before = text.slice(0, span.start);
  const own = text.slice(span.start, span.end);
  // A part that stands without its head knows its paragraph from where it was cut.
  const paragraph = paragraphAt(before, own) ?? onlyParagraph(passage);
  const item = /^\s*(\d+)(?:의(\d+))?\.\s/.exec(own);
  const itemLabel =
    item === null ? '' : `제${item[1]}호${item[2] === undefined ? '' : `의${item[2]}`}`;
  return `「${law}」 ${articleLabel(article)}${paragraph === null ? '' : `제${paragraph}항`}${itemLabel}`;
}

function onlyParagraph({ locator: { paragraphs } }: Passage): number | null {
  return paragraphs !== undefined && paragraphs.from === paragraphs.to ? paragraphs.from : null;
}

function paragraphAt(before: string, own: string): number | null {
  const mark = before.match(/^[①-⑳㉑-㉟]/gm)?.at(-1) ?? '';
  return paragraphNumber(own) ?? paragraphNumber(mark);
}
