/** One performance form as a project: its parts are read, then its own arithmetic decides what they are worth. */
import type { Indicator, ProjectKind } from '../../../../src/fiscal/projects/project.ts';
import { proveForm, type Proof } from './prove-form.ts';
import { BLANK_FUNDS, IN_COLUMNS, projectOf, type UnlinkedProject } from '../project-of.ts';
import { nameInTitle, readFormHead } from './read-form-head.ts';
import { readFundRow, type FundReading } from '../funds/read-fund-row.ts';
import { readGoals } from './read-goals.ts';
import { gradeBeside } from '../indicators/grade.ts';
import {
  readIndicators,
  withLevels,
  type IndicatorReading,
} from '../indicators/read-indicators.ts';
import { readManagement } from './read-management.ts';
import { hasCell, rowsOf, type FormRow } from '../form-rows.ts';
import { withoutRepeatedCells } from './merged-cells.ts';
import { withoutRepeatedHead } from './repeated-head.ts';
import { linesOf, type Form } from '../../tree.ts';
import { unfoldColumns } from './unfold-columns.ts';

/** What is read of a form before its sums tell what that is worth. */
interface Parts {
  readonly fund: FundReading;
  readonly management: ReturnType<typeof readManagement>;
  readonly goals: ReturnType<typeof readGoals>;
  readonly table: IndicatorReading | null;
}

function kindOf(title: string, scored: boolean, overall: boolean): ProjectKind {
  if (title.includes('目标') && !/自评|评价|完成情况/.test(title)) return 'target';
  if (title.includes('整体') || overall)
    return scored || /自评|评价/.test(title) ? 'overall' : 'target';
  return scored || /自评|评价/.test(title) ? 'project' : 'target';
}

/** A line of a PDF, which prints blanks between cells, as cells. */
const splitAt =
  (blanks: RegExp) =>
  ({ cells, line }: FormRow): FormRow => ({
    cells: cells.flatMap((cell) => cell.trim().split(blanks)),
    line,
  });

/** Reads a form. Nothing comes from anywhere but its own lines. */
export function readForm(form: Form): UnlinkedProject {
  const raw = rowsOf(form);
  const read = readRows(form, raw);
  if (read.state !== 'unreadable' || raw.some(({ cells }) => cells.length > 1)) return read;
  // Blanks may stand inside of cells, too: only sums tell that they do not.
  const apart = [/\s{2,}/, /\s+/].map((blanks) => readRows(form, raw.map(splitAt(blanks))));
  const proven = apart.find(({ state }) => state === 'clean');
  return proven ? { ...proven, raw } : read;
}

/** Whether a form is of the whole department. */
const isOverall = (rows: readonly FormRow[]) =>
  rows.some((row) => hasCell(row, /^部门[（(]单位[）)]名称$|^(?:部门)?整体支出情况$/));

/** The indicators that are surely read: of what a sum proves, all but a repeated row; else none whose points alone are sure. */
function provenIndicators(table: IndicatorReading, proof: Proof): Indicator[] {
  return withLevels(table, proof.nothingLost).filter(
    ({ line }) =>
      line !== proof.repeated?.line && (proof.holdsIndicators || !table.loose.has(line)),
  );
}

/** What is given only where something in the form is proven, and what is missing of it. */
function provenParts(
  { fund, management, goals, table }: Parts,
  proof: Proof,
): Pick<
  UnlinkedProject,
  'management' | 'indicators' | 'goal' | 'result' | 'tasks' | 'total' | 'missing'
> | null {
  if (proof.state === 'unreadable') return null;
  const total = proof.total && table?.totalLine ? { ...proof.total, line: table.totalLine } : null;
  return {
    management: management.management,
    indicators: table ? provenIndicators(table, proof) : [],
    goal: goals.goal,
    result: goals.result,
    tasks: goals.tasks,
    total,
    missing: [
      ...fund.missing,
      ...management.missing,
      ...goals.missing,
      ...(table?.missing ?? ['没读出指标表']),
      ...proof.missing,
    ],
  };
}

function readRows(form: Form, raw: readonly FormRow[]): UnlinkedProject {
  const once = withoutRepeatedHead(raw);
  const rows = unfoldColumns(withoutRepeatedCells(form.title === '' ? once : once.slice(1)));
  const parts = {
    fund: readFundRow(rows),
    management: readManagement(rows),
    goals: readGoals(rows),
    table: readIndicators(rows),
  };
  const { fund, management, table } = parts;
  const isComplete = management.complete && !fund.contradicts;
  const proof = proveForm(fund, management.management, table, isComplete);
  const head = readFormHead(rows);
  const isScored = table?.indicators.some(({ score }) => score !== null) ?? false;
  const { sums, fundScore } = proof;
  const known = sums.length > 0 ? sums : [IN_COLUMNS];
  return projectOf(
    {
      source: 'form',
      kind: kindOf(form.title, isScored || fund.funds !== null, isOverall(rows)),
      state: proof.state,
      title: form.title,
      name: head.name ?? nameInTitle(form.title),
      department: head.department,
      unit: head.unit,
      // The score of the execution rate may be all that is proven of it.
      funds: fundScore === null ? fund.funds : { ...(fund.funds ?? BLANK_FUNDS), score: fundScore },
      grade: table?.grade ?? gradeBeside(rows),
      proofs: [...fund.proofs, ...sums],
      missing: ['没有可以核对的数字，只保留原文'],
      lines: linesOf(form),
      raw: [...raw],
      ...provenParts(parts, proof),
    },
    {
      name: head.name === null ? ['表的标题'] : [],
      funds: [
        ...(fund.inColumns ? [IN_COLUMNS] : []),
        ...fund.proofs,
        ...(fundScore === null ? [] : sums),
      ],
      management: known,
      indicators: known,
      total: sums,
    },
    '表里的标签',
  );
}
