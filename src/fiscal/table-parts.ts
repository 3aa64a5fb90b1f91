/**
 * The independent halves of a two-sided table.
 *
 * Totals of income and expenditure, and the table of basic expenditure, print two tables side by side:
 * a row of the left half says nothing about the row beside it. Read apart, each half fits a phone.
 */
import { HEADER_SEPARATOR, columnRole } from './columns.ts';

/** Columns `from` to `to` (excluded) of a table; `name` is their common heading, null for a whole table. */
export interface TablePart {
  readonly name: string | null;
  readonly from: number;
  readonly to: number;
}

/**
 * Splits flattened columns into halves: at least two headings, each over a label and an amount of its own.
 * Anything else is one part. A leading 序号 column stays with the first half.
 */
export function tableParts(columns: readonly string[]): TablePart[] {
  const whole: TablePart[] = [{ name: null, from: 0, to: columns.length }];
  const ordinals = columns.findIndex((column) => columnRole(column) !== 'ordinal');
  const parts: TablePart[] = [];
  for (const [index, column] of columns.entries()) {
    if (index < ordinals) continue;
    if (!column.includes(HEADER_SEPARATOR)) return whole;
    const name = column.split(HEADER_SEPARATOR)[0] ?? '';
    const last = parts.at(-1);
    if (last?.name === name) parts[parts.length - 1] = { ...last, to: index + 1 };
    else parts.push({ name, from: parts.length === 0 ? 0 : index, to: index + 1 });
  }
  const independent = parts.length > 1 && parts.every((part) => standsAlone(columns, part));
  return independent ? parts : whole;
}

function standsAlone(columns: readonly string[], part: TablePart): boolean {
  const roles = columns.slice(part.from, part.to).map(columnRole);
  return roles.includes('label') && roles.includes('amount');
}

/** The columns of a part under its name: `收入 / 项目` is `项目`. */
export function partColumns(columns: readonly string[], part: TablePart): string[] {
  return columns.slice(part.from, part.to).map((column) => {
    const heading = part.name === null ? '' : part.name + HEADER_SEPARATOR;
    return column.startsWith(heading) ? column.slice(heading.length) : column;
  });
}
