import { nowhere } from './annex.ts';
import { Antecedents } from './antecedent.ts';
import { hasHeadings, isBareHere, isHeading, leadBefore } from './bare.ts';
import { readDeclaration, readDeclared } from './declare.ts';
import { fold, isHangul, matchAt, skipSpace, startsWord } from './fold.ts';
import { type Found, listFrom } from './list.ts';
import {
  type Mention,
  placeStart,
  readAbout,
  readBracketed,
  readKnown,
  readPointer,
  readShaped,
  readShort,
} from './mention.ts';
import { readMistyped } from './mistyped.ts';
import type { Level } from './place.ts';
import { readSamePlace } from './same-place.ts';
import { endsSentence, isEnumerated } from './sentence.ts';
import type { Citation, LawName, LawNameFinder, Place } from './types.ts';
import { citesSomeLaw, readPrevious } from './unclear.ts';
import { inherit, readBare, readPlaceOf } from './whole-place.ts';

/**
 * Every citation of a statute in a text, in order. What only looks like one (제1형 당뇨병, 제2병동, the
 * article headings of a hospital's own rules) is left out. Takes time linear in the length.
 *
 * @param names knows the names of laws; without it only 「」 and the shape of words tell them
 * @example
 * parseCitations('「의료법」 제22조제1항ㆍ제3항').map(({ article, paragraph }) => [article, paragraph])
 * // [['22', '1'], ['22', '3']]
 */
export function parseCitations(text: string, names?: LawNameFinder): readonly Citation[] {
  return new Parser(text, names).run();
}

class Parser {
  readonly #original: string;
  readonly #text: string;
  readonly #names: LawNameFinder | undefined;
  readonly #before = new Antecedents();
  readonly #found: Citation[] = [];
  #at = 0;
  /** Start of the sentence that is being read. */
  #sentence = 0;
  /** The text has article headings of its own: its bare numbers are its own articles. */
  readonly #hasOwnArticles: boolean;
  /** End of the last mention of a law, to tell 의료법상 제15조. */
  #named = -1;

  constructor(text: string, names: LawNameFinder | undefined) {
    this.#original = text;
    this.#text = fold(text);
    this.#names = names;
    this.#hasOwnArticles = hasHeadings(this.#text);
  }

