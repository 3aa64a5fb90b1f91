/** Both drawings of a chart of bars. */
import type { BarRow } from './bar-rows.ts';
import { narrowBars } from './bars-narrow.ts';
import { wideBars } from './bars-wide.ts';
import type { ChartParts } from './chart.ts';

/** Rows of bars for phones and for wide columns. */
export function barLayouts(rows: readonly BarRow[]): Pick<ChartParts, 'narrow' | 'wide'> {
  return { narrow: () => narrowBars(rows), wide: () => wideBars(rows) };
}
