/**
 * Money as printed and as meant.
 *
 * An amount is an integer of 分 (fen); 元, 万元 and 亿元 are units of printing only. Nothing here uses
 * floating point: printed decimals are shifted as digits.
 */
import { toHalfWidth, withoutBlanks } from './characters.ts';

/** An amount of money in 分 (1/100 yuan), always an integer. */
export type Fen = number & { readonly __unit: 'fen' };

/** How many 分 one printed unit holds. */
export const FEN_PER_UNIT = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  亿元: 10_000_000_000,
} as const;

/** A unit in which reports print amounts. */
export type MoneyUnit = keyof typeof FEN_PER_UNIT;

export const MONEY_UNITS = Object.keys(FEN_PER_UNIT) as [MoneyUnit, ...MoneyUnit[]];

/** Whether a word is a unit of money: other numbers are counted in 个 or %. */
export function isMoneyUnit(word: string | null | undefined): word is MoneyUnit {
  return MONEY_UNITS.some((unit) => unit === word);
}

/** What a printed cell says: an amount, nothing, "does not apply", or words. Blank and zero differ. */
export type Reading =
  { kind: 'amount'; fen: Fen } | { kind: 'blank' } | { kind: 'not-applicable' } | { kind: 'text' };

const AMOUNT = /^(?<sign>[-−－负+＋]?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?$/;
const NOT_APPLICABLE = /^(?:[-—–－─一]{1,4}|\/|／)$/;

/** Brands an integer as 分; throws on anything that is no safe integer. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`Expected a whole number of 分, found ${value}`);
  return value as Fen;
}

/**
 * Reads one printed cell in the unit of its table.
 *
 * @param raw the cell as printed, e.g. `1,600.60`, `0`, `——` or an empty string
 * @param unit the unit of the table (万元 holds six decimals exactly, 元 two)
 * @returns `amount` with whole 分; `text` for everything that is no amount, among it amounts finer than 1 分
 */
export function readAmount(raw: string, unit: MoneyUnit): Reading {
  const printed = toHalfWidth(withoutBlanks(raw));
  if (printed === '') return { kind: 'blank' };
  if (NOT_APPLICABLE.test(printed)) return { kind: 'not-applicable' };
  const parts = AMOUNT.exec(printed)?.groups;
  if (!parts) return { kind: 'text' };
  const places = String(FEN_PER_UNIT[unit]).length - 1;
  const decimals = (parts['decimals'] ?? '').replace(/0+$/, '');
  if (decimals.length > places) return { kind: 'text' };
  const digits = (parts['whole'] ?? '').replaceAll(',', '') + decimals.padEnd(places, '0');
  const size = Number(digits);
  if (!Number.isSafeInteger(size)) return { kind: 'text' };
  const negative = /[-−－负]/.test(parts['sign'] ?? '') && size !== 0;
  return { kind: 'amount', fen: fen(negative ? -size : size) };
}

/** Adds amounts; exact, since all are integers. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}

/** Writes a whole number with a comma before every three digits. */
export function groupDigits(whole: string | number | bigint): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * Prints an amount with grouping commas and the given number of decimals, rounded half away from zero
 * in integers: `formatFen(fen(1_600_600_000), '万元')` is `1,600.60`.
 */
export function formatFen(amount: Fen, unit: MoneyUnit, decimals = 2): string {
  const negative = amount < 0;
  const scale = 10n ** BigInt(decimals);
  const divisor = BigInt(FEN_PER_UNIT[unit]);
  const scaled = (BigInt(Math.abs(amount)) * scale * 2n + divisor) / (divisor * 2n);
  const whole = groupDigits(scaled / scale);
  const rest = decimals === 0 ? '' : `.${String(scaled % scale).padStart(decimals, '0')}`;
  return `${negative && scaled !== 0n ? '−' : ''}${whole}${rest}`;
}

/** An amount to the last 分: with as many decimals as the amount takes in the unit, two at least. */
export function formatExactly(amount: Fen, unit: MoneyUnit): string {
  const all = formatFen(amount, unit, String(FEN_PER_UNIT[unit]).length - 1);
  return all.replace(/(\.\d\d\d*?)0+$/, '$1');
}

/** An amount of 分 for a sentence, in the unit of the report: `683.80 万元`; to the last 分 where two decimals would show nothing of it. */
export function amountWords(amount: number, unit: MoneyUnit): string {
  const rounded = formatFen(fen(amount), unit);
  const isLost = amount !== 0 && rounded === '0.00';
  return `${isLost ? formatExactly(fen(amount), unit) : rounded} ${unit}`;
}

/** An amount to the last 分 as programs read it: `-1234.50`. */
export function plainAmount(amount: Fen, unit: MoneyUnit): string {
  return formatExactly(amount, unit).replaceAll(',', '').replace('−', '-');
}
