import type { Home } from './home.ts';
import type { Mention } from './mention.ts';
import type { Citation, Decree, LawName } from './types.ts';

/** A law that words point to, or why there is none. */
export interface Resolved {
  readonly law: LawName | null;
  /** The words mean a hospital's own rules, or nothing that was named. */
  readonly internal: boolean;
}

const INTERNAL: Resolved = { law: null, internal: true };
const UNKNOWN: Resolved = { law: null, internal: false };
const MOST_REMEMBERED = 30;
const MOST_DECLARED = 50;

/** What 같은 법, 같은 조, 법 and bare numbers mean at one point of a text. */
export class Antecedents {
  /** Laws of this paragraph, the last one first. */
  #laws: LawName[] = [];
  /** Citations of this paragraph, the last one first. */
  #citations: Citation[] = [];
  /** Bases of all laws so far: 규칙 may mean the only one even after a paragraph break. */
  readonly #bases = new Set<string>();
  /** (이하 "법"이라 한다): holds to the end of the text. */
  readonly #declared = new Map<string, LawName>();
  /** Sentences since a law was named; 0: in this one. */
  #sentences = Number.POSITIVE_INFINITY;
  /** The text speaks of a 법 that it does not define: 이 법 is then no law named in passing. */
  #undefined = false;
  /** The last thing named was a hospital's own rule. */
  #internal = false;
  readonly #home: Home | undefined;

  constructor(home?: Home) {
    this.#home = home;
  }

  /** A blank line: 같은 법 and bare numbers never reach back over it. */
  breakParagraph(): void {
    this.#laws = [];
    this.#citations = [];
    this.#internal = false;
    this.#sentences = Number.POSITIVE_INFINITY;
  }

  beginSentence(): void {
    this.#sentences += 1;
  }

  name(law: LawName): void {
    this.#internal = false;
    if (this.#home !== undefined && isSame(law, this.#home.law)) return;
    this.#sentences = 0;
    this.#bases.add(law.base);
    this.#laws.unshift(law);
    this.#laws.length = Math.min(this.#laws.length, MOST_REMEMBERED);
  }

  nameInternal(): void {
    this.#internal = true;
  }

  cite(citation: Citation): void {
    this.#citations.unshift(citation);
    this.#citations.length = Math.min(this.#citations.length, MOST_REMEMBERED);
  }

  /** Takes a short name for the law named last; words that do not look like a law's name are none. */
  declareLast(short: string): void {
    const law = this.lastLaw;
    if (law === null || !/(?:법|법률|영|령|규칙)$/.test(short)) return;
    if (this.#declared.size < MOST_DECLARED) this.#declared.set(short, law);
  }

  get declared(): Iterable<string> {
    return [...this.#declared.keys(), ...(this.#home?.names.keys() ?? [])];
  }

  declaredLaw(short: string): LawName | null {
    return this.#declared.get(short) ?? this.#home?.names.get(short) ?? null;
  }

  get lastLaw(): LawName | null {
    return this.#internal ? null : (this.#laws[0] ?? null);
  }

  /** The last citation that has the level 같은 조·항·호 speaks of. */
  lastWith(level: 'article' | 'paragraph' | 'item'): Citation | null {
    return (
      this.#citations.find((citation) => citation[level] !== null && citation.addendum === null) ??
      null
    );
  }

  get lastCitation(): Citation | null {
    return this.#citations[0] ?? null;
  }

  resolve({ kind }: Mention): Resolved {
    if (kind.type === 'internal') return INTERNAL;
    if (kind.type === 'law') return { law: kind.name, internal: false };
    if (kind.relation === 'abbreviated') return this.#abbreviated(kind.to);
    const law = this.#pointed(kind.to, kind.relation === 'this');
    if (law === null) return kind.to === 'law' ? UNKNOWN : INTERNAL;
    return {
      law: kind.below === null ? law : { base: law.base, decree: kind.below },
      internal: false,
    };
  }

  /** 같은 법, 이 영, 동 시행규칙 */
  #pointed(to: 'law' | Decree, strict: boolean): LawName | null {
    if (strict && this.#home !== undefined) return this.#home.law;
    const last = this.#laws[0] ?? this.declaredLaw('법') ?? this.#home?.law;
    if (strict && to === 'law' && (this.#undefined || this.#sentences > 1)) {
      return this.declaredLaw('법');
    }
    if (last === undefined) return null;
    if (to === 'law') {
      // 「요양급여의 기준에 관한 규칙」, 같은 법: the 법 named before it.
      const { base } = this.#laws.find((law) => isLaw(law.base)) ?? last;
      return { base, decree: null };
    }
    const same = this.#laws.find((law) => isOfKind(law, to));
    if (same !== undefined) return same;
    return strict ? null : { base: last.base, decree: to };
  }

  /** 법, 영, 규칙: what the text declared them to be; 영 and 규칙 else of the law named last. */
  #abbreviated(to: 'law' | Decree): Resolved {
    const short =
      to === 'law'
        ? ['법', '법률']
        : to === '시행령'
          ? ['영', '령', '시행령']
          : ['규칙', '시행규칙'];
    for (const word of short) {
      const declared = this.declaredLaw(word);
      if (declared !== null) return { law: declared, internal: false };
    }
    if (this.#home !== undefined) return { law: this.#atHome(to, this.#home), internal: false };
    if (to === 'law') {
      this.#undefined = true;
      return UNKNOWN;
    }
    const family = this.#declared.get('법') ?? this.#family();
    // A hospital has 규칙 of its own, but no 영; nor does a text that speaks of a 법 mean its own.
    if (family === null) return to === '시행령' || this.#undefined ? UNKNOWN : INTERNAL;
    const law = isOfKind(family, to) ? family : { base: family.base, decree: to };
    return { law, internal: false };
  }

  /** The 법, 영 or 규칙 of the family that the statute itself belongs to. */
  #atHome(to: 'law' | Decree, { law }: Home): LawName {
    if (isOfKind(law, to)) return law;
    const { base } = this.declaredLaw('법') ?? law;
    return { base, decree: to === 'law' ? null : to };
  }

  /** The law named last, unless the paragraph has named several and this sentence none of them. */
  #family(): LawName | null {
    const last = this.#laws[0];
    if (last === undefined) return this.#onlyLaw();
    const isOnly = this.#laws.every(({ base }) => base === last.base);
    return isOnly || this.#sentences === 0 ? last : null;
  }

  #onlyLaw(): LawName | null {
    const [base, second] = this.#bases;
    return base !== undefined && second === undefined ? { base, decree: null } : null;
  }
}

function isSame(left: LawName, right: LawName): boolean {
  return left.base === right.base && left.decree === right.decree;
}

/** 의료법 시행규칙 and 의료관계 행정처분 규칙 are both 규칙. */
function isOfKind({ base, decree }: LawName, kind: 'law' | Decree): boolean {
  if (decree !== null) return decree === kind;
  if (kind === 'law') return isLaw(base);
  return kind === '시행규칙' ? base.endsWith('규칙') : /(?:령|규정)$/.test(base);
}

function isLaw(base: string): boolean {
  return /(?:법|법률)$/.test(base);
}
