/**
 * Forms that were extracted column by column, one cell a line (`全年预算数`, `2.4`, `2.4`, `0`, `全年执行数`, `2.02` …):
 * columns of as many cells each stand side by side again.
 */
import { isLabel, tokensOf, type FormRow } from '../form-rows.ts';
import { withoutNoise } from '../../printed/text.ts';

const COLUMN =
  /^(?:年初预算数?|全年预算数?|全年执行数?|预算数|执行数|分值.{0,6}|执行率|得分|情况说明|存在问题.{0,8}|改进措施)$/;
const ROW_NAME =
  /^(?:(?:年度)?资金总额[:：]?|财政拨款|财政专户管理资金|单位资金|政府性?预算资金|其他资金|安排科学性|拨付合规性|使用规范性|预算绩效管理情况)$/;
const SHORTEST_RUN = 6;

interface Cell {
  text: string;
  line: number;
}

interface Column {
  header: Cell;
  cells: Cell[];
}

function single(row: FormRow): string | null {
  const [token, ...others] = tokensOf(row);
  return token && others.length === 0 ? token.text : null;
}

/** Columns in a run of single cells; names of rows stand before the first column or in one of their own. */
function columnsOf(cells: readonly Cell[]): { names: Cell[]; columns: Column[] } | null {
  const names: Cell[] = [];
  const columns: Column[] = [];
  for (const cell of cells) {
    const words = withoutNoise(cell.text);
    if (COLUMN.test(words)) columns.push({ header: cell, cells: [] });
    else if (ROW_NAME.test(words)) names.push(cell);
    else if (isLabel(cell.text)) return null;
    else columns.at(-1)?.cells.push(cell);
  }
  return names.length > 1 && columns.length > 1 ? { names, columns } : null;
}

function rowOf(cells: readonly (Cell | undefined)[], line: number): FormRow {
  return {
    cells: cells.map((cell) => cell?.text ?? ''),
    line,
    cellLines: cells.map((cell) => cell?.line ?? line),
  };
}

/** The rows that the columns give, or null where a column has more cells than there are names. */
function rowsFrom(cells: readonly Cell[]): FormRow[] | null {
  const read = columnsOf(cells);
  if (!read) return null;
  const { names, columns } = read;
  if (columns.some((column) => column.cells.length > names.length)) return null;
  const header = rowOf(
    [undefined, ...columns.map((column) => column.header)],
    columns[0]?.header.line ?? 1,
  );
  return [
    header,
    ...names.map((name, index) =>
      rowOf([name, ...columns.map((column) => column.cells[index])], name.line),
    ),
  ];
}

/** Puts columns side by side where a form was printed one cell a line; other rows stay. */
export function unfoldColumns(rows: readonly FormRow[]): FormRow[] {
  const unfolded: FormRow[] = [];
  let run: Cell[] = [];
  const close = () => {
    const columns = run.length >= SHORTEST_RUN ? rowsFrom(run) : null;
    for (const row of columns ?? run.map(({ text, line }) => ({ cells: [text], line })))
      unfolded.push(row);
    run = [];
  };
  for (const row of rows) {
    const text = single(row);
    const words = text === null ? '' : withoutNoise(text);
    const part =
      COLUMN.test(words) ||
      ROW_NAME.test(words) ||
      (run.length > 0 && text !== null && !isLabel(text));
    if (part && text !== null) run.push({ text, line: row.line });
    else {
      close();
      unfolded.push(row);
    }
  }
  close();
  return unfolded;
}
