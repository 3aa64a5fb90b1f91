/** The header of an indicator table: which columns it announces, and in which order. */
import { tokensOf, type FormRow, type Token } from '../form-rows.ts';
import { withoutNoise } from '../../printed/text.ts';
import { findHeader, isDivision } from './header-rows.ts';
import { roleOf, rolesOf, TARGET_OF_YEAR, type IndicatorRole } from './indicator-roles.ts';

/** The header of an indicator table. */
export interface IndicatorHeader {
  /** Index of the first row below the header. */
  below: number;
  columns: { role: IndicatorRole; column: number }[];
  /** Cells of the header's row. */
  width: number;
}

/**
 * Of `指标值（中期）` and `指标值（年度）`, the target is that of the year; of `2024年`, `2025年` and `2026年`, which a
 * plan prints side by side, the first.
 */
function withTargetOfYear(
  columns: IndicatorHeader['columns'],
  tokens: readonly Token[],
): IndicatorHeader['columns'] {
  const wordsAt = (column: number) =>
    withoutNoise(tokens.find((token) => token.column === column)?.text ?? '');
  const years = columns.filter(({ column }) => TARGET_OF_YEAR.test(wordsAt(column)));
  const targets = years.length > 1 ? years : columns.filter(({ role }) => role === 'target');
  const yearOf = ({ column }: { column: number }) =>
    Number(TARGET_OF_YEAR.exec(wordsAt(column))?.[1] ?? 0);
  const first = Math.min(...targets.map(yearOf));
  const ofYear = targets.filter((found) =>
    years.length > 1 ? yearOf(found) === first : wordsAt(found.column).includes('年度'),
  );
  const [only, ...others] = ofYear;
  if (targets.length < 2 || !only || others.length > 0) return columns;
  return columns.map((found) =>
    targets.includes(found) ? { ...found, role: found === only ? 'target' : 'other' } : found,
  );
}

/** Where each level has a column of its own for its weights, that of the indicators is the one behind their names. */
function withWeightOfIndicators(columns: IndicatorHeader['columns']): IndicatorHeader['columns'] {
  const own = columns[columns.findIndex(({ role }) => role === 'name') + 1];
  return own?.role === 'weight'
    ? columns.map((found) =>
        found.role === 'weight' && found !== own ? { ...found, role: 'other' } : found,
      )
    : columns;
}

/** The header with the parts of 指标值 in place of it, which the row below names; null where they do not begin below it. */
function withParts({ below, columns }: IndicatorHeader, row: FormRow): IndicatorHeader | null {
  const parts = tokensOf(row).map(({ text, column }) => ({
    role: roleOf(text) ?? 'other',
    column,
  }));
  const [first, last] = [parts[0], parts.at(-1)];
  const whole = columns.findIndex(({ role }) => role === 'target');
  if (!first || !last || columns[whole]?.column !== first.column) return null;
  const behind = columns
    .slice(whole + 1)
    .map(({ role }, index) => ({ role, column: last.column + 1 + index }));
  return {
    below: below + 1,
    columns: [...columns.slice(0, whole), ...parts, ...behind],
    width: row.cells.length,
  };
}

/** Where 年初指标值 is the only target, it is that of the year. */
function withTargetOfStart(columns: IndicatorHeader['columns']): IndicatorHeader['columns'] {
  return hasRole({ columns }, 'target')
    ? columns
    : columns.map((found) =>
        found.role === 'initialTarget' ? { ...found, role: 'target' } : found,
      );
}

/** Finds the header; null where the form has none, or one that names a column twice. */
export function readIndicatorHeader(rows: readonly FormRow[]): IndicatorHeader | null {
  const found = findHeader(rows);
  if (!found) return null;
  const { row, below } = found;
  const tokens = tokensOf(row);
  const roles = rolesOf(tokens);
  const whole: IndicatorHeader = {
    below,
    columns: tokens.map(({ column }, index) => ({ role: roles[index] ?? 'other', column })),
    width: row.cells.length,
  };
  const next = rows[below];
  const header = next && isDivision(next) ? withParts(whole, next) : whole;
  if (!header) return null;
  const columns = withWeightOfIndicators(
    withTargetOfYear(withTargetOfStart(header.columns), tokens),
  );
  const known = columns.filter(({ role }) => role !== 'other').map(({ role }) => role);
  return new Set(known).size === known.length ? { ...header, columns } : null;
}

/** Whether a header announces a column. */
export function hasRole(
  { columns }: Pick<IndicatorHeader, 'columns'>,
  role: IndicatorRole,
): boolean {
  return columns.some((column) => column.role === role);
}

/** The columns from the name to the later one of weight and score; null where the header lacks one of them. */
export function columnsToScore(
  header: IndicatorHeader,
): { role: IndicatorRole; column: number }[] | null {
  const roles = header.columns.map(({ role }) => role);
  const [name, weight, score] = [
    roles.indexOf('name'),
    roles.indexOf('weight'),
    roles.indexOf('score'),
  ];
  return name !== -1 && weight > name && score > name
    ? header.columns.slice(name, Math.max(weight, score) + 1)
    : null;
}

/** Whether weight and score may be looked for side by side: so says the header, or it lost its 分值. */
export function areScoresAdjacent(header: IndicatorHeader): boolean {
  const roles = header.columns.map(({ role }) => role);
  const [weight, score] = [roles.indexOf('weight'), roles.indexOf('score')];
  return score !== -1 && (weight === -1 || score === weight + 1);
}
