/** The money in the form of the whole department is that of the accounts. */
import type { Project, ProjectFund } from '../../projects/project.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum, type Comparison } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { WHOLE, cellsBeside, cellsOfTotal } from '../reading/cells/cells-by-words.ts';
import { cellWords, type Cell } from '../reading/cells/placed-cell.ts';
import { subjectKey } from '../reading/statements/nearby.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import {
  reconcile,
  reconciliationWords,
  type Candidate,
  projectCandidates,
} from '../comparing/reconcile.ts';
import { statedAmount } from '../reading/statements/stated.ts';
import { departmentForms } from '../reading/projects/forms.ts';
import {
  fundOperand,
  type FundColumn,
  type FundOperand,
} from '../reading/projects/project-operands.ts';

export const departmentFunds: Check = {
  id: 'department-funds',
  family: 'performance',
  severity: 'figure',
  title: '整体自评表的资金与决算是否一致',
  explanation:
    '部门整体自评表的资金分为政府预算资金和单位资金。单位资金应与收入决算表里财政拨款以外的收入一致，政府预算资金应与财政拨款支出和年初预算一致。自评表有时多含一笔不进决算的补助：差额正好等于别处印出的几笔钱时说明两处算的范围不同，不算矛盾。',
  formula: '整体自评表的单位资金 = 财政拨款以外的收入；政府预算资金 = 财政拨款支出',
  find: (report) => {
    if (report.kind !== 'final') return [];
    return departmentForms(report).flatMap((form) => [
      ...unitFunds(report, form),
      ...governmentFunds(report, form),
      ...yearStart(report, form),
    ]);
  },
};

function partOf(form: Project, label: RegExp): ProjectFund | null {
  return form.funds?.parts.find((part) => label.test(part.label ?? '')) ?? null;
}

const GOVERNMENT = /政府|财政(?:性|拨款)|财政资金/;

/** What the income table says came from elsewhere than appropriation: its sum less the appropriation. */
function unitFunds(report: ReportContent, form: Project): Outcome[] {
  const stated = fundOperand(form, partOf(form, /单位资金/), 'executed');
  const [all] = cellsOfTotal(report, 'income', WHOLE);
  const [fiscal] = cellsOfTotal(report, 'income', /^财政拨款(?:收入)?$/);
  if (!stated || !all || !fiscal) return [];
  const kept = cellsBeside(report, 'income-expenditure', /^使用.*结余|^年初结转/);
  const comparison = compareSum(stated, [
    [1, all],
    [-1, fiscal],
  ]);
  const differs = comparison.status === 'differs';
  // Money of earlier years may have been spent as well.
  if (differs && (comparison.difference < 0 || kept.some(({ amount }) => amount !== 0))) return [];
  const words = `财政拨款以外的收入是 ${all.operand.raw} − ${fiscal.operand.raw} = ${amountWords(comparison.expected, report.unit)}`;
  return [
    outcome(report, `${form.id}:unit`, comparison, {
      words: `${stated.operand.label}是 ${stated.words}，收入决算表里${words}`,
      operands: [stated, all, fiscal],
    }),
  ];
}

function governmentFunds(report: ReportContent, form: Project): Outcome[] {
  const stated = fundOperand(form, partOf(form, GOVERNMENT), 'executed');
  const [spent] = [
    ...cellsBeside(report, 'appropriation', /^本年支出合计$/),
    ...cellsOfTotal(report, 'general-expenditure', WHOLE),
  ];
  return stated && spent ? scoped(report, form, [stated, spent, 'executed']) : [];
}

function yearStart(report: ReportContent, form: Project): Outcome[] {
  const stated = fundOperand(form, partOf(form, GOVERNMENT) ?? form.funds, 'yearStart');
  const fact = report.facts.find(
    ({ measure, subject, code }) =>
      measure === 'year-start-budget' &&
      code === null &&
      /^一般公共预算(?:财政)?拨款(?:支出)?$/.test(subjectKey(subject)),
  );
  const budget = fact ? statedAmount(fact) : null;
  return stated && budget ? scoped(report, form, [stated, budget, 'yearStart']) : [];
}

/** Two amounts so near each other are meant to be the same; others may be of another scope. */
function isNear({ stated, expected }: Comparison): boolean {
  return Math.abs(stated - expected) * 200 <= Math.max(Math.abs(stated), Math.abs(expected));
}

function scoped(
  report: ReportContent,
  form: Project,
  [stated, other, column]: readonly [FundOperand, PrintedOperand | Cell, FundColumn],
): Outcome[] {
  const comparison = compareSum(stated, [[1, other]]);
  const words = `${stated.operand.label}是 ${stated.words}，${other.operand.label}是 ${'unit' in other ? cellWords(other) : amountWords(other.amount, '万元')}`;
  const place = `${form.id}:${column}`;
  const operands = [stated, other];
  if (comparison.status !== 'differs' || isNear(comparison))
    return [outcome(report, place, comparison, { words, operands })];
  const set = reconcile(comparison.difference, projectAmounts(report, column));
  const why = set ? reconciliationWords(set) : null;
  return [
    {
      ...comparison,
      status: 'unverifiable',
      place,
      statement: `${words}，相差 ${amountWords(Math.abs(comparison.difference), report.unit)}，两处算的范围不同，不能直接比。`,
      unit: report.unit,
      reconciliation: why,
      operands: operands.map(({ operand }) => operand),
    },
  ];
}

/** What the projects got: one of them may be in the form of the department and not in its accounts. */
function projectAmounts({ projects }: ReportContent, column: FundColumn): Candidate[] {
  return projectCandidates(
    projects.filter(({ kind, state }) => kind === 'project' && state !== 'unreadable'),
    column,
  );
}

function outcome(
  report: ReportContent,
  place: string,
  comparison: Comparison,
  { words, operands }: { words: string; operands: readonly PrintedOperand[] },
): Outcome {
  const { status, difference } = comparison;
  return {
    ...comparison,
    place,
    statement: comparedWords(words, { status, difference }, report.unit),
    unit: report.unit,
    reconciliation: null,
    operands: operands.map(({ operand }) => operand),
  };
}
