import { table } from '../table.ts';

/** One measured value, next to what it should stay below. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'MB' | '';
  readonly aim?: number;
}

/** A figure a row: value, aim, and the share of the aim that it takes. */
export function figureTable(figures: readonly Figure[]): string {
  return table([
    ['잰 것', '값', '목표', '목표 대비'],
    ...figures.map(({ name, value, unit, aim }) => [
      name,
      `${rounded(value)} ${unit}`.trim(),
      aim === undefined ? '-' : `< ${aim} ${unit}`,
      aim === undefined ? '-' : `${(value / aim).toFixed(2)}배${value < aim ? '' : ' 초과'}`,
    ]),
  ]);
}

/** Three significant digits, whole numbers from 100 on. */
export function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
