import { type ReadAnnex, readAddendum, readAnnex } from './annex.ts';
import { type Level, type ReadPlace, readPlace } from './place.ts';
import type { Place } from './types.ts';

/** A place in the articles or beside them. */
export interface WholePlace {
  readonly place: Place;
  readonly level: Level | 'annex';
  readonly title: string | null;
  readonly end: number;
}

const levels: readonly Level[] = ['article', 'paragraph', 'item', 'subitem'];

/** What follows a law's name: an article or a part beside the articles, 제 may be left out. */
export function readPlaceOf(text: string, at: number): WholePlace | null {
  const beside = readBeside(text, at, true);
  if (beside !== null) return beside;
  const place = readPlace(text, at, true);
  return place === null || place.first !== 'article' ? null : whole(place);
}

/** A place that stands alone: with 제, and a 별표 with its number (`bareAnnex`: also without). */
export function readBare(text: string, at: number, bareAnnex = false): WholePlace | null {
  const beside = readBeside(text, at, bareAnnex);
  if (beside !== null) return beside;
  const place = readPlace(text, at);
  return place === null ? null : whole(place);
}

/** 별표, 별지, 부칙. `bare`: a 별표 without a number counts too. */
export function readBeside(text: string, at: number, bare: boolean): WholePlace | null {
  if (!/[[<〈별부]/.test(text[at] ?? '')) return null;
  const read = readAnnex(text, at, bare) ?? readAddendum(text, at);
  return read === null ? null : besideOf(read);
}

export function besideOf(read: ReadAnnex): WholePlace {
  const { end, ...place } = read;
  return { place, level: 'annex', title: null, end };
}

function whole(read: ReadPlace): WholePlace {
  return { place: placeOf(read), level: read.first, title: read.title, end: read.end };
}

export function placeOf({ article, paragraph, item, subitem }: ReadPlace): Place {
  return { article, paragraph, item, subitem, annex: null, addendum: null };
}

/** The place of a citation without the rest of it. */
export function placeAlone({ article, paragraph, item, subitem, annex, addendum }: Place): Place {
  return { article, paragraph, item, subitem, annex, addendum };
}

/** Fills in what a place leaves out above its first level: after 제41조제1항, 제2항 is 제41조제2항. */
export function inherit(place: Place, first: Level | 'annex', from: Place): Place {
  if (first === 'annex') return place;
  const part = (level: Level) =>
    levels.indexOf(level) < levels.indexOf(first) ? from[level] : place[level];
  return {
    article: part('article'),
    paragraph: part('paragraph'),
    item: part('item'),
    subitem: part('subitem'),
    annex: null,
    addendum: from.addendum,
  };
}

/** The narrowest level a place names. */
export function deepest(place: Place): Level | null {
  return levels.findLast((level) => place[level] !== null) ?? null;
}

/** Whether a level is narrower than everything a place names. */
export function isBelow(level: Level, place: Place): boolean {
  const last = deepest(place);
  return last === null || levels.indexOf(level) > levels.indexOf(last);
}

/** The place cut off below a level, as 같은 조 and 같은 항 mean it. */
export function upTo(
  { article, paragraph, item }: Place,
  level: 'article' | 'paragraph' | 'item',
): Place {
  return {
    article,
    paragraph: level === 'article' ? null : paragraph,
    item: level === 'item' ? item : null,
    subitem: null,
    annex: null,
    addendum: null,
  };
}
