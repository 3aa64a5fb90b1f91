/** Parts of a whole as bars: from the largest, each with its share, the tail as one. */
import { sumFen, type Fen, type MoneyUnit } from '../fiscal/money.ts';
import { amountBar, type BarRow } from './bar-rows.ts';
import { chartRow } from './chart-table.ts';
import type { ChartRow } from './chart.ts';
import { foldTail } from './fold-tail.ts';
import type { Tone } from './layout.ts';
import { shareInBrackets, shareLabel } from './share-label.ts';
import { amountWords, chartUnit } from './units.ts';

/** A part as a table prints it. */
interface PrintedPart {
  readonly name: string;
  readonly amount: Fen;
  readonly line: number;
}

/** One bar. */
export interface ShareBar<Part> {
  readonly name: string;
  readonly amount: Fen;
  /** From 0 to 1; null where amounts below zero, or a total that is not above it, make shares meaningless. */
  readonly share: number | null;
  /** What it stands for: one part, or all of the folded tail. */
  readonly parts: readonly Part[];
}

export interface ShareBars<Part> {
  readonly bars: readonly ShareBar<Part>[];
  readonly unit: MoneyUnit;
}

const MOST_BARS = 7;

/** Prepares the bars; parts of zero are left to the table. The tail is called `其他 3 类` where `counted` is 类. */
export function shareBars<Part extends PrintedPart>(
  parts: readonly Part[],
  total: Fen,
  counted: string,
): ShareBars<Part> {
  const sorted = parts
    .filter(({ amount }) => amount !== 0)
    .toSorted((one, other) => other.amount - one.amount);
  const isShareable = total > 0 && sorted.every(({ amount }) => amount > 0);
  const bar = (name: string, own: readonly Part[]): ShareBar<Part> => {
    const amount = sumFen(own.map((part) => part.amount));
    return { name, amount, share: isShareable ? amount / total : null, parts: own };
  };
  const { kept, tail } = foldTail(sorted, MOST_BARS);
  const bars = kept.map((part) => bar(part.name, [part]));
  if (tail.length > 0) bars.push(bar(`其他 ${tail.length} ${counted}`, tail));
  return { bars, unit: chartUnit(sorted.map(({ amount }) => amount)) };
}

/** The rows of the drawing. */
export function shareRows<Part>(
  { bars, unit }: ShareBars<Part>,
  toneOf: (bar: ShareBar<Part>) => Tone,
): BarRow[] {
  return bars.map((bar) => ({
    name: bar.name,
    ...(bar.share !== null && { share: shareLabel(bar.share) }),
    bars: [amountBar(bar.amount, toneOf(bar), unit)],
  }));
}

/** The rows of the table behind it: every part, none folded. */
export function shareTable<Part extends PrintedPart>(
  parts: readonly Part[],
  total: Fen,
  { bars, unit }: ShareBars<Part>,
): ChartRow[] {
  const isShareable = bars.every(({ share }) => share !== null);
  return parts.map(({ name, amount, line }) =>
    chartRow([name, amount, isShareable ? shareLabel(amount / total) : ''], unit, { line }),
  );
}

/** The bars in words: `卫生健康 683.80 万元（97.3%），教育 10.45 万元（1.5%）`. */
export function shareBarWords<Part>({ bars, unit }: ShareBars<Part>): string {
  return bars
    .map(
      ({ name, amount, share }) => `${name} ${amountWords(amount, unit)}${shareInBrackets(share)}`,
    )
    .join('，');
}
