/** Amounts in the unit that reads best. */
import { FEN_PER_UNIT, formatFen, type Fen, type MoneyUnit } from '../fiscal/money.ts';

/** From this on, 亿元 with two decimals keeps the digits that matter of the largest amount. */
const LEAST_IN_YI = 10 * FEN_PER_UNIT.亿元;
/** The least that each unit can print with two decimals, without saying 0.00 or a single digit for much money. */
const LEAST_PRINTED = {
  亿元: 0.1 * FEN_PER_UNIT.亿元,
  万元: 0.005 * FEN_PER_UNIT.万元,
} as const;

/** From this on, 元 would have too many digits to be read, whatever a trace beside it is printed as. */
const MOST_IN_YUAN = FEN_PER_UNIT.亿元;

/** The unit in which the largest of some amounts reads best; where it goes, none but zero is printed as nothing. */
export function chartUnit(amounts: readonly number[]): MoneyUnit {
  const sizes = amounts.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return '万元';
  const largest = sizes.reduce((most, size) => Math.max(most, size));
  const least = sizes.reduce((few, size) => Math.min(few, size));
  if (largest >= LEAST_IN_YI && least >= LEAST_PRINTED.亿元) return '亿元';
  if (largest >= MOST_IN_YUAN) return '万元';
  return largest >= FEN_PER_UNIT.万元 && least >= LEAST_PRINTED.万元 ? '万元' : '元';
}

/** An amount as charts print it: with two decimals, and what is too small for these never as nothing. */
export function amountLabel(amount: Fen, unit: MoneyUnit): string {
  const label = formatFen(amount, unit);
  if (amount === 0 || label !== '0.00') return label;
  return amount > 0 ? '<0.01' : '>−0.01';
}

/** An amount with its unit, as sentences say it. */
export function amountWords(amount: Fen, unit: MoneyUnit): string {
  return `${amountLabel(amount, unit).replace('<', '不到 ')} ${unit}`;
}

/** A difference with its sign: `+8.00`, `−1.20`, `0.00`. */
export function signedAmount(amount: Fen, unit: MoneyUnit): string {
  const label = amountLabel(amount, unit);
  return amount > 0 && /^\d/u.test(label) ? `+${label}` : label;
}
