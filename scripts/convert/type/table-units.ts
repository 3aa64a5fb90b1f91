/** The unit of a table whose caption prints none: from its header, from the other tables, from the text. */
import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { MONEY_UNITS, type MoneyUnit } from '../../../src/fiscal/money.ts';
import { warn } from '../problem.ts';
import { linesOf } from '../tree.ts';

/** The unit that header words print: `价值（金额单位：万元）`; null where they print none, or several. */
export function headerUnit(columns: readonly string[]): MoneyUnit | null {
  const units = columns.flatMap(
    (column) =>
      /[（(](?:金额)?(?:单位[:：])?(亿元|百万元|万元|千元|元)[）)]/.exec(column)?.[1] ?? [],
  );
  return (
    MONEY_UNITS.find((unit) => units.length > 0 && units.every((found) => found === unit)) ?? null
  );
}

/** The unit that most tables print. */
export function commonUnit(units: readonly (MoneyUnit | null)[]): MoneyUnit | null {
  const counts = new Map<MoneyUnit, number>();
  for (const unit of units) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The unit of the running text, where no table prints one; said, since it is an inference. */
export function unitOfText(tables: readonly RootContent[], file: VFile): MoneyUnit | null {
  const [first] = tables;
  const unit =
    MONEY_UNITS.toSorted((a, b) => b.length - a.length).find((name) =>
      new RegExp(`\\d\\s*${name}`).test(String(file)),
    ) ?? null;
  if (first) {
    warn(
      file,
      { line: linesOf(first)[0] },
      {
        rule: 'unit',
        reason: 'No table prints its unit',
        expected: 'a line such as 单位：万元',
        found: unit ? `amounts in ${unit} in the text` : 'no unit in the text either',
        advice: unit
          ? `${unit} is taken for the tables too; declare a correction if that is wrong`
          : 'Cells stay text until a correction adds the unit',
      },
    );
  }
  return unit;
}
