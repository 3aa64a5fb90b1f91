/** One performance form as a project: its parts are read, then its own arithmetic decides what they are worth. */
import type { ProjectFunds, ProjectKind } from '../../../../src/fiscal/project.ts';
import { proveForm } from './prove-form.ts';
import { withProofs, type UnlinkedProject } from '../proven-by.ts';
import { nameInTitle, readFormHead } from './read-form-head.ts';
import { readFundRow } from '../funds/read-fund-row.ts';
import { readGoals } from './read-goals.ts';
import { gradeBeside } from '../indicators/grade.ts';
import { readIndicators, withLevels } from '../indicators/read-indicators.ts';
import { readManagement } from './read-management.ts';
import { rowsOf, type FormRow } from '../form-rows.ts';
import { withoutRepeatedCells } from './merged-cells.ts';
import { withoutBlanks } from '../../printed/text.ts';
import { linesOf, type Form } from '../../tree.ts';
import { unfoldColumns } from './unfold-columns.ts';

/** Where only the score of the execution rate is proven. */
const NO_FUNDS: ProjectFunds = {
  label: null,
  yearStart: null,
  fullYear: null,
  executed: null,
  rate: null,
  weight: null,
  score: null,
  parts: [],
};

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

function readRows(form: Form, raw: readonly FormRow[]): UnlinkedProject {
  const titled = form.title !== '';
  const rows = unfoldColumns(withoutRepeatedCells(titled ? raw.slice(1) : raw));
  const head = readFormHead(rows);
  const fund = readFundRow(rows);
  const { management, missing: lostManagement, complete } = readManagement(rows);
  const goals = readGoals(rows);
  const table = readIndicators(rows);
  const proof = proveForm(fund, management, table, complete && !fund.contradicts);
  const indicators =
    proof.state === 'unreadable' || !table
      ? []
      : withLevels(table, proof.nothingLost).filter(
          ({ line }) =>
            line !== proof.repeated?.line && (proof.holdsIndicators || !table.loose.has(line)),
        );
  const scored = table?.indicators.some(({ score }) => score !== null) ?? false;
  const overall = rows.some((row) =>
    row.cells.some((cell) =>
      /^部门[（(]单位[）)]名称$|^(?:部门)?整体支出情况$/.test(withoutBlanks(cell)),
    ),
  );
  const readable = proof.state !== 'unreadable';
  const funds =
    proof.fundScore === null ? fund.funds : { ...(fund.funds ?? NO_FUNDS), score: proof.fundScore };
  const project = {
    source: 'form' as const,
    kind: kindOf(form.title, scored || fund.funds !== null, overall),
    state: proof.state,
    title: form.title,
    name: head.name ?? nameInTitle(form.title),
    department: head.department,
    unit: head.unit,
    funds,
    management: readable ? management : [],
    indicators,
    goal: readable ? goals.goal : null,
    result: readable ? goals.result : null,
    tasks: readable ? goals.tasks : [],
    total:
      readable && proof.total && table?.totalLine
        ? { ...proof.total, line: table.totalLine }
        : null,
    grade: table?.grade ?? gradeBeside(rows),
    reason: null,
    proofs: [...fund.proofs, ...proof.sums],
    missing: readable
      ? [
          ...fund.missing,
          ...lostManagement,
          ...goals.missing,
          ...(table ? table.missing : ['指标表未能读出']),
          ...proof.missing,
        ]
      : ['没有可以核对的数字，只保留原文'],
    lines: linesOf(form),
    raw: [...raw],
  };
  const { sums } = proof;
  const rowsBy = sums.length > 0 ? sums : ['整行与表头逐栏对应'];
  const known = {
    name: head.name === null ? ['表的标题'] : [],
    funds: [...fund.proofs, ...(proof.fundScore === null ? [] : sums)],
    management: rowsBy,
    indicators: rowsBy,
    total: sums,
  };
  return withProofs(project, known, '表里的标签');
}
