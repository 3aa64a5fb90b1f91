/** The unit of a table whose caption prints none: from its header, from the other tables, from the text. */
import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { isMoneyUnit, MONEY_UNITS, type MoneyUnit } from '../../../src/fiscal/money.ts';
import { mostCommon } from '../most-common.ts';
import { warn } from '../problem.ts';
import { linesOf, textOf } from '../tree.ts';

/** The unit that header words print: `价值（金额单位：万元）`; null where they print none, or several. */
export function headerUnit(columns: readonly string[]): MoneyUnit | null {
  const units = columns.flatMap((column) => {
    const [, unit] = /[（(](?:金额)?(?:单位[:：])?(\S{1,3})[）)]/.exec(column) ?? [];
    return isMoneyUnit(unit) ? [unit] : [];
  });
  const [unit, ...others] = new Set(units);
  return others.length === 0 ? (unit ?? null) : null;
}

/** The unit that most tables print. */
export function commonUnit(units: readonly (MoneyUnit | null)[]): MoneyUnit | null {
  return mostCommon(units.filter((unit) => unit !== null));
}

const AMOUNT = new RegExp(
  `(?<![\\d.,])(\\d[\\d,]*(?:\\.\\d+)?)\\s*(${MONEY_UNITS.toSorted((a, b) => b.length - a.length).join('|')})`,
  'g',
);
/** A number of fewer digits stands in a table and in the text by chance. */
const TELLING_DIGITS = 3;
/** Single amounts may be of anything: `投入资金4,700万元购置设备` in a report that counts in 元. */
const FEWEST_AMOUNTS = 3;

/** The digits of a printed number that others may print with other separators; null where they tell nothing. */
function tellingDigits(printed: string): string | null {
  const digits = printed.replace(/[,\s]/g, '').replace(/\.0+$/, '');
  const isNumber = /^\d+(?:\.\d+)?$/.test(digits);
  return isNumber && digits.replace(/\D/g, '').length >= TELLING_DIGITS ? digits : null;
}

/** The unit in which the text states numbers that the tables print; else the one of most of its amounts. */
function statedUnit(tables: readonly RootContent[], text: string): MoneyUnit | null {
  const amounts = [...text.matchAll(AMOUNT)].flatMap(([, digits = '', name]) => {
    return isMoneyUnit(name) ? [{ digits: tellingDigits(digits), unit: name }] : [];
  });
  const cells = tables.flatMap((table) =>
    table.type === 'table' ? table.children.flatMap((row) => row.children.map(textOf)) : [],
  );
  const printed = new Set(cells.flatMap((cell) => tellingDigits(cell) ?? []));
  const shared = amounts.filter(({ digits }) => digits !== null && printed.has(digits));
  if (shared.length > 0) return commonUnit(shared.map(({ unit }) => unit));
  const most = commonUnit(amounts.map(({ unit }) => unit));
  const own = amounts.filter(({ unit }) => unit === most).length;
  return own >= FEWEST_AMOUNTS && own * 2 > amounts.length ? most : null;
}

/** The unit of the running text, where no table prints one; said, since it is an inference. */
export function unitOfText(tables: readonly RootContent[], file: VFile): MoneyUnit | null {
  const [first] = tables;
  const unit = statedUnit(tables, String(file));
  if (first)
    warn(
      file,
      { line: linesOf(first)[0] },
      {
        rule: 'unit',
        reason: 'No table prints its unit',
        expected: 'a line such as 单位：万元',
        found: unit ? `amounts in ${unit} in the text` : 'none that the text tells for sure',
        advice: unit
          ? `${unit} is taken for the tables too; declare a correction if that is wrong`
          : 'Cells stay text until a correction adds the unit',
      },
    );
  return unit;
}
