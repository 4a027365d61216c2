/** What the service says, as its own schemas have it. Types alone: no schema comes into the bundle. */
export type {
  Answer,
  Citation,
  Lane,
  Refusal,
  Reply,
  Statement,
  Withheld,
} from '../../model/answer.ts';
export type { AnswerEvent, RetrievedEvent } from '../../model/answer-event.ts';
export type { DocumentKind } from '../../model/document.ts';
export type { Passage, Span } from '../../model/passage.ts';
export type { Recommendation, Region } from '../../model/recommendation.ts';
export type { AskRequest } from '../../model/request.ts';
export type { CheckedCitation, CheckSummary, Verdict } from '../../law/check-result.ts';
export type { LawArticle } from '../../http/laws-schemas.ts';
export type {
  DocumentRecommendation,
  DocumentRecord,
  FoundPassage,
  PassageReply,
} from '../../http/schemas.ts';
