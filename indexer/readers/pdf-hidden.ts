import { getResolvedPDFJS } from 'unpdf';
import { multiply, type PdfPage } from './pdf-matrix.ts';

/** Text that a page draws where its reader cannot see it. */
export interface HiddenRun {
  readonly text: string;
  /** Where its baseline begins, in points from the top left corner of the upright page. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly white: boolean;
}

interface State {
  readonly matrix: readonly number[];
  readonly white: boolean;
  /** Painted with full transparency. */
  readonly clear: boolean;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
}

/** Render modes that paint nothing: invisible, and only a clip. */
const NO_PAINT = new Set([3, 7]);

/**
 * What is drawn white on white, and what is painted not at all. White text on a shaded ground or a picture
 * is a heading. Text that is not painted is the layer of a scanned page where there is more of it than of
 * other text: it stays.
 */
export async function hiddenRuns(page: PdfPage): Promise<readonly HiddenRun[]> {
  const [{ OPS }, { fnArray, argsArray }] = await Promise.all([
    getResolvedPDFJS(),
    page.getOperatorList(),
  ]);
  const walk = new Walk(page.getViewport({ scale: 1 }).transform, OPS);
  for (const [at, operation] of fnArray.entries()) walk.step(operation, argsArray[at] ?? []);
  return walk.hidden();
}

class Walk {
  readonly #ops: Readonly<Record<string, number>>;
  readonly #saved: State[] = [];
  readonly #grounds: Box[] = [];
  readonly #white: HiddenRun[] = [];
  readonly #unpainted: HiddenRun[] = [];
  #state: State;
  #text = { line: IDENTITY, at: IDENTITY, size: 0, leading: 0, mode: 0, spacing: 0, scale: 1 };
  /** The list that the text before went to, so that one text drawn in pieces is one run. */
  #last: HiddenRun[] | null = null;
  #seen = 0;

  constructor(matrix: readonly number[], ops: Readonly<Record<string, number>>) {
    this.#ops = ops;
    this.#state = { matrix, white: false, clear: false };
  }

  hidden(): readonly HiddenRun[] {
    const unpainted = this.#unpainted.reduce((sum, { text }) => sum + text.length, 0);
    return unpainted < this.#seen ? [...this.#white, ...this.#unpainted] : this.#white;
  }

  step(operation: number, args: readonly unknown[]): void {
    const ops = this.#ops;
    switch (operation) {
      case ops.save:
      case ops.paintFormXObjectBegin:
        this.#saved.push(this.#state);
        if (operation === ops.paintFormXObjectBegin && args[0]) this.#transform(args[0]);
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case ops.transform:
        this.#transform(args);
        break;
      case ops.setFillRGBColor:
        this.#state = { ...this.#state, white: isWhite(args) };
        break;
      case ops.setFillColorN:
      case ops.shadingFill:
        this.#state = { ...this.#state, white: false };
        if (operation === ops.shadingFill) this.#grounds.push(EVERYWHERE);
        break;
      case ops.setGState:
        this.#alpha(args[0]);
        break;
      case ops.constructPath:
        this.#path(args);
        break;
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
        this.#ground([0, 0, 1, 1], false);
        break;
      default:
        this.#textStep(operation, args);
    }
  }

