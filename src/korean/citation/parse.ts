import { type ReadAnnex, readAddendum, readAnnex, readNextForm } from './annex.ts';
import { Antecedents } from './antecedent.ts';
import { isBareHere, isHeading, leadBefore } from './bare.ts';
import { readDeclaration } from './declare.ts';
import { fold, isHangul, matchAt, skipSpace, startsWord } from './fold.ts';
import { inherit, readJoint, readNext } from './list.ts';
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
import { type ReadPlace, readPlace } from './place.ts';
import type { Citation, LawName, LawNameFinder, LawRelation, Place } from './types.ts';

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

interface Found {
  readonly law: LawName | null;
  readonly relation: LawRelation;
  readonly place: Place;
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
}

const SAME_PLACE =
  /(?:같은|동)\s{0,2}([조항호])(?=$|[^가-힣]|[은는이가을를에의과와도만로및단본후전각]|제\s?\d)/y;
const levelOf = { 조: 'article', 항: 'paragraph', 호: 'item' } as const;

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
    this.#hasOwnArticles =
      isHeading(this.#text, 0) ||
      /\n\s{0,4}제\s?\d{1,4}\s?조(?:의\s?\d+)?\s?\([^()\n]{1,40}\)(?=\s|$)/.test(this.#text);
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
    if (mark === '「') return this.#mention(readBracketed(this.#text, this.#at, this.#names));
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
      this.#sentence = this.#at;
    } else this.#at += 1;
    this.#at = skipSpace(this.#text, this.#at);
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
      this.#mention(readShaped(this.#text, this.#at))
    );
  }

  #knownName(): boolean {
    return this.#names !== undefined && this.#mention(readKnown(this.#text, this.#at, this.#names));
  }

  /** A name that the text itself introduced: (이하 "감염병법"이라 한다). */
  #declaredName(): boolean {
    for (const short of this.#before.declared) {
      if (short.length === 1 || !this.#text.startsWith(short, this.#at)) continue;
      const end = this.#at + short.length;
      const next = this.#text[end];
      if (
        isHangul(next) &&
        matchAt(/[은는이가을를에의과와도만로및상중]|제\s?\d/y, this.#text, end) === null
      )
        continue;
      const name = this.#before.declaredLaw(short)!;
      return this.#mention({ start: this.#at, end, kind: { type: 'law', name } });
    }
    return false;
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
    const read = this.#readPlaceOf(at);
    if (read === null) return true;
    this.#declarationsIn(mention.end, at);
    const { place, title, end } = read;
    this.#list({ law, relation, place, title, start: mention.start, end }, internal);
    return true;
  }

  #readPlaceOf(at: number): { place: Place; title: string | null; end: number } | null {
    const annex = this.#annexAt(at, true);
    if (annex !== null) return { place: placeOf(annex), title: null, end: annex.end };
    const place = readPlace(this.#text, at, true);
    if (place === null || place.first !== 'article') return null;
    return { place: placeOf(place), title: place.title, end: place.end };
  }

  #annexAt(at: number, bare: boolean): ReadAnnex | null {
    if (!/[[<〈별부]/.test(this.#text[at] ?? '')) return null;
    return readAnnex(this.#text, at, bare) ?? readAddendum(this.#text, at);
  }

  /** 같은 조 제7항, 같은 항, 동호 가목 */
  #samePlace(): boolean {
    const found = matchAt(SAME_PLACE, this.#text, this.#at);
    if (found === null) return false;
    const level = levelOf[found[1] as keyof typeof levelOf];
    const antecedent = this.#before.lastWith(level);
    const start = this.#at;
    this.#at += found[0].length;
    if (antecedent === null) return true;
    const deeper = readPlace(this.#text, skipSpace(this.#text, this.#at));
    const fits = deeper !== null && deeper.first !== level && deeper.first !== 'article';
    const cut = upTo(antecedent, level);
    const place = fits ? { ...cut, ...inherit(deeper, cut) } : cut;
    const end = fits ? deeper.end : this.#at;
    this.#list({ law: antecedent.law, relation: 'same', place, title: null, start, end }, false);
    return true;
  }

  /** A place without a law's name before it. */
  #bare(): boolean {
    const annex = this.#annexAt(this.#at, false);
    const place = annex === null ? readPlace(this.#text, this.#at) : null;
    const read = annex ?? place;
    if (read === null) return false;
    const level = place === null ? 'annex' : place.first;
    const law = this.#before.lastLaw;
    const here = {
      at: this.#at,
      sentence: this.#sentence,
      named: this.#named,
      own: this.#hasOwnArticles,
    };
    const last = this.#before.lastCitation;
    const hangs =
      level === 'article' ||
      level === 'annex' ||
      (last !== null && last.article !== null && last.span.start >= this.#sentence);
    if (law === null || !hangs || !isBareHere(this.#text, level, here)) {
      this.#at = read.end;
      return true;
    }
    const filled =
      place === null || level === 'article'
        ? placeOf(read)
        : { ...placeOf(read), ...inherit(place, last!) };
    const of = level === 'article' || level === 'annex' ? law : last!.law;
    this.#list(
      {
        law: of,
        relation: 'inherited',
        place: filled,
        title: place?.title ?? null,
        start: this.#at,
        end: read.end,
      },
      false,
    );
    return true;
  }

  /** Emits one citation and the members of the list that it begins. */
  #list(first: Found, discard: boolean): void {
    let member = first;
    for (;;) {
      const next = this.#next(member);
      this.#emit(member, next?.range ?? false, discard);
      if (next === null) return;
      member = next.found;
      this.#range = next.range;
    }
  }

  #range = false;

  #next(member: Found): { found: Found; range: boolean } | null {
    const joint = readJoint(this.#text, member.end);
    if (joint === null || isHeading(this.#text, joint.at)) return null;
    const inForms = member.place.annex?.startsWith('별지') === true;
    const annex =
      this.#annexAt(joint.at, true) ?? (inForms ? readNextForm(this.#text, joint.at) : null);
    const base = { law: member.law, relation: 'inherited' as const, start: joint.at };
    if (annex !== null) {
      return {
        found: { ...base, place: placeOf(annex), title: null, end: annex.end },
        range: joint.range,
      };
    }
    const next = readNext(this.#text, member.end);
    if (
      next === null ||
      (member.place.article === null &&
        member.place.addendum === null &&
        next.place.first !== 'article')
    )
      return null;
    const addendum = next.place.first === 'article' && !next.range ? null : member.place.addendum;
    const place = { ...inherit(next.place, member.place), annex: null, addendum };
    return {
      found: { ...base, place, title: next.place.title, end: next.place.end },
      range: next.range,
    };
  }

  #emit(
    { law, relation, place, title, start, end }: Found,
    opensRange: boolean,
    discard: boolean,
  ): void {
    const range = this.#range ? 'to' : opensRange ? 'from' : null;
    this.#range = false;
    this.#at = end;
    if (discard) return;
    const surface = this.#original.slice(start, end);
    const lead = leadBefore(this.#text, start, end);
    const citation: Citation = {
      span: { start, end },
      surface,
      law,
      relation,
      ...place,
      title,
      lead,
      range,
    };
    this.#found.push(citation);
    this.#before.cite(citation);
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
    for (let at = from; at < to; at++) {
      if (
        this.#text[at] === '.' &&
        /[\s]/.test(this.#text[at + 1] ?? '\n') &&
        /[가-힣)」]/.test(this.#text[at - 1] ?? '')
      )
        this.#sentence = at + 1;
    }
  }
}

function placeOf({ article, paragraph, item, subitem, ...rest }: ReadPlace | ReadAnnex): Place {
  const beside =
    'annex' in rest
      ? { annex: rest.annex, addendum: rest.addendum }
      : { annex: null, addendum: null };
  return { article, paragraph, item, subitem, ...beside };
}

function upTo({ article, paragraph, item }: Place, level: 'article' | 'paragraph' | 'item'): Place {
  return {
    article,
    paragraph: level === 'article' ? null : paragraph,
    item: level === 'item' ? item : null,
    subitem: null,
    annex: null,
    addendum: null,
  };
}
