/** An indicator that is the rate of execution gives the rate that the money of the same form has. */
import type { Indicator, Project, ProjectFund } from '../../projects/project.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { compareRate, rateWords } from '../comparing/rates.ts';
import { readForms } from '../reading/projects/forms.ts';
import { fundOperand, projectLabel } from '../reading/projects/project-operands.ts';
import { bestOf } from '../comparing/compare.ts';

const RATE = /^(?:项目|部门|整体)?(?:支出|资金)?(?:预算|资金)执行率(?:指标)?$/;

export const executionIndicators: Check = {
  id: 'execution-indicators',
  family: 'performance',
  severity: 'figure',
  title: '指标里的预算执行率算得对不对',
  explanation:
    '自评表把“预算执行率”又列为一项指标的，完成值应与同一张表的执行数和预算数相符。按全年预算数和按年初预算数算、按资金总额和按其中一项资金来源算，有一个相符就算相符。',
  formula: '“预算执行率”完成值 = 全年执行数 ÷ 全年预算数（或年初预算数）',
  find: (report) =>
    readForms(report).flatMap((project) =>
      project.indicators.flatMap((indicator) => findOne(project, indicator)),
    ),
};

function findOne(project: Project, { name, actual, line }: Indicator): Outcome[] {
  const raw = /^[=＝]?(\d{1,3}(?:\.\d+)?)[%％]$/.exec(withoutNoise(actual ?? ''))?.[1];
  const { funds } = project;
  if (raw === undefined || !funds || !RATE.test(withoutNoise(name ?? ''))) return [];
  const best = bestOf([funds, ...funds.parts].flatMap((fund) => ratesOf(project, fund, raw)));
  if (!best) return [];
  const { executed, whole, comparison } = best;
  const sum = `${executed.operand.raw} ÷ ${whole.operand.raw} = ${rateWords(comparison.expected, raw)}`;
  const label = `${projectLabel(project)}指标“${withoutNoise(name ?? '')}”的完成值`;
  return [
    {
      ...comparison,
      place: `${project.id}:${line}`,
      statement:
        comparison.status === 'holds' ? `${sum}。` : `${label}是 ${raw}%，按资金栏重算：${sum}。`,
      unit: '%',
      reconciliation: null,
      operands: [{ label, raw: actual ?? '', line }, executed.operand, whole.operand],
    },
  ];
}

/** A rate compared with those of a row of money: of the year's budget, and of that of its start. */
function ratesOf(project: Project, fund: ProjectFund, raw: string) {
  const executed = fundOperand(project, fund, 'executed');
  if (!executed) return [];
  return (['fullYear', 'yearStart'] as const).flatMap((column) => {
    const whole = fundOperand(project, fund, column);
    const comparison = whole && compareRate(raw, executed, whole);
    return comparison ? [{ executed, whole, comparison }] : [];
  });
}
