/** A box in PDF points from the top left corner of its page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Text of one style on one base line without a wide gap in it. */
export interface Fragment extends Box {
  readonly text: string;
  readonly size: number;
  /** Opaque name of the font: tells one style from another, not bold from light. */
  readonly font: string;
}

/** A page as its text layer tells it. */
export interface TextPage {
  readonly number: number;
  /** The text runs up or down the page, and all boxes are those of the page turned by so many degrees. */
  readonly turned?: 90 | 270;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
}

/** A table found by its rulings; covered places of merged cells are there and empty. */
export interface RuledTable extends Box {
  readonly page: number;
  /** The text that stands in it, where it is known. */
  readonly inside?: readonly Fragment[];
  readonly cells: readonly (readonly TableCell[])[];
  /** Where each column begins, where that is known. */
  readonly lefts?: readonly number[];
  /** A box of a flow chart. */
  readonly box?: true;
  /** The table lies in a cell of another one, whose parts stand before and after it. */
  readonly nested?: true;
  /** The table of which this is a part, above or below one that is nested in it. */
  readonly whole?: RuledTable;
  /** A part that goes on with the one above the nested table. */
  readonly rest?: true;
}

export interface TableCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export function right(box: Box): number {
  return box.x + box.width;
}

export function bottom(box: Box): number {
  return box.y + box.height;
}

/** The smallest box around all. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map(right)) - x;
  return { x, y, width, height: Math.max(...boxes.map(bottom)) - y };
}

/** Whether the centre of `inner` lies in `outer`, give or take some points. */
export function holds(outer: Box, inner: Box, slack = 1): boolean {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return (
    x >= outer.x - slack &&
    x <= right(outer) + slack &&
    y >= outer.y - slack &&
    y <= bottom(outer) + slack
  );
}

/** Share of the lower of two boxes that stands beside the other. */
export function sideBySide(left: Box, other: Box): number {
  const overlap = Math.min(bottom(left), bottom(other)) - Math.max(left.y, other.y);
  return overlap / Math.max(0.1, Math.min(left.height, other.height));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
