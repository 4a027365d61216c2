import type { LawText } from '../src/model/law.ts';
import type { Amendment } from './law-amendments.ts';
import { annotationDates } from './law-dates-notes.ts';

const OTHER_LAW = /「[^」]*」 ?제\d+조(?:의\d+)?(?:[ㆍ·,제\d항호목의및 ]*)/g;
const ARTICLE = /(?<!(?:법|령|규칙|조례) ?)제(\d+)조(?:의(\d+))?/g;

/**
 * Articles without any note that an amendment must have put in (the sources drop `[본조신설 …]`):
 * those its 부칙 rewrites or calls 개정규정; those with a higher 가지번호 than one of them, for such numbers are given
 * in turn; and those that refer to one of them, for what refers to a new article cannot be older.
 */
export function laterArticles<T extends Amendment>(
  law: LawText,
  amendments: readonly T[],
  order: ReadonlyMap<string, number>,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  if (amendments.length === 0) return found;
  const bare = bareArticles(law);
  for (const amendment of amendments) {
    const named = [...amendment.written, ...amendment.exceptions.flatMap(({ places }) => places)];
    for (const number of amendment.rewrites ?? [])
      if (bare.has(number)) found.set(number, amendment);
    for (const { from, to } of named) {
      for (const [number] of bare) {
        const at = order.get(number)!;
        if (order.get(from.article)! <= at && at <= order.get(to.article)!)
          found.set(number, amendment);
      }
    }
  }
  spread(found, bare);
  return found;
}

/** Number → articles it refers to, for every article that carries no note. */
function bareArticles({ articles, text }: LawText): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    articles.flatMap(({ number, span }) => {
      const own = text.slice(span.start, span.end);
      if (annotationDates(own).length > 0) return [];
      const plain = own.replace(OTHER_LAW, '');
      const referred = [...plain.matchAll(ARTICLE)].map(([, base, branch]) =>
        branch === undefined ? base! : `${base}의${branch}`,
      );
      return [[number, new Set(referred.filter((other) => other !== number))] as const];
    }),
  );
}

function spread<T>(found: Map<string, T>, bare: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [number, referred] of bare) {
      if (found.has(number)) continue;
      const origin = [...found.keys()].find(
        (other) => isBranch(other) && (referred.has(other) || follows(number, other)),
      );
      if (origin !== undefined) found.set(number, found.get(origin)!);
    }
  }
}

function isBranch(number: string): boolean {
  return number.includes('의');
}

function follows(number: string, other: string): boolean {
  const [base, branch] = number.split('의');
  const [otherBase, otherBranch] = other.split('의');
  return base === otherBase && Number(branch ?? 0) > Number(otherBranch ?? 0);
}
