import { nowhere } from './annex.ts';
import { Antecedents } from './antecedent.ts';
import { hasHeadings, isBareHere, isHeading } from './bare.ts';
import { readDeclaration, readDeclarationIn, readDeclared } from './declare.ts';
import { fold, isHangul, skipSpace, startsWord } from './fold.ts';
import { type Home, nextBegin, placeAtHome, readAmong } from './home.ts';
import { Kept } from './kept.ts';
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
import { endOfBlankLine, endsSentence, isEnumerated } from './sentence.ts';
import type { Citation, LawNameFinder } from './types.ts';
import { citesSomeLaw, readPrevious } from './unclear.ts';
import { inherit, readBare, readPlaceOf, type WholePlace } from './whole-place.ts';

/**
 * Every citation of a statute in a text, in order. What only looks like one (제1형 당뇨병, 제2병동, the
 * article headings of a hospital's own rules) is left out. Takes time linear in the length.
 *
 * @param names knows the names of laws; without it only 「」 and the shape of words tell them
 * @param home the text is a statute's own article (a paragraph of it), without its heading: bare numbers
 *   are its own, laws named without a place are kept too (`article` is null), and 「」 always holds a law
 * @example
 * parseCitations('「의료법」 제22조제1항ㆍ제3항').map(({ article, paragraph }) => [article, paragraph])
 * // [['22', '1'], ['22', '3']]
 */
export function parseCitations(
  text: string,
  names?: LawNameFinder,
  home?: Home,
): readonly Citation[] {
  return new Parser(text, names, home).run();
}

class Parser {
  readonly #text: string;
  readonly #names: LawNameFinder | undefined;
  readonly #home: Home | undefined;
  readonly #before: Antecedents;
  readonly #kept: Kept;
  #at = 0;
  /** Start of the sentence that is being read. */
  #sentence = 0;
  /** The text has article headings of its own: its bare numbers are its own articles. */
  readonly #hasOwnArticles: boolean;
  /** End of the last mention of a law, to tell 의료법상 제15조. */
  #named = -1;

