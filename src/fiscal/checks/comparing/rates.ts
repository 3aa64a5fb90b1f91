/** Rates recomputed from printed amounts, with all that print may hide; in whole numbers throughout. */
import type { FindingStatus } from '../finding.ts';
import { toHalfWidth } from '../../characters.ts';
import { decimalsOf, type Exactness } from '../../tables/print-precision.ts';

export interface RateComparison {
  readonly status: Exclude<FindingStatus, 'unverifiable'>;
  /** All four in percent. */
  readonly stated: number;
  readonly expected: number;
  readonly difference: number;
  readonly tolerance: number;
}

/**
 * Two amounts that stand beside each other in one unit, both as exact as the finer of them: `9.50` of `10` is of 10.00,
 * whose zeros were left out. `printed-precision.examples.test.ts` shows that reports print so.
 */
export function asFine<One extends Exactness, Other extends Exactness>(
  one: One,
  other: Other,
): readonly [One, Other] {
  const step = Math.min(one.step, other.step);
  return [
    { ...one, step },
    { ...other, step },
  ];
}

const HUNDRED = 100n;

/** `numerator / denominator` rounded half away from zero, the denominator above zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const double = 2n * numerator;
  return numerator < 0n
    ? -((-double + denominator) / (2n * denominator))
    : (double + denominator) / (2n * denominator);
}

function percent(scaled: bigint, decimals: number): number {
  return Number(`${scaled}e-${decimals}`);
}

/** `0.94`, as a per cent cell of a spreadsheet is extracted, as the rate that it shows: `94`; null for what is none. */
export function fractionAsRate(raw: string): string | null {
  const [, whole = '', decimals = ''] = /^([01])\.(\d+)$/.exec(raw.trim()) ?? [];
  if (decimals === '') return null;
  const digits = whole + decimals.padEnd(2, '0');
  return `${Number(digits.slice(0, 3))}${digits.length > 3 ? `.${digits.slice(3)}` : ''}`;
}

/**
 * Compares a printed rate with part / whole × 100.
 *
 * @param raw the rate as printed: `37.06`, `12.5%`, `−4.9`
 * @returns `holds` where rounding the recomputed rate gives the printed one; `rounding` where some amounts that print
 * the same do, or where the rate was cut instead of rounded; null where the whole is not surely above zero, or no rate
 */
export function compareRate(raw: string, part: Exactness, whole: Exactness): RateComparison | null {
  const printed = toHalfWidth(raw)
    .replace(/[%％,\s]/g, '')
    .replace(/[−－]/g, '-');
  if (!/^-?\d+(?:\.\d+)?$/.test(printed) || 2 * whole.amount <= whole.step) return null;
  const decimals = decimalsOf(printed);
  const scale = 10n ** BigInt(decimals);
  const stated = BigInt(printed.replace('.', ''));
  const of = (amount: number, base: number): readonly [bigint, bigint] => [
    BigInt(amount) * HUNDRED * scale,
    BigInt(base),
  ];
  const [numerator, denominator] = of(part.amount, whole.amount);
  const expected = rounded(numerator, denominator);
  const ends = [-1, 1].flatMap((one) =>
    [-1, 1].map((other) =>
      of(2 * part.amount + one * part.step, 2 * whole.amount + other * whole.step),
    ),
  );
  // One unit of the last place around the printed rate: half of it is rounding, all of it cutting.
  const isAbove = ends.some(([top, bottom]) => top >= (stated - 1n) * bottom);
  const isBelow = ends.some(([top, bottom]) => top <= (stated + 1n) * bottom);
  const furthest = ends
    .map(([top, bottom]) => rounded(top, bottom) - expected)
    .reduce((most, each) => {
      const size = each < 0n ? -each : each;
      return size > most ? size : most;
    }, 0n);
  const status = stated === expected ? 'holds' : isAbove && isBelow ? 'rounding' : 'differs';
  return {
    status,
    stated: percent(stated, decimals),
    expected: percent(expected, decimals),
    difference: percent(stated - expected, decimals),
    tolerance: percent(furthest + 1n, decimals),
  };
}

/** A recomputed rate as a reader would write it: `62.20%`. */
export function rateWords(rate: number, raw: string): string {
  return `${rate.toFixed(decimalsOf(raw.replace(/[%％]/g, '')))}%`;
}
