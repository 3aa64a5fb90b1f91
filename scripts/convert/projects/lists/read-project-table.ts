/** A table that lists performance forms (项目单位自评汇总表): one project a row. */
import type { MoneyUnit } from '../../../../src/fiscal/money.ts';
import { asPercentage, isRate, readDecimal, readScore } from '../decimal.ts';
import { hasCell, rowsOf, type FormRow } from '../form-rows.ts';
import { amountOf, unitOf } from '../funds/fund-amounts.ts';
import { columnsOf, isListHeader, type ListColumn } from './list-columns.ts';
import { withProofs, type UnlinkedProject } from '../proven-by.ts';
import { closeUp, withoutBlanks } from '../../printed/text.ts';
import type { Form } from '../../tree.ts';

/** What a form says of one project, and no list says above its header. */
const OF_FORM = /^(?:(?:年度)?总体目标|[一三]级指标|(?:年度)?资金总额[:：]?)$/;

function readRow(
  row: FormRow,
  columns: ReadonlyMap<ListColumn, number>,
  unit: MoneyUnit | null,
  form: Form,
): UnlinkedProject | null {
  const cell = (column: ListColumn): string | null => {
    const at = columns.get(column);
    const text = at === undefined ? '' : closeUp(row.cells[at] ?? '');
    return text === '' ? null : text;
  };
  const name = cell('name');
  if (
    name === null ||
    /^(?:合计|总计|小计)$/.test(withoutBlanks(name)) ||
    !/\p{Script=Han}/u.test(name)
  )
    return null;
  const { line } = row;
  const number = (column: ListColumn) => readDecimal(cell(column) ?? '');
  const [yearStart, fullYear, executed, rate] = [
    number('yearStart'),
    number('fullYear'),
    number('executed'),
    number('rate'),
  ];
  const proven =
    fullYear &&
    executed &&
    [rate, rate && asPercentage(rate)].some(
      (printed) => printed && isRate(executed, fullYear, printed),
    );
  const score = readScore(cell('score') ?? '')?.raw ?? null;
  const proofs = proven
    ? [`执行数${executed.raw} ÷ 全年预算数${fullYear.raw} = 执行率${rate?.raw ?? ''}`]
    : [];
  const project = {
    source: 'list' as const,
    kind: 'project' as const,
    state: proven ? ('clean' as const) : ('partial' as const),
    title: form.title,
    name,
    department: cell('department'),
    unit: cell('unit'),
    funds: {
      label: null,
      yearStart: amountOf(yearStart, unit, line),
      fullYear: amountOf(fullYear, unit, line),
      executed: amountOf(executed, unit, line),
      rate: rate ? { raw: rate.raw, line } : null,
      weight: null,
      score: null,
      parts: [],
    },
    management: [],
    indicators: [],
    goal: null,
    result: null,
    tasks: [],
    total: score === null ? null : { weight: null, score, line },
    grade: cell('grade'),
    reason: null,
    proofs,
    missing: proven ? [] : ['执行率未能核对'],
    lines: [line, line] as [number, number],
    raw: [row],
  };
  return withProofs(project, { funds: proofs }, '这一列的表头');
}

/** The projects of a list, none where its columns cannot be told, or null where the form is no list. */
export function readProjectTable(form: Form): UnlinkedProject[] | null {
  const rows = rowsOf(form);
  const at = rows.findIndex(isListHeader);
  const header = rows[at];
  if (!header) return /汇总|一览/.test(form.title) ? [] : null;
  // A list that stands below a form is no reason to lose the form.
  if (rows.slice(0, at).some((row) => hasCell(row, OF_FORM))) return null;
  const columns = columnsOf(header);
  const unit = unitOf(rows);
  return rows
    .slice(at + 1)
    .flatMap((row) =>
      row.cells.length === header.cells.length ? (readRow(row, columns, unit, form) ?? []) : [],
    );
}