  #transform(matrix: unknown): void {
    const by = Array.from(matrix as ArrayLike<number>);
    this.#state = { ...this.#state, matrix: multiply(this.#state.matrix, by) };
  }

  #alpha(entries: unknown): void {
    for (const [key, value] of (entries ?? []) as [string, unknown][]) {
      if (key === 'ca') this.#state = { ...this.#state, clear: Number(value) < 0.02 };
    }
  }

  #path([paint, , extent]: readonly unknown[]): void {
    const { fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } =
      this.#ops;
    const fills = [fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke];
    const box = Array.from((extent ?? []) as ArrayLike<number>);
    if (fills.includes(paint as number) && box.length === 4) this.#ground(box, this.#state.white);
  }

  #ground([x1, y1, x2, y2]: readonly number[], white: boolean): void {
    const corners = [
      [x1, y1],
      [x2, y2],
      [x1, y2],
      [x2, y1],
    ] as [number, number][];
    const points = corners.map(([x, y]) => multiply(this.#state.matrix, [1, 0, 0, 1, x, y]));
    const [xs, ys] = [points.map((point) => point[4]), points.map((point) => point[5])];
    const [left, right, top, low] = [
      Math.min(...xs),
      Math.max(...xs),
      Math.min(...ys),
      Math.max(...ys),
    ];
    this.#grounds.push({ x1: left, x2: right, y1: top, y2: low, white });
  }

  #textStep(operation: number, args: readonly unknown[]): void {
    const ops = this.#ops;
    const text = this.#text;
    const [first, second] = args as number[];
    if (operation === ops.beginText) this.#moveTo(IDENTITY);
    else if (operation === ops.setTextMatrix) this.#moveTo(matrixOf(args));
    else if (operation === ops.moveText) this.#move(first!, second!);
    else if (operation === ops.setLeadingMoveText) {
      text.leading = -second!;
      this.#move(first!, second!);
    } else if (operation === ops.nextLine) this.#move(0, -text.leading);
    else if (operation === ops.setLeading) text.leading = -Math.abs(first!);
    else if (operation === ops.setFont) text.size = second!;
    else if (operation === ops.setCharSpacing) text.spacing = first!;
    else if (operation === ops.setHScale) text.scale = first! / 100;
    else if (operation === ops.setTextRenderingMode) text.mode = first!;
    else if (operation === ops.showText) this.#show((args[0] ?? []) as readonly (Glyph | number)[]);
  }

  #moveTo(matrix: readonly number[]): void {
    this.#text.line = matrix;
    this.#text.at = matrix;
  }

  #move(x: number, y: number): void {
    this.#moveTo(multiply(this.#text.line, [1, 0, 0, 1, x, y]));
  }

  #show(glyphs: readonly (Glyph | number)[]): void {
    const { size, spacing, scale, at } = this.#text;
    const [, , , , x, y] = multiply(this.#state.matrix, at);
    const drawn = glyphs.filter((glyph) => typeof glyph === 'object' && glyph !== null) as Glyph[];
    this.#place({ text: drawn.map(({ unicode }) => unicode).join(''), x, y });
    const advance = glyphs.reduce<number>((sum, glyph) => {
      if (typeof glyph === 'number') return sum - (glyph * size) / 1000;
      return glyph === null ? sum : sum + (glyph.width * size) / 1000 + spacing;
    }, 0);
    this.#text.at = multiply(at, [1, 0, 0, 1, advance * scale, 0]);
  }

  #place(run: HiddenRun): void {
    const list = this.#listFor(run);
    if (list === null) this.#seen += run.text.length;
    const last = list?.at(-1);
    if (
      list !== null &&
      last !== undefined &&
      list === this.#last &&
      Math.abs(last.y - run.y) < 1
    ) {
      list[list.length - 1] = { ...last, text: last.text + run.text };
    } else list?.push(run);
    this.#last = list;
  }

  #listFor({ x, y }: HiddenRun): HiddenRun[] | null {
    if (NO_PAINT.has(this.#text.mode) || this.#state.clear) return this.#unpainted;
    if (!this.#state.white) return null;
    // A little above the baseline: the ground of a cell may end at it.
    const [px, py] = [x + 1, y - 2];
    const ground = this.#grounds.findLast(
      ({ x1, x2, y1, y2 }) => x1 <= px && px <= x2 && y1 <= py && py <= y2,
    );
    return ground === undefined || ground.white ? this.#white : null;
  }
}

const IDENTITY: readonly number[] = [1, 0, 0, 1, 0, 0];
const EVERYWHERE: Box = { x1: -1e9, x2: 1e9, y1: -1e9, y2: 1e9, white: false };
const LEAST_WHITE = 245;

function matrixOf(args: readonly unknown[]): readonly number[] {
  return Array.from((args.length === 1 ? args[0] : args) as ArrayLike<number>);
}

/** `#ffffff`, or three numbers. */
function isWhite(args: readonly unknown[]): boolean {
  const [first] = args;
  const channels =
    typeof first === 'string'
      ? [1, 3, 5].map((at) => Number.parseInt(first.slice(at, at + 2), 16))
      : (args as number[]);
  return channels.length >= 3 && channels.every((channel) => channel >= LEAST_WHITE);
}
