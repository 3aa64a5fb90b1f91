/** A fact before its section is known, and how its value comes from what is printed. */
import type { Fact } from '../../../src/fiscal/fact.ts';
import { isMoneyUnit, readAmount } from '../../../src/fiscal/money.ts';
import type { Lead } from './measures.ts';
import type { Quantity } from './quantities.ts';

/** What a paragraph states; in which section it stands shows when the report is put together. */
export type Statement = Omit<Fact, 'section'>;

/** The signed value: 分 for money, else the number; null for ∞ and where the words leave the direction open. */
export function valueOf(quantity: Quantity, sign: Lead['sign']): number | null {
  let value = Number(quantity.raw.replace(/,/g, '').replace(/[−－负]/g, '-'));
  if (isMoneyUnit(quantity.unit)) {
    const reading = readAmount(quantity.raw, quantity.unit);
    value = reading.kind === 'amount' ? reading.fen : NaN;
  }
  // 增减变动 −1.20 万元: the sign tells the direction that the words leave open.
  if (!Number.isFinite(value) || (sign === null && value > 0)) return null;
  return (sign === -1 ? -Math.abs(value) : value) || 0;
}