  run(): readonly Citation[] {
    while (this.#at < this.#text.length) {
      const start = this.#at;
      if (!this.#step()) this.#at++;
      this.#markSentences(start, this.#at);
    }
    return this.#found;
  }

  /** Reads what begins here and moves past it. */
  #step(): boolean {
    const mark = this.#text[this.#at]!;
    if (mark === '\n') return this.#lineEnd();
    if (mark === ' ') return false;
    if (mark === '「')
      return (
        this.#mention(readBracketed(this.#text, this.#at, this.#names)) ||
        this.#mention(readMistyped(this.#text, this.#at, this.#names))
      );
    if (mark === '(') return this.#declaration();
    if (mark === '§' || mark === '[') return this.#bare();
    if (!startsWord(this.#text, this.#at)) return false;
    if (isHangul(mark)) return this.#word();
    return /[0-9]/.test(mark) && this.#knownName();
  }

  #lineEnd(): boolean {
    const blank = matchAt(/\n[ ]{0,20}\n\s{0,200}/y, this.#text, this.#at);
    if (blank !== null) {
      this.#before.breakParagraph();
      this.#at += blank[0].length;
      this.#beginSentence(this.#at);
    } else this.#at += 1;
    this.#at = skipSpace(this.#text, this.#at);
    if (isEnumerated(this.#text, this.#at)) this.#beginSentence(this.#at);
    if (isHeading(this.#text, this.#at)) this.#at += 2;
    return true;
  }

  #word(): boolean {
    if (this.#at === 0 && isHeading(this.#text, 0)) return false;
    return (
      this.#samePlace() ||
      this.#mention(readPointer(this.#text, this.#at)) ||
      this.#declaredName() ||
      this.#knownName() ||
      this.#mention(readAbout(this.#text, this.#at, this.#lastEnd())) ||
      this.#mention(readShort(this.#text, this.#at)) ||
      this.#bare() ||
      this.#previous() ||
      this.#mention(readShaped(this.#text, this.#at, this.#lastEnd())) ||
      this.#mention(readMistyped(this.#text, this.#at, this.#names))
    );
  }

  /** 전조, 전항 where a law was cited before: it is not known whose. */
  #previous(): boolean {
    const end = readPrevious(this.#text, this.#at);
    if (end < 0 || this.#hasOwnArticles || this.#before.lastLaw === null) return false;
    this.#keepUnclear(nowhere, this.#at, end);
    return true;
  }

  /** Counted, so that it does not go unnoticed, but nothing after it hangs on it. */
  #keepUnclear(place: Place, start: number, end: number): void {
    const surface = this.#original.slice(start, end);
    const unknown = { law: null, relation: 'inherited', title: null, lead: null } as const;
    this.#found.push({ span: { start, end }, surface, ...unknown, ...place, range: null });
    this.#at = end;
  }

  #knownName(): boolean {
    return this.#names !== undefined && this.#mention(readKnown(this.#text, this.#at, this.#names));
  }

  /** A name that the text itself introduced: (이하 "감염병법"이라 한다). */
  #declaredName(): boolean {
    const short = readDeclared(this.#text, this.#at, this.#before.declared);
    if (short === null) return false;
    const name = this.#before.declaredLaw(short)!;
    const end = this.#at + short.length;
    return this.#mention({ start: this.#at, end, kind: { type: 'law', name } });
  }

  /** Reads the place that belongs to a mention; without one the law is only remembered. */
  #mention(mention: Mention | null): boolean {
    if (mention === null) return false;
    const { law, internal } = this.#before.resolve(mention);
    const relation = mention.kind.type === 'pointer' ? mention.kind.relation : 'named';
    if (internal) this.#before.nameInternal();
    else if (law !== null) this.#before.name(law);
    this.#at = mention.end;
    this.#named = mention.end;
    const at = placeStart(this.#text, mention.end);
    if (isHeading(this.#text, at)) return true;
    const read = readPlaceOf(this.#text, at);
    if (read === null) return true;
    this.#declarationsIn(mention.end, at);
    const first = { ...read, law, relation, start: mention.start };
    if (internal) this.#at = listFrom(this.#text, first).at(-1)!.end;
    else this.#keep(first);
    return true;
  }

  /** 같은 조 제7항, 같은 항, 동호 가목 */
  #samePlace(): boolean {
    const same = readSamePlace(this.#text, this.#at, (level) => this.#before.lastWith(level));
    if (same === null) return false;
    const start = this.#at;
    this.#at = same.after;
    if (same.cited === null) return true;
    const { law, place, end } = same.cited;
    this.#keep({ law, relation: 'same', place, title: null, start, end });
    return true;
  }

  /** A place without a law's name before it: cited where a law was named and the sentence allows it. */
  #bare(): boolean {
    const read = readBare(this.#text, this.#at);
    if (read === null) return false;
    const start = this.#at;
    this.#at = read.end;
    const last = this.#before.lastCitation;
    const isWhole = read.level === 'article' || read.level === 'annex';
    const law = isWhole ? this.#before.lastLaw : (last?.law ?? null);
    const hangs = isWhole || (last?.article != null && last.span.start >= this.#sentence);
    if (this.#before.lastLaw === null || !hangs) return true;
    if (!this.#allowsBare(start, read.level)) {
      if (!this.#hasOwnArticles && citesSomeLaw(this.#text, start, read))
        this.#keepUnclear(read.place, start, read.end);
      return true;
    }
    const place = isWhole ? read.place : inherit(read.place, read.level, last!);
    this.#keep({ law, relation: 'inherited', place, title: read.title, start, end: read.end });
    return true;
  }

  #allowsBare(at: number, level: Level | 'annex'): boolean {
    const [named, cited] = [this.#named, this.#lastEnd()];
    return isBareHere(this.#text, level, { at, named, cited, own: this.#hasOwnArticles });
  }

  /** Keeps a citation and the members of the list that it begins. */
  #keep(first: Found): void {
    for (const { law, relation, place, title, start, end, range } of listFrom(this.#text, first)) {
      const surface = this.#original.slice(start, end);
      const lead = leadBefore(this.#text, start, end);
      const span = { start, end };
      const citation = { span, surface, law, relation, ...place, title, lead, range };
      this.#found.push(citation);
      this.#before.cite(citation);
      this.#at = end;
    }
  }

  #declaration(): boolean {
    const found = readDeclaration(this.#text, this.#at);
    if (found === null) return false;
    const law = this.#before.lastLaw;
    const near = this.#at - Math.max(this.#named, this.#lastEnd()) <= 2;
    if (law !== null && near) this.#declare(found.short, law);
    this.#at = found.end;
    return true;
  }

  #declarationsIn(from: number, to: number): void {
    const open = this.#text.slice(from, to).indexOf('(');
    const found = open < 0 ? null : readDeclaration(this.#text, from + open);
    const law = this.#before.lastLaw;
    if (found !== null && law !== null) this.#declare(found.short, law);
  }

  #declare(short: string, law: LawName): void {
    const isLawWord = /(?:법|법률|영|령|규칙)$/.test(short);
    if (isLawWord) this.#before.declare(short, law);
  }

  #lastEnd(): number {
    return this.#found.at(-1)?.span.end ?? 0;
  }

  #markSentences(from: number, to: number): void {
    for (let at = from; at < to; at++)
      if (endsSentence(this.#text, at)) this.#beginSentence(at + 1);
  }

  #beginSentence(at: number): void {
    this.#sentence = at;
    this.#before.beginSentence();
  }
}
