/** A table that lists performance forms (项目单位自评汇总表): one project a row. */
import type { MoneyUnit } from '../../../../src/fiscal/money.ts';
import { SUM_NAME } from '../../../../src/fiscal/words.ts';
import { asPercentage, isRate, readDecimal, readScore } from '../decimal.ts';
import { hasCell, rowsOf, type FormRow } from '../form-rows.ts';
import { amountOf, unitOf } from '../funds/fund-amounts.ts';
import { cellsBelow, columnsOf, isListHeader, type ListColumn } from './list-columns.ts';
import { BLANK_FUNDS, projectOf, type UnlinkedProject } from '../project-of.ts';
import { withoutNoise } from '../../printed/text.ts';
import type { Form } from '../../tree.ts';

/** What a form says of one project, and no list says above its header. */
const OF_FORM = /^(?:(?:年度)?总体目标|[一三]级指标|(?:年度)?资金总额[:：]?)$/;

/** A row of a list as a project; null where it names none. */
function readRow(
  row: FormRow,
  columns: ReadonlyMap<ListColumn, number>,
  unit: MoneyUnit | null,
  form: Form,
): UnlinkedProject | null {
  const cell = cellsBelow(columns, row);
  const name = cell('name');
  if (name === null || SUM_NAME.test(withoutNoise(name)) || !/\p{Script=Han}/u.test(name))
    return null;
  const { line } = row;
  const number = (column: ListColumn) => readDecimal(cell(column) ?? '');
  const [fullYear, executed, rate] = [number('fullYear'), number('executed'), number('rate')];
  const isProven =
    fullYear &&
    executed &&
    [rate, rate && asPercentage(rate)].some(
      (printed) => printed && isRate(executed, fullYear, printed),
    );
  const proofs = isProven
    ? [`执行数 ${executed.raw} ÷ 全年预算数 ${fullYear.raw} = 执行率 ${rate?.raw ?? ''}`]
    : [];
  const score = readScore(cell('score') ?? '')?.raw ?? null;
  return projectOf(
    {
      source: 'list',
      kind: 'project',
      state: isProven ? 'clean' : 'partial',
      title: form.title,
      name,
      department: cell('department'),
      unit: cell('unit'),
      funds: {
        ...BLANK_FUNDS,
        yearStart: amountOf(number('yearStart'), unit, line),
        fullYear: amountOf(fullYear, unit, line),
        executed: amountOf(executed, unit, line),
        rate: rate ? { raw: rate.raw, line } : null,
      },
      total: score === null ? null : { weight: null, score, line },
      grade: cell('grade'),
      proofs,
      missing: isProven ? [] : ['执行率没法核对'],
      lines: [line, line],
      raw: [row],
    },
    { funds: proofs },
    '这一列的表头',
  );
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
