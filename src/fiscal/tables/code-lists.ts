/** Lists of codes within a table: one below the other, or several side by side, each with columns of its own. */
import type { ReportTable, TableRow } from '../report.ts';
import { SUM_NAME, withoutNoise } from '../words.ts';
import { gluedCode, isClassified, mayGlueCodes } from './codes.ts';
import { columnLeaf, columnRole } from './columns.ts';

/** A list of codes within a table: its columns of codes, 类 and 款 apart in some, of names and of whole amounts. */
export interface CodeList {
  readonly codes: readonly number[];
  readonly label: number;
  readonly amount: number;
}

/** The lists that stand side by side in a table; one for a table with a single list. */
export function codeLists({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): CodeList[] {
  // Codes right before the names have no column of their own.
  const glued = columns.flatMap((column, index) =>
    mayGlueCodes(column) && rows.some(({ cells }) => gluedCode(cells[index] ?? '') !== '')
      ? [index]
      : [],
  );
  const lists = glued.flatMap((label, at): CodeList[] => {
    const amount = wholeOf(columns, label, glued[at + 1]);
    return amount === null ? [] : [{ codes: [label], label, amount }];
  });
  return lists.length > 0 ? lists : listsBesideCodes(columns);
}

/** The column of the whole amount between two others, or else the first of amounts there. */
function wholeOf(columns: readonly string[], from: number, to = columns.length): number | null {
  const amounts = [...columns.keys()].filter(
    (index) => index >= from && index < to && columnRole(columns[index]!) === 'amount',
  );
  const whole = amounts.find((index) =>
    SUM_NAME.test(withoutNoise(columnLeaf(columns[index] ?? ''))),
  );
  return whole ?? amounts[0] ?? null;
}

function listsBesideCodes(columns: readonly string[]): CodeList[] {
  const roles = columns.map(columnRole);
  const runs = roles.flatMap((role, index) =>
    role === 'code' && roles[index - 1] !== 'code' ? [index] : [],
  );
  const starts = runs.filter(
    (start, at) => at === 0 || roles.slice(runs[at - 1], start).includes('amount'),
  );
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? columns.length;
    // Two classifications of the same amounts: the codes of the agencies' own are told apart further.
    const names = runs.filter((run) => run >= start && run < end);
    const first = names.find((run) => (columns[run] ?? '').includes('部门')) ?? start;
    const own = columns.map((_, index) => index).slice(first, end);
    // 科目编码 | 科目: behind the codes, 科目 is a name.
    const label = own.find(
      (index) =>
        roles[index] === 'label' ||
        (index > first && withoutNoise(columnLeaf(columns[index] ?? '')) === '科目'),
    );
    const codes = own.filter(
      (index) => isClassified(columns[index] ?? '') && (label === undefined || index < label),
    );
    const amount = wholeOf(columns, first, end);
    return label === undefined || amount === null ? [] : [{ codes, label, amount }];
  });
}

/** The code that a row prints in the columns of a list: `30101`, `301` and `01` side by side, or `30101基本工资`. */
export function listedCode({ codes }: Pick<CodeList, 'codes'>, row: TableRow): string {
  const printed = withoutNoise(codes.map((column) => row.cells[column] ?? '').join(''));
  return gluedCode(printed) || printed;
}
