/** The columns of tables that list projects, one a row or one above its indicators. */
import { hasCell, PROJECT_NAME, type FormRow } from '../form-rows.ts';
import { closeUp, withoutNoise } from '../../printed/text.ts';

const COLUMNS = {
  name: new RegExp(
    `^(?:单位名称[、/]?)?${PROJECT_NAME}$|^单位[（(](?:专项|项目)(?:名称)?[）)](?:名称)?$`,
  ),
  department: /^主管部门(?:名称)?$/,
  unit: /^(?:(?:预算|实施|项目|项目实施)?单位|单位名称|(?:预算|实施|项目)单位名称)$/,
  yearStart: /^年初预算数?(?:[（(].*[）)])?$/,
  fullYear: /^(?:全年|调整后?)?预算(?:数|金额|安排数?)?(?:[（(].*[）)])?$/,
  /** What a project costs, where no word tells of which budget. */
  money:
    /^(?:项目(?:资金|金额|总额|预算数?)|预算资金|(?:年度)?(?:资金)?(?:总额|金额))(?:[（(].*[）)])?$/,
  executed:
    /^(?:全年)?(?:(?:执行|支出)(?:数|金额)|实际(?:执行|支出)(?:数|金额)?)(?:[（(].*[）)])?$/,
  rate: /^(?:预算)?执行率(?:[（(]?%[）)]?)?$/,
  score: /^自评(?:得分|总分|分数?)(?:[（(]分[）)])?$/,
  grade: /^(?:(?:自评|评价)(?:等级|等次|结论)|等[级次])$/,
  goal: /^(?:(?:年度|总体|整体|项目)*(?:绩效)?目标|绩效总目标)$/,
} as const;

/** What a column of such a table holds. */
export type ListColumn = keyof typeof COLUMNS;

/** Whether a row names the columns of a list of projects. */
export function isListHeader(row: Pick<FormRow, 'cells'>): boolean {
  return [COLUMNS.name, COLUMNS.fullYear, COLUMNS.executed].every((words) => hasCell(row, words));
}

/** Whether a row has a column of the names of projects. */
export function namesProjects(row: Pick<FormRow, 'cells'>): boolean {
  return hasCell(row, COLUMNS.name);
}

/** Where each column stands; one that a header names twice is not known. */
export function columnsOf({ cells }: Pick<FormRow, 'cells'>): ReadonlyMap<ListColumn, number> {
  const columns = new Map<ListColumn, number>();
  for (const name of Object.keys(COLUMNS) as ListColumn[]) {
    const found = cells.flatMap((cell, column) =>
      COLUMNS[name].test(withoutNoise(cell)) ? [column] : [],
    );
    if (found.length === 1 && found[0] !== undefined) columns.set(name, found[0]);
  }
  return columns;
}

/** What a row prints below a column, the blanks of line wrapping removed; null where it prints nothing. */
export function cellsBelow(
  columns: ReadonlyMap<ListColumn, number>,
  { cells }: Pick<FormRow, 'cells'>,
): (column: ListColumn) => string | null {
  return (column) => closeUp(cells[columns.get(column) ?? -1] ?? '') || null;
}
