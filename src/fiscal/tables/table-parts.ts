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
 * Splits flattened columns into halves: at least two headings, each over a label and an amount of its own, or all
 * over the same columns without any label (预算数 and 决算数 of the “three public” table). Anything else is one
 * part. A leading 序号 column stays with the first half.
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
  if (parts.length < 2) return whole;
  const isIndependent =
    parts.every((part) => standsAlone(columns, part)) || haveSameColumns(columns, parts);
  return isIndependent ? parts : whole;
}

function standsAlone(columns: readonly string[], part: TablePart): boolean {
  const roles = columns.slice(part.from, part.to).map(columnRole);
  return roles.includes('label') && roles.includes('amount');
}

function haveSameColumns(columns: readonly string[], parts: readonly TablePart[]): boolean {
  const names = parts.map((part) => partColumns(columns, part));
  const hasLabels = names.flat().some((name) => columnRole(name) === 'label');
  return !hasLabels && new Set(names.map((part) => part.join('\t'))).size === 1;
}

/** The columns of a part under its name: `收入 / 项目` is `项目`. */
export function partColumns(columns: readonly string[], part: TablePart): string[] {
  return columns.slice(part.from, part.to).map((column) => {
    const heading = part.name === null ? '' : part.name + HEADER_SEPARATOR;
    return column.startsWith(heading) ? column.slice(heading.length) : column;
  });
}
