/** Amounts in the unit that reads best. */
import { FEN_PER_UNIT, formatFen, type Fen, type MoneyUnit } from '../fiscal/money.ts';

/** Below this, 亿元 with two decimals would hide digits that the report prints. */
const LEAST_IN_YI = 10 * FEN_PER_UNIT.亿元;

/** The unit in which the largest of some amounts reads best. */
export function chartUnit(amounts: readonly number[]): MoneyUnit {
  const largest = amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  if (largest >= LEAST_IN_YI) return '亿元';
  return largest >= FEN_PER_UNIT.万元 || largest === 0 ? '万元' : '元';
}

/** An amount with its unit, as sentences say it. */
export function amountWords(amount: Fen, unit: MoneyUnit): string {
  return `${formatFen(amount, unit)} ${unit}`;
}

/** A difference with its sign: `+8.00`, `−1.20`, `0.00`. */
export function signedAmount(amount: Fen, unit: MoneyUnit): string {
  return amount > 0 ? `+${formatFen(amount, unit)}` : formatFen(amount, unit);
}
