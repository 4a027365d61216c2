import type { DocumentKind, Span } from './service/types.ts';

export const screens = ['ask', 'check', 'library', 'document'] as const;
export type Screen = (typeof screens)[number];

/** The source that is open beside the screen, as it is on a day; null: the day of the place, or today. */
export type Opened = { readonly on: string | null } & (
  | {
      readonly type: 'passage';
      readonly id: string;
      /** What is cited of it. */
      readonly span: Span | null;
      /** The number of the citation that it was opened by. */
      readonly number: number | null;
    }
  | { readonly type: 'article'; readonly law: string; readonly article: string }
);

/** Where the reader is: everything a person would want to share. */
export interface Place {
  readonly screen: Screen;
  /** What was asked, the follow-ups after it. */
  readonly questions: readonly string[];
  /** null: the day that the question prints, or today. */
  readonly asOf: string | null;
  readonly kind: DocumentKind | null;
  /** Where to look; empty: everywhere. */
  readonly documents: readonly string[];
  /** The document on the screen `document`, and the part of it. */
  readonly document: string | null;
  readonly part: string | null;
  /** What is looked for in the library or in a document. */
  readonly find: string;
  readonly open: Opened | null;
}

export const home: Place = {
  screen: 'ask',
  questions: [],
  asOf: null,
  kind: null,
  documents: [],
  document: null,
  part: null,
  find: '',
  open: null,
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const kinds: readonly string[] = ['law', 'guideline', 'notice'] satisfies DocumentKind[];

/**
 * A place as the fragment of an address. The fragment stays in the browser: no server and no proxy
 * on the way ever sees what was asked.
 */
export function addressOf(place: Place): string {
  const { open } = place;
  const values = new URLSearchParams();
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== '') values.append(name, value);
  };
  for (const question of place.questions) put('q', question);
  put('date', place.asOf);
  put('kind', place.kind);
  for (const id of place.documents) put('in', id);
  put('id', place.document);
  put('part', place.part);
  put('find', place.find);
  if (open?.type === 'passage') {
    put('passage', open.id);
    put('span', open.span && `${open.span.start}-${open.span.end}`);
    put('n', open.number === null ? null : String(open.number));
  } else if (open !== null) {
    put('law', open.law);
    put('article', open.article);
  }
  put('on', open?.on ?? null);
  const search = values.toString();
  return `#/${place.screen}${search === '' ? '' : `?${search}`}`;
}

/** Reads `addressOf` back; what it does not understand is as if it were not there. */
export function placeOf(fragment: string): Place {
  const [path = '', search = ''] = fragment.replace(/^#\/?/, '').split('?');
  const values = new URLSearchParams(search);
  const date = values.get('date');
  const kind = values.get('kind');
  return {
    screen: screens.find((screen) => screen === path) ?? 'ask',
    questions: values.getAll('q').filter((question) => question.trim() !== ''),
    asOf: dateOf(date),
    kind: kind !== null && kinds.includes(kind) ? (kind as DocumentKind) : null,
    documents: values.getAll('in'),
    document: values.get('id'),
    part: values.get('part'),
    find: values.get('find') ?? '',
    open: openedOf(values),
  };
}

function dateOf(value: string | null): string | null {
  return value !== null && DATE.test(value) ? value : null;
}

function openedOf(values: URLSearchParams): Opened | null {
  const on = dateOf(values.get('on'));
  const id = values.get('passage');
  if (id !== null) {
    const [start, end] = (values.get('span') ?? '').split('-').map(Number);
    const isSpan = start !== undefined && end !== undefined && start < end;
    const number = Number(values.get('n'));
    const span = isSpan ? { start, end } : null;
    return { type: 'passage', id, span, number: number || null, on };
  }
  const [law, article] = [values.get('law'), values.get('article')];
  return law !== null && article !== null ? { type: 'article', law, article, on } : null;
}
