/**
 * Rows of codes whose amounts fit the columns in several ways are settled by their sums: in each column, what stands
 * below a code adds up to it, and all together to the row of 合计.
 */
import { codesAbove } from '../../../src/fiscal/codes.ts';
import { columnLeaf, columnRole } from '../../../src/fiscal/columns.ts';
import { fen, readAmount, sumFen, type Fen } from '../../../src/fiscal/money.ts';
import { withoutBlanks } from '../text.ts';

/** The cells of a row, one for each column. */
export type Reading = readonly string[];

/** What the running text says of a column: that `事业收入` is `20,000.00`. */
export type IsSaid = (column: string, number: string) => boolean;

/** More tries, or rows, than any table has that can be settled. */
const MOST_TRIES = 50_000;
const MOST_ROWS = 600;
/** Printed places are rounded: by half of the second of each number, here in 分 of 万元. */
const ROUNDING = 5_000;
const TOTAL = /^(?:合计|总计)$/;

/** A row below a code, with all its readings. */
interface Part {
  readonly index: number;
  readonly readings: readonly Reading[];
}

/** Looks for readings of all rows that add up, from the sum of all downwards. */
class SumSearch {
  /** One reading for each row; a second of these shows that nothing is certain. */
  readonly found: Reading[][] = [];
  #tries = 0;
  readonly #code: number;
  readonly #amounts: readonly number[];
  readonly #parts = new Map<string, Part[]>();

  constructor(rows: readonly (readonly Reading[])[], code: number, amounts: readonly number[]) {
    this.#code = code;
    this.#amounts = amounts;
    const codes = new Set(rows.map(([reading]) => reading?.[code] ?? ''));
    for (const [index, readings] of rows.entries()) {
      const own = readings[0]?.[code] ?? '';
      if (!/^\d+$/.test(own)) continue;
      const above = codesAbove(own).findLast((each) => codes.has(each)) ?? '';
      this.#parts.set(above, [...(this.#parts.get(above) ?? []), { index, readings }]);
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
    const code = sum[this.#code] ?? '';
    const parts = this.#parts.get(/^\d+$/.test(code) ? code : '') ?? [];
    const nothing = this.#amounts.map(() => fen(0));
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

  /** Whatever the unit: sums are compared with sums. */
  #amountsOf(reading: Reading): Fen[] {
    return this.#amounts.map((column) => {
      const amount = readAmount(reading[column] ?? '', '万元');
      return amount.kind === 'amount' ? amount.fen : fen(0);
    });
  }
}

/**
 * One reading for each row, or null where none or several readings of the whole table add up.
 *
 * @param rows all readings of each row, at least one
 * @param columns the flattened header
 */
export function settleSums(
  rows: readonly (readonly Reading[])[],
  columns: readonly string[],
  isSaid: IsSaid,
): Reading[] | null {
  const roles = columns.map(columnRole);
  const code = roles.indexOf('code');
  const amounts = roles.flatMap((role, column) => (role === 'amount' ? [column] : []));
  const top = rows.findIndex(([reading]) => TOTAL.test(withoutBlanks(reading?.[code] ?? '')));
  if (code < 0 || top < 0 || rows.length > MOST_ROWS) return null;
  const search = new SumSearch(rows, code, amounts);
  const [, ...parts] = amounts;
  // The text often says which parts the whole has.
  const said = rows[top]!.filter((reading) =>
    parts.every(
      (column) => reading[column] === '' || isSaid(columnLeaf(columns[column]!), reading[column]!),
    ),
  );
  for (const reading of said.length > 0 ? said : rows[top]!) {
    const chosen = rows.map(([first]) => first ?? []);
    chosen[top] = reading;
    search.settle(chosen, [reading]);
  }
  return search.found.length === 1 && !search.isExhausted ? search.found[0]! : null;
}
