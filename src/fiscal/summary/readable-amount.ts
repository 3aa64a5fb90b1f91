/** Amounts as one would say them. */
import { FEN_PER_UNIT, formatFen, type Fen, type MoneyUnit } from '../money.ts';

/** Below this, 亿元 with two decimals would hide digits that reports print. */
const LEAST_IN_YI = 10 * FEN_PER_UNIT.亿元;

/** The unit in which an amount is said: 元 below 1 万, 亿元 from 10 亿, else 万元. */
export function spokenUnit(amount: Fen): MoneyUnit {
  const size = Math.abs(amount);
  if (size >= LEAST_IN_YI) return '亿元';
  return size >= FEN_PER_UNIT.万元 || size === 0 ? '万元' : '元';
}

/** `1,600.60 万元`, `2,800 元`, `12.35 亿元`; nothing is `0 元`. */
export function readableAmount(amount: Fen): string {
  if (amount === 0) return '0 元';
  const unit = spokenUnit(amount);
  const isWholeYuan = unit === '元' && amount % FEN_PER_UNIT.元 === 0;
  return `${formatFen(amount, unit, isWholeYuan ? 0 : 2)} ${unit}`;
}
