/** What the text says of the rating of the whole department is what its form prints. */
import type { Fact } from '../../fact.ts';
import type { Project } from '../../projects/project.ts';
import type { ReportContent } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum, bestOf } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { WHOLE, cellsOfTotal } from '../reading/cells/cells-by-words.ts';
import { cellWords } from '../reading/cells/placed-cell.ts';
import { printedWords, shortSubject, statedAmount } from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';
import { departmentForms } from '../reading/projects/forms.ts';
import {
  fundOperand,
  pointsOf,
  pointsWords,
  type FundColumn,
} from '../reading/projects/project-operands.ts';
import { comparedPoints } from '../comparing/compared-points.ts';

const COLUMNS: readonly FundColumn[] = ['fullYear', 'executed', 'yearStart'];

export const departmentStatements: Check = {
  id: 'department-statements',
  family: 'performance',
  severity: 'figure',
  title: '说明与部门整体自评表是否一致',
  explanation:
    '说明写的部门整体绩效自评得分、涉及的资金，应与后面附的部门整体自评表一致。资金与表里的年初预算、全年预算、全年执行任何一个相同就算相符。',
  formula: '说明的得分 = 整体自评表的总分；说明的资金 = 整体自评表的资金',
  find: (report) => {
    const [form, ...others] = departmentForms(report);
    if (!form || others.length > 0) return [];
    return report.facts
      .filter(({ subject }) => /整体(?:支出)?(?:绩效)?(?:自评|评价)?/.test(withoutNoise(subject)))
      .flatMap((fact) =>
        fact.measure === 'score'
          ? scoreOf(form, fact)
          : fact.measure === 'involved'
            ? moneyOf(report, form, fact)
            : [],
      );
  },
};

function scoreOf(form: Project, fact: Fact): Outcome[] {
  const [stated, expected] = [pointsOf(fact.raw), pointsOf(form.total?.score ?? null)];
  if (!form.total || stated === null || expected === null) return [];
  const raw = form.total.score ?? '';
  const difference = stated - expected;
  const both = `说明写部门整体自评得分 ${fact.raw} 分，部门整体自评表的总分是 ${raw} 分`;
  return [
    {
      status: difference === 0 ? 'holds' : 'differs',
      place: `score:${fact.line}`,
      statement:
        difference === 0 ? `${both}。` : `${both}，相差 ${pointsWords(Math.abs(difference))} 分。`,
      ...comparedPoints(stated, expected),
      operands: [
        { label: `说明“${shortSubject(fact.subject)}”得分`, raw: fact.raw, line: fact.line },
        { label: '部门整体自评表总分', raw, line: form.total.line },
      ],
    },
  ];
}

/** One of the amounts of the form, or all that was spent by the accounts, must be the stated one. */
function moneyOf(report: ReportContent, form: Project, fact: Fact): Outcome[] {
  const stated = statedAmount(fact);
  const unit = moneyUnit(fact);
  const rows = form.funds ? [form.funds, ...form.funds.parts] : [];
  const printed = rows.flatMap((row) =>
    COLUMNS.flatMap((column) => fundOperand(form, row, column) ?? []),
  );
  if (!stated || unit === null || printed.length === 0 || stated.amount === 0) return [];
  const all = [...printed, ...cellsOfTotal(report, 'expenditure', WHOLE)];
  const best = bestOf(
    all.map((operand) => ({ operand, comparison: compareSum(stated, [[1, operand]]) })),
  );
  if (!best) return [];
  const { operand, comparison } = best;
  const differs = comparison.status === 'differs';
  const words = 'words' in operand ? operand.words : cellWords(operand);
  const both = `说明写部门整体自评涉及资金 ${printedWords(stated, unit)}，${operand.operand.label}是 ${words}`;
  return [
    {
      ...comparison,
      place: `money:${fact.line}`,
      statement: differs
        ? `${both}，相差 ${amountWords(Math.abs(comparison.difference), unit)}，与表里其他资金也不相同。`
        : `${both}。`,
      unit,
      reconciliation: null,
      operands: [
        stated.operand,
        ...(differs ? printed.slice(0, 3).map((each) => each.operand) : [operand.operand]),
      ],
    },
  ];
}
