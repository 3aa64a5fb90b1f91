/** Of rows whose amounts fit the columns in several ways, the readings that add up. */
import { fen, readAmount, sumFen, type Fen } from '../../../../src/fiscal/money.ts';
import type { Reading } from '../../cells.ts';

/** A table that can be settled takes fewer tries. */
const MOST_TRIES = 50_000;
/** Tables with more rows are not looked through: the time that it takes grows with them. */
export const MOST_ROWS = 600;
/** Printed places are rounded: by half of the second of each number, here in 分 of 万元. */
const ROUNDING = 5_000;

/** Whether two sums are the same but for what a few numbers were rounded by. */
export const isNear = (one: number, other: number) => Math.abs(one - other) <= ROUNDING * 4;

/** How the rows of a table add up. */
export interface Sums {
  /** What a row is the sum of the parts of: the same words as those that its parts stand below; empty for the sum of all. */
  readonly keyOf: (row: Reading) => string;
  /** The sum that a row is a part of; null for a row that is none. */
  readonly above: (row: Reading) => string | null;
  /** The columns that add up. */
  readonly amounts: readonly number[];
}

/** The amount of a cell, whatever the unit: sums are compared with sums. */
export function amountIn(reading: Reading, column: number): Fen {
  const amount = readAmount(reading[column] ?? '', '万元');
  return amount.kind === 'amount' ? amount.fen : fen(0);
}

/** A row that is a part of a sum, with all its readings. */
interface Part {
  readonly index: number;
  readonly readings: readonly Reading[];
}

/** Looks for readings of all rows that add up, from the sum of all downwards. */
export class SumSearch {
  /** One reading for each row; a second of these shows that nothing is certain. */
  readonly found: Reading[][] = [];
  #tries = 0;
  readonly #sums: Sums;
  readonly #parts = new Map<string, Part[]>();

  constructor(rows: readonly (readonly Reading[])[], sums: Sums) {
    this.#sums = sums;
    for (const [index, readings] of rows.entries()) {
      const above = readings[0] ? sums.above(readings[0]) : null;
      if (above === null) continue;
      const parts = this.#parts.get(above) ?? [];
      parts.push({ index, readings });
      this.#parts.set(above, parts);
    }
  }

  get isOver(): boolean {
    return this.found.length > 1 || this.isExhausted;
  }

  get isExhausted(): boolean {
    return this.#tries > MOST_TRIES;
  }

  /** Settles what stands below each of the open rows, given what has been chosen so far. */
  settle(chosen: readonly Reading[], open: readonly Reading[]): void {
    const [sum, ...others] = open;
    if (this.isOver) return;
    if (!sum) {
      this.found.push([...chosen]);
      return;
    }
    const parts = this.#parts.get(this.#sums.keyOf(sum)) ?? [];
    const nothing = this.#sums.amounts.map(() => fen(0));
    if (parts.length === 0) this.settle(chosen, others);
    else
      this.#choose(parts, this.#amountsOf(sum), nothing, [], (picked) => {
        const next = [...chosen];
        parts.forEach(({ index }, place) => (next[index] = picked[place]!));
        this.settle(next, [...picked, ...others]);
      });
  }

  /** Tries the readings of one part after another, as long as no column is more than its sum. */
  #choose(
    parts: readonly Part[],
    wanted: readonly Fen[],
    sums: readonly Fen[],
    picked: readonly Reading[],
    then: (picked: readonly Reading[]) => void,
  ): void {
    this.#tries += 1;
    if (this.isOver) return;
    const allowed = ROUNDING * (parts.length + 1);
    const part = parts[picked.length];
    if (!part) {
      if (sums.every((sum, at) => wanted[at]! - sum <= allowed)) then(picked);
      return;
    }
    for (const reading of part.readings) {
      const amounts = this.#amountsOf(reading);
      const next = sums.map((sum, at) => sumFen([sum, amounts[at]!]));
      if (next.every((sum, at) => sum - wanted[at]! <= allowed))
        this.#choose(parts, wanted, next, [...picked, reading], then);
    }
  }

  #amountsOf(reading: Reading): Fen[] {
    return this.#sums.amounts.map((column) => amountIn(reading, column));
  }
}
