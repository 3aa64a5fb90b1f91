/**
 * Rows of the table of appropriation whose amounts fit the columns of several kinds of money are settled by its sums: in
 * each row the kinds add up, and what came in of a kind, on the other side of the table, is what went out of it.
 */
import { columnRole } from '../../../../src/fiscal/tables/columns.ts';
import {
  kindOfMoney,
  KINDS_OF_MONEY,
  type KindOfMoney,
} from '../../../../src/fiscal/tables/kinds-of-money.ts';
import { sumFen } from '../../../../src/fiscal/money.ts';
import { withoutNoise, withoutNumber } from '../../../../src/fiscal/words.ts';
import { amountIn, isNear, MOST_ROWS, SumSearch } from './sum-search.ts';
import type { Reading } from '../../cells.ts';
import { namesColumnNumbers } from '../../printed/numbers.ts';

const TOTAL = '总计';
const OF_YEAR = /^(?:本年)?支出(?:合计|小计)$|^本年支出$/;
const LEFT_OVER = /^年[末终]|^结转下年/;
/** What the sum of what was spent in the year is called, however it is printed. */
const YEAR = '本年支出';

/** Where the two sides of the table print their names and amounts. */
interface Sides {
  readonly income: { readonly name: number; readonly amount: number };
  readonly spending: {
    readonly name: number;
    readonly whole: number;
    readonly kinds: ReadonlyMap<KindOfMoney, number>;
  };
}

function sidesOf(columns: readonly string[]): Sides | null {
  const roles = columns.map(columnRole);
  const [income, whole, ...others] = roles.flatMap((role, at) => (role === 'amount' ? [at] : []));
  const kinds = new Map(
    others.flatMap((at) => {
      const kind = kindOfMoney(columns[at]!);
      return kind ? [[kind, at] as const] : [];
    }),
  );
  const name = roles.indexOf('label');
  const other = roles.indexOf('label', income);
  if (income === undefined || whole === undefined || name < 0 || other < 0) return null;
  if (kinds.size < 2 || kinds.size < others.length || other > whole) return null;
  return { income: { name, amount: income }, spending: { name: other, whole, kinds } };
}

type Rows = readonly (readonly Reading[])[];

/** The rows with those of several readings that may be; null where none of a row may. */
function where(rows: Rows, isPossible: (row: Reading) => boolean): Rows | null {
  const kept = rows.map((readings) =>
    readings.length === 1 ? readings : readings.filter(isPossible),
  );
  return kept.every(({ length }) => length > 0) ? kept : null;
}

/** What came in of each kind, with what was left of it; null where not all of it is surely told by kind. */
function moneyOf(rows: Rows, { name, amount }: Sides['income']) {
  const isSure = rows.every(([first, ...others]) =>
    others.every((row) => row[name] === first?.[name] && row[amount] === first?.[amount]),
  );
  if (!isSure) return null;
  const printed = rows.map(([row]) => ({
    of: withoutNoise(row?.[name] ?? ''),
    fen: amountIn(row!, amount),
  }));
  const money = new Map(
    KINDS_OF_MONEY.map((kind) => [
      kind,
      sumFen(printed.flatMap((each) => (kindOfMoney(each.of) === kind ? [each.fen] : []))),
    ]),
  );
  const total = printed.find(({ of }) => of.endsWith(TOTAL));
  return total && isNear(total.fen, sumFen([...money.values()])) ? money : null;
}

/**
 * One reading for each row, or null where the kinds of money settle none or several.
 *
 * @param rows all readings of each row, at least one
 * @param columns the flattened header
 */
export function settleKinds(rows: Rows, columns: readonly string[]): Reading[] | null {
  const sides = sidesOf(columns);
  if (!sides || rows.length > MOST_ROWS) return null;
  const { income, spending } = sides;
  const kinds = [...spending.kinds];
  const nameOf = (row: Reading) => withoutNumber(row[spending.name] ?? '');
  // Kinds of money are named where it comes in.
  const isOnItsSide = (row: Reading) =>
    kindOfMoney(nameOf(row)) === null || row[income.name] !== '';
  const addsUp = (row: Reading) =>
    isNear(sumFen(kinds.map(([, at]) => amountIn(row, at))), amountIn(row, spending.whole));
  const summed = where(rows, (row) => isOnItsSide(row) && addsUp(row));
  const money = summed && moneyOf(summed, income);
  if (!money) return null;
  const possible = where(summed, (row) =>
    kinds.every(([kind, at]) => {
      const all = money.get(kind) ?? 0;
      if (all === 0) return amountIn(row, at) === 0;
      return !nameOf(row).endsWith(TOTAL) || isNear(amountIn(row, at), all);
    }),
  );
  if (!possible) return null;
  if (possible.every(({ length }) => length === 1)) return possible.map(([only]) => only!);
  const top = possible.findIndex(([first]) => nameOf(first!).endsWith(TOTAL));
  const hasYear = possible.some(([first]) => OF_YEAR.test(nameOf(first!)));
  const search = new SumSearch(possible, {
    amounts: kinds.map(([, at]) => at),
    keyOf: (row) =>
      OF_YEAR.test(nameOf(row)) ? YEAR : nameOf(row).endsWith(TOTAL) ? '' : nameOf(row),
    above: (row) => {
      const name = nameOf(row);
      if (name === '' || namesColumnNumbers(name) || name.endsWith(TOTAL)) return null;
      return hasYear && !OF_YEAR.test(name) && !LEFT_OVER.test(name) ? YEAR : '';
    },
  });
  for (const reading of possible[top] ?? []) {
    const chosen = possible.map(([first]) => first!);
    chosen[top] = reading;
    search.settle(chosen, [reading]);
  }
  return search.found.length === 1 && !search.isExhausted ? search.found[0]! : null;
}