  constructor(text: string, names: LawNameFinder | undefined, home: Home | undefined) {
    this.#text = fold(text);
    this.#names = names;
    this.#home = home;
    this.#before = new Antecedents(home);
    const texts = { original: text, folded: this.#text, isStatute: home !== undefined };
    this.#kept = new Kept(texts, this.#before);
    this.#hasOwnArticles = home === undefined && hasHeadings(this.#text);
  }

  run(): readonly Citation[] {
    while (this.#at < this.#text.length) {
      if (this.#home !== undefined) this.#at = nextBegin(this.#text, this.#at);
      const start = this.#at;
      if (!this.#step()) this.#at++;
      if (this.#home === undefined) this.#markSentences(start, this.#at);
    }
    return this.#kept.found;
  }

  /** Reads what begins here and moves past it. */
  #step(): boolean {
    const mark = this.#text[this.#at]!;
    if (mark === '\n') return this.#lineEnd();
    if (mark === ' ') return false;
    if (mark === '「') return this.#bracketed();
    if (mark === '(') return this.#declaration();
    if (mark === ')') return this.#closeBracket();
    if (mark === '§' || mark === '[') return this.#bare();
    if (!startsWord(this.#text, this.#at)) return false;
    if (isHangul(mark)) return this.#word();
    return /[0-9]/.test(mark) && this.#mention(readKnown(this.#text, this.#at, this.#names));
  }

  #lineEnd(): boolean {
    const blank = endOfBlankLine(this.#text, this.#at);
    if (blank >= 0) this.#before.breakParagraph();
    this.#at = skipSpace(this.#text, Math.max(blank, this.#at + 1));
    if (blank >= 0 || isEnumerated(this.#text, this.#at)) this.#beginSentence(this.#at);
    if (this.#isHeading(this.#at)) this.#at += 2;
    return true;
  }

  #word(): boolean {
    if (this.#at === 0 && this.#isHeading(0)) return false;
    return (
      this.#samePlace() ||
      this.#mention(readPointer(this.#text, this.#at)) ||
      this.#declaredName() ||
      this.#mention(readKnown(this.#text, this.#at, this.#names)) ||
      this.#mention(readAbout(this.#text, this.#at, this.#kept.lastEnd)) ||
      this.#mention(readShort(this.#text, this.#at)) ||
      this.#bare() ||
      this.#previous() ||
      this.#mention(readShaped(this.#text, this.#at, this.#kept.lastEnd)) ||
      this.#mention(readMistyped(this.#text, this.#at, this.#names))
    );
  }

  /** 전조, 전항 where a law was cited before: it is not known whose. */
  #previous(): boolean {
    const end = readPrevious(this.#text, this.#at);
    if (end < 0 || this.#hasOwnArticles || this.#before.lastLaw === null) return false;
    this.#at = this.#kept.unclear(nowhere, { start: this.#at, end });
    return true;
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
    if (this.#isHeading(at)) return true;
    const read =
      readPlaceOf(this.#text, at) ?? (this.#home ? readAmong(this.#text, mention.end) : null);
    if (read === null) return true;
    const declared = readDeclarationIn(this.#text, { start: mention.end, end: at });
    if (declared !== null) this.#before.declareLast(declared.short);
    const first = { ...read, law, relation, start: mention.start };
    this.#at = internal ? listFrom(this.#text, first).at(-1)!.end : this.#kept.list(first);
    return true;
  }

  #samePlace(): boolean {
    const read = readSamePlace(this.#text, this.#at, { before: this.#before, home: this.#home });
    if (read === null) return false;
    this.#at = read.end;
    if (read.found !== null) this.#keep(read.found);
    return true;
  }

  /** A place without a law's name before it: cited where a law was named and the sentence allows it. */
  #bare(): boolean {
    const read = readBare(this.#text, this.#at, this.#home !== undefined);
    if (read === null) return false;
    const start = this.#at;
    this.#at = read.end;
    if (this.#home !== undefined) return this.#atHome(read, start, this.#home);
    const last = this.#before.lastCitation;
    const isWhole = read.level === 'article' || read.level === 'annex';
    const law = isWhole ? this.#before.lastLaw : (last?.law ?? null);
    const hangs = isWhole || (last?.article != null && last.span.start >= this.#sentence);
    if (this.#before.lastLaw === null || !hangs) return true;
    if (!this.#allowsBare(start, read.level)) {
      if (!this.#hasOwnArticles && citesSomeLaw(this.#text, start, read))
        this.#kept.unclear(read.place, { start, end: read.end });
      return true;
    }
    const place = isWhole ? read.place : inherit(read.place, read.level, last!);
    this.#keep({ law, relation: 'inherited', place, title: read.title, start, end: read.end });
    return true;
  }

  #allowsBare(at: number, level: Level | 'annex'): boolean {
    const [named, cited] = [this.#named, this.#kept.lastEnd];
    return isBareHere(this.#text, level, { at, named, cited, own: this.#hasOwnArticles });
  }

  #atHome(read: WholePlace, start: number, home: Home): boolean {
    const [{ lastLaw }, hook] = [this.#before, this.#kept.hook(start)];
    const found = placeAtHome(read, home, { lastLaw, hook });
    if (found !== null) this.#keep({ ...found, start });
    return true;
  }

  #keep(first: Found): void {
    this.#at = this.#kept.list(first);
  }

  #bracketed(): boolean {
    if (this.#home === undefined) {
      const [text, at, names] = [this.#text, this.#at, this.#names];
      return this.#mention(readBracketed(text, at, names) ?? readMistyped(text, at, names));
    }
    const mention = readBracketed(this.#text, this.#at, null);
    const count = this.#kept.found.length;
    if (mention === null || !this.#mention(mention)) return false;
    if (this.#kept.found.length > count) return true;
    const { law } = this.#before.resolve(mention);
    this.#keep({ ...mention, law, relation: 'named', place: nowhere, title: null });
    return true;
  }

  #closeBracket(): boolean {
    this.#at = this.#kept.closeBracket(this.#at);
    return true;
  }

  #isHeading(at: number): boolean {
    return this.#home === undefined && isHeading(this.#text, at);
  }

  #declaration(): boolean {
    const found = readDeclaration(this.#text, this.#at);
    if (found === null) {
      this.#kept.openBracket(this.#at);
      return false;
    }
    const near = this.#at - Math.max(this.#named, this.#kept.lastEnd) <= 2;
    if (near) this.#before.declareLast(found.short);
    this.#at = found.end;
    return true;
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
