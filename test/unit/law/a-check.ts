import { lawCatalogue } from '../../../src/law/catalogue.ts';
import { checkCitations } from '../../../src/law/check.ts';
import type { Document } from '../../../src/model/document.ts';
import type { OpenRelease } from '../../../src/ports.ts';
import { aLaw, aRecipe, type PassageParts, passagesFor, stored } from '../../fakes/factories.ts';
import { MemoryRelease } from '../../fakes/memory-release.ts';

export interface CheckedLaw {
  readonly title: string;
  readonly type?: string;
  readonly from?: string;
  readonly promulgated?: string;
  /** 공포번호 */
  readonly number?: string;
  readonly digest?: boolean;
  /** Number → text with its heading line. */
  readonly articles: Readonly<Record<string, string>>;
  /** Name → text: `별표 1`, `별지 제3호서식`. */
  readonly annexes?: Readonly<Record<string, string>>;
  /** Name and title of those without a text. */
  readonly titles?: readonly (readonly [name: string, title: string])[];
  /** `제100호, 2020.1.1` → texts of its articles, or one text without articles. */
  readonly addenda?: Readonly<Record<string, readonly string[] | string>>;
}

/** A release of laws with what stands beside their articles. */
export function checkedRelease(laws: readonly CheckedLaw[]): OpenRelease {
  const documents = laws.map((law, place) => {
    const document = documentOf(law, place);
    const passages = passagesFor(document, spanned(partsOf(law)));
    return { stored: stored(document, passages.length), passages };
  });
  const passages = documents.reduce((sum, one) => sum + one.passages.length, 0);
  const counts = { documents: documents.length, passages };
  const made = {
    number: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    recipe: aRecipe,
    embedder: null,
    practice: null,
  };
  return new MemoryRelease({ ...made, ...counts }, documents);
}

function documentOf(
  { title, type, from, promulgated, number, digest, titles }: CheckedLaw,
  place: number,
): Document {
  const effectiveFrom = from ?? '2020-01-01';
  return aLaw({
    id: `law-${place}`,
    effectiveFrom,
    digest: digest ?? false,
    ...(titles && { annexes: titles.map(([name, text]) => ({ name, title: text })) }),
    law: {
      title,
      type: type ?? '법률',
      promulgatedOn: promulgated ?? effectiveFrom,
      promulgationNumber: number ?? null,
    },
  });
}

type Part = NonNullable<PassageParts['passage']>;

function partsOf({ title, articles, annexes = {}, addenda = {} }: CheckedLaw): Part[] {
  return [
    ...Object.entries(articles).map(([article, text]) => ({
      text,
      locator: { law: title, article },
    })),
    ...Object.entries(addenda).flatMap(([addendum, texts]) =>
      addendumParts(title, addendum, texts),
    ),
    ...Object.entries(annexes).map(([annex, text]) => ({ text, locator: { law: title, annex } })),
  ];
}

function addendumParts(law: string, addendum: string, texts: readonly string[] | string): Part[] {
  const label = `「${law}」 부칙 <${addendum}>`;
  const locator = { law, addendum };
  if (typeof texts === 'string') return [{ text: texts, label, locator }];
  return texts.map((text, at) => ({ text, label: `${label} 제${at + 1}조`, locator }));
}

function spanned(parts: readonly Part[]): PassageParts[] {
  let start = 0;
  return parts.map((passage) => {
    const span = { start, end: start + passage.text!.length };
    start = span.end + 1;
    return { passage: { ...passage, span } };
  });
}

/** Checks a text against laws, on a date of 2026 unless given. */
export async function checkAgainst(laws: readonly CheckedLaw[], text: string, asOf = '2026-06-08') {
  return checkCitations(await lawCatalogue(checkedRelease(laws)), text, asOf);
}

/** The verdicts alone, in the order of the text. */
export async function verdictsOf(laws: readonly CheckedLaw[], text: string, asOf?: string) {
  const { citations } = await checkAgainst(laws, text, asOf);
  return citations.map(({ verdict }) => verdict);
}
