/** Printed decimals as whole numbers, for proofs that hold exactly. */
import { fractionAsRate } from '../../../src/fiscal/checks/comparing/rates.ts';

const PLACES = 6;
const SCALE = 10 ** PLACES;
const DECIMAL =
  /^(?<whole>\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(?<decimals>\d{1,6}))?\s*(?<suffix>%|％|分|万元|元)?$/;
const DASH = /^(?:[-—–－─一]{1,4}|[/／])$/;

/** A number as printed. */
export interface Decimal {
  raw: string;
  /** In millionths. */
  millionths: number;
  /** Decimals printed. */
  places: number;
  percent: boolean;
}

/** Reads `1,300.5`, `96.19 %`, `10分`; null for text, dashes and amounts that no form can mean (`713000000.35元`). */
export function readDecimal(text: string): Decimal | null {
  const raw = text.trim();
  const { whole, decimals = '', suffix } = DECIMAL.exec(raw)?.groups ?? {};
  if (whole === undefined || suffix === '万元' || suffix === '元') return null;
  const millionths =
    Number(whole.replaceAll(',', '')) * SCALE + Number(decimals.padEnd(PLACES, '0'));
  if (!Number.isSafeInteger(millionths)) return null;
  return { raw, millionths, places: decimals.length, percent: suffix === '%' || suffix === '％' };
}

/** A number that can be a weight or a score: from 0 to 100, without %. */
export function readScore(text: string): Decimal | null {
  const decimal = readDecimal(text);
  return decimal && !decimal.percent && decimal.millionths <= 100 * SCALE && !text.includes(',')
    ? decimal
    : null;
}

/** Whether a cell holds a dash, which says that there is no number. */
export function isDash(text: string): boolean {
  return DASH.test(text.trim());
}

/** The sum of printed numbers in millionths. */
export function sumOf(decimals: Iterable<Decimal>): number {
  let sum = 0;
  for (const { millionths } of decimals) sum += millionths;
  return sum;
}

/** Points (`100`) in the unit of `sumOf`. */
export function points(count: number): number {
  return count * SCALE;
}

/** A sum in words, without zeros that mean nothing: `92.3`. */
export function printSum(millionths: number): string {
  return String(millionths / SCALE);
}

/** What print may hide of an amount: half of its last place. Amounts of fewer than two decimals are taken as exact. */
function hidden({ places }: Decimal): bigint {
  return places < 2 ? 0n : 10n ** BigInt(PLACES - places) / 2n;
}

/**
 * Whether `part / whole` is the printed percentage, to one unit of its last place (forms round and cut off), a
 * percentage without decimals to a half, and to what the print of the two amounts may hide: rates are worked out
 * before amounts are rounded.
 */
export function isRate(part: Decimal, whole: Decimal, rate: Decimal): boolean {
  if (whole.millionths === 0) return false;
  const scale = BigInt(SCALE);
  const difference =
    BigInt(part.millionths) * 100n * scale - BigInt(rate.millionths) * BigInt(whole.millionths);
  const last = rate.places === 0 ? scale / 2n : 10n ** BigInt(PLACES - rate.places);
  const tolerance =
    last * BigInt(whole.millionths) +
    hidden(part) * 100n * scale +
    hidden(whole) * BigInt(rate.millionths);
  return (difference < 0n ? -difference : difference) <= tolerance;
}

/** A rate that is printed as a fraction, as a percentage; null for what is none. */
export function asPercentage(rate: Decimal): Decimal | null {
  const percentage = fractionAsRate(rate.raw);
  return percentage === null ? null : readDecimal(percentage);
}

/** Whether a score is weight × rate, to one unit of the last printed place of the score (at least a hundredth). */
export function isScoreOfRate(score: Decimal, weight: Decimal, rate: Decimal): boolean {
  const difference =
    BigInt(weight.millionths) * BigInt(rate.millionths) -
    BigInt(score.millionths) * 100n * BigInt(SCALE);
  const tolerance =
    10n ** BigInt(PLACES - Math.min(Math.max(score.places, 1), 2)) * 100n * BigInt(SCALE);
  return (difference < 0n ? -difference : difference) <= tolerance;
}
