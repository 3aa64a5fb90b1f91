/** The sources of a form's money add up to its total. */
import type { Project } from '../../projects/project.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum, added } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { readForms } from '../reading/projects/forms.ts';
import {
  FUND_NAMES,
  fundOperand,
  projectLabel,
  type FundColumn,
} from '../reading/projects/project-operands.ts';

const COLUMNS = Object.keys(FUND_NAMES) as FundColumn[];

export const formSources: Check = {
  id: 'form-sources',
  family: 'performance',
  severity: 'figure',
  title: '各项资金来源之和是否等于资金总额',
  explanation:
    '绩效自评表里按来源列出的预算数、执行数加起来，应等于年度资金总额。没有逐行读清的表、来源之间可能互相包含的表不核对。',
  formula: '年度资金总额 = 各项资金来源之和',
  find: (report) =>
    readForms(report).flatMap((project) => COLUMNS.flatMap((column) => findIn(project, column))),
};

function findIn(project: Project, column: FundColumn): Outcome[] {
  const { funds } = project;
  const parts = funds?.parts ?? [];
  const total = fundOperand(project, funds, column);
  const sources = parts.map((part) => fundOperand(project, part, column));
  const known = sources.filter((source) => source !== null);
  const isPrinted = total !== null && known.length > 0 && known.length === sources.length;
  if (!isPrinted || [total, ...known].every(({ amount }) => amount === 0)) return [];
  const { unit } = total;
  const comparison = compareSum(total, added(known));
  const sum = amountWords(comparison.expected, unit);
  const name = `${projectLabel(project)}资金总额的${FUND_NAMES[column]}`;
  return [
    {
      ...comparison,
      place: `${project.id}:${column}`,
      statement: comparedWords(
        `${name}是 ${total.words}，各项资金来源加起来是 ${sum}`,
        comparison,
        unit,
      ),
      unit,
      reconciliation: null,
      operands: [
        total.operand,
        ...known.filter(({ amount }) => amount !== 0).map(({ operand }) => operand),
      ],
    },
  ];
}
