import sax, { type QualifiedTag, type SAXOptions, type Tag } from 'sax';
import { UnreadableFileError } from '../../src/errors.ts';

/** One element with its text; the responses never mix text and elements in a way that matters. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type OpenElement = { -readonly [K in keyof XmlElement]: XmlElement[K] } & {
  children: OpenElement[];
};

/** The longest statutes with all their tables stay far below these. */
const MAX_CHARACTERS = 40_000_000;
const MAX_DEPTH = 24;
const MAX_ELEMENTS = 400_000;

/** `strictEntities`: only the five entities of XML are known, not those of HTML. */
const OPTIONS: SAXOptions & { readonly strictEntities: boolean } = {
  position: true,
  strictEntities: true,
};

/**
 * Parses XML into a tree. Document types are refused, so no entity is ever expanded but the five of XML;
 * size, depth and number of elements are bounded.
 * @throws UnreadableFileError with the line of the first fault
 */
export function parseXml(source: string): XmlElement {
  if (source.length > MAX_CHARACTERS)
    throw new UnreadableFileError(`XML이 너무 큽니다(최대 ${MAX_CHARACTERS / 1_000_000}백만 자).`);
  return new XmlTree().read(source);
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The trimmed text of the first child of that name; empty when there is none. */
export function textOf(element: XmlElement | undefined, name: string): string {
  return child(element, name)?.text.trim() ?? '';
}

class XmlTree {
  readonly #parser = sax.parser(true, OPTIONS);
  readonly #open: OpenElement[] = [];
  #root: OpenElement | null = null;
  #elements = 0;

  read(source: string): XmlElement {
    const parser = this.#parser;
    parser.ontext = (text) => this.#text(text);
    parser.oncdata = (text) => this.#text(text);
    parser.onopentag = (tag) => this.#start(tag);
    parser.onclosetag = () => void this.#open.pop();
    parser.ondoctype = () => this.#refuse('DTD(<!DOCTYPE …>)가 들어 있어 읽지 않습니다');
    parser.onerror = (cause) => this.#refuse('XML이 깨져 있습니다', cause);
    parser.write(source.trimStart()).close();
    if (this.#root === null) this.#refuse('XML이 깨져 있습니다');
    return this.#root!;
  }

  #start({ name, attributes }: Tag | QualifiedTag): void {
    this.#elements += 1;
    if (this.#open.length >= MAX_DEPTH) this.#refuse('XML이 너무 깊게 겹쳐 있습니다');
    if (this.#elements > MAX_ELEMENTS) this.#refuse('XML의 요소가 너무 많습니다');
    const values = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
    const element: OpenElement = {
      name,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
    };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = element;
    else parent.children.push(element);
    this.#open.push(element);
  }

  #text(text: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += text;
  }

  #refuse(what: string, cause?: Error): never {
    throw new UnreadableFileError(`${what}(${this.#parser.line + 1}번째 줄).`, { cause });
  }
}
