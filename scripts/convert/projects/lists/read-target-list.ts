/**
 * A table of several projects with the indicators of each: the first row of a project names it, its money and its
 * goal; the rows below print only indicators.
 */
import type { MoneyUnit } from '../../../../src/fiscal/money.ts';
import { readDecimal } from '../decimal.ts';
import { hasCell, rowsOf, type FormRow } from '../form-rows.ts';
import { amountOf, unitOf } from '../funds/fund-amounts.ts';
import { isIndicatorHeader } from '../indicators/indicator-roles.ts';
import { cellsBelow, columnsOf, namesProjects, type ListColumn } from './list-columns.ts';
import { isAgencyName } from '../forms/read-form-head.ts';
import { proveForm } from '../forms/prove-form.ts';
import { BLANK_FUNDS, projectOf, type UnlinkedProject } from '../project-of.ts';
import { readFundRow } from '../funds/read-fund-row.ts';
import {
  readIndicators,
  withLevels,
  type IndicatorReading,
} from '../indicators/read-indicators.ts';
import { closeUp, withoutNoise } from '../../printed/text.ts';
import type { Form } from '../../tree.ts';

interface Header {
  readonly row: FormRow;
  /** Index of the first row below. */
  readonly below: number;
  readonly columns: ReadonlyMap<ListColumn, number>;
  /** Where the department is named; -1 where no column is for it. */
  readonly owner: number;
}

/** The words of two rows of a header, those of the lower where both print one. */
function joined(upper: FormRow, lower: FormRow): FormRow {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells = Array.from({ length: width }, (_, column) => {
    const word = lower.cells[column] ?? '';
    return withoutNoise(word) === '' ? (upper.cells[column] ?? '') : word;
  });
  return { cells, line: upper.line };
}

/** Above the indicators of whole departments, which print their money and goal beside their name. */
const OWNER = /^(?:部门|单位)(?:[（(]单位[）)])?名称$/;

function findHeader(rows: readonly FormRow[]): Header | null {
  for (const [index, row] of rows.entries()) {
    if (!namesProjects(row) && !hasCell(row, OWNER)) continue;
    const [second, third] = rows.slice(index + 1, index + 3);
    const candidates = [row];
    if (second) candidates.push(joined(row, second));
    if (second && third) candidates.push(joined(joined(row, second), third));
    const height = candidates.findIndex(isIndicatorHeader);
    const found = candidates[height];
    if (!found) continue;
    const columns = columnsOf(found);
    const owner = found.cells.findIndex((cell) => OWNER.test(withoutNoise(cell)));
    const isKnown = columns.has('name') || owner >= 0;
    return isKnown ? { row: found, below: index + height + 1, columns, owner } : null;
  }
  return null;
}

/** The rows of each project: one begins with its name, which merged cells that were written out repeat. */
function groupsOf(rows: readonly FormRow[], nameAt: number): FormRow[][] {
  const groups: FormRow[][] = [];
  let last = '';
  for (const row of rows) {
    const name = withoutNoise(row.cells[nameAt] ?? '');
    if (name !== '' && name !== last) {
      groups.push([]);
      last = name;
    }
    groups.at(-1)?.push(row);
  }
  return groups;
}

const textWidth = (cells: readonly string[]) =>
  cells.findLastIndex((text) => withoutNoise(text) !== '') + 1;

/** The indicators of a project: its rows without the columns of the list. */
function indicatorTable(
  group: readonly FormRow[],
  { row: header, columns, owner }: Header,
): IndicatorReading | null {
  const own = new Set([...columns.values(), owner]);
  const width = textWidth(header.cells);
  // Blanks at the end of a row may be lost, or be more than the header has.
  const others = ({ cells, line }: FormRow): FormRow => ({
    cells: Array.from({ length: Math.max(width, textWidth(cells)) }, (_, column) =>
      own.has(column) ? '' : (cells[column] ?? ''),
    ),
    line,
  });
  return readIndicators([others(header), ...group.map(others)]);
}

/** The rows of one project; null where they name none. */
function readProject(
  group: readonly FormRow[],
  header: Header,
  unit: MoneyUnit | null,
  form: Form,
): UnlinkedProject | null {
  const [first] = group;
  if (!first) return null;
  const cell = cellsBelow(header.columns, first);
  const name = cell('name');
  const owner = header.columns.has('name') ? null : closeUp(first.cells[header.owner] ?? '');
  const department = cell('department') ?? owner;
  const named = header.columns.has('name') ? name : department;
  if (named === null || !/\p{Script=Han}/u.test(named)) return null;
  // Above its projects stands the name of the unit, alone.
  if (group.every(({ cells }) => cells.filter((text) => withoutNoise(text) !== '').length < 2))
    return null;
  const table = indicatorTable(group, header);
  // So does the unit with the sum of their money.
  if (name !== null && isAgencyName(name) && !table?.indicators.length) return null;
  const proof = proveForm(readFundRow([]), [], table, true);
  const indicators = table ? withLevels(table, proof.nothingLost) : [];
  const amount = (column: ListColumn) =>
    amountOf(readDecimal(cell(column) ?? ''), unit, first.line);
  const [fullYear, executed] = [amount('fullYear') ?? amount('money'), amount('executed')];
  const isScored = indicators.some(({ actual, score }) => actual !== null || score !== null);
  return projectOf(
    {
      source: 'form',
      kind: isScored || executed ? 'project' : 'target',
      state: table?.regular ? 'clean' : 'partial',
      title: form.title,
      name,
      department,
      unit: cell('unit'),
      funds: fullYear || executed ? { ...BLANK_FUNDS, fullYear, executed } : null,
      indicators,
      goal: cell('goal'),
      proofs: proof.sums,
      missing: table?.missing ?? ['没读出指标表'],
      lines: [first.line, group.at(-1)?.line ?? first.line],
      raw: [...group],
    },
    { indicators: proof.sums },
    '这一列的表头',
  );
}

/** The projects of such a table, or null where the form is none. */
export function readTargetList(form: Form): UnlinkedProject[] | null {
  const rows = rowsOf(form);
  const header = findHeader(rows);
  if (!header) return null;
  const unit = unitOf(rows);
  const groups = groupsOf(rows.slice(header.below), header.columns.get('name') ?? header.owner);
  const projects = groups.flatMap((group) => readProject(group, header, unit, form) ?? []);
  return projects.length > 0 ? projects : null;
}
