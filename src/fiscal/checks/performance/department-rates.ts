/** Rates that the form of the whole department reports of its budget follow from the money that it prints. */
import type { Indicator, Project } from '../../projects/project.ts';
import type { Check, Outcome } from '../check.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import { compareRate, rateWords, type RateComparison } from '../comparing/rates.ts';
import { withoutNoise } from '../../words.ts';
import { departmentForms } from '../reading/projects/forms.ts';
import { FUND_NAMES, fundOperand, type FundColumn } from '../reading/projects/project-operands.ts';
import { bestOf } from '../comparing/compare.ts';

/** How the rate is worked out: the difference of two columns, as a share of the second. */
const RATES: readonly (readonly [RegExp, FundColumn, FundColumn])[] = [
  [/^预算调整率$/, 'fullYear', 'yearStart'],
  [/^(?:结转结余率|结余结转率|结转率|结余率)$/, 'executed', 'fullYear'],
];

export const departmentRates: Check = {
  id: 'department-rates',
  family: 'performance',
  severity: 'figure',
  title: '整体自评表的预算调整率、结转结余率算得对不对',
  explanation:
    '部门整体自评表印了年初预算数、全年预算数、全年执行数，又把预算调整率、结转结余率列为指标的，用这些数重算。按部门预算总额和按财政资金算，有一个相符就算相符；只写“符合要求”等文字的不核对。',
  formula:
    '预算调整率 =（全年预算数 − 年初预算数）÷ 年初预算数；结转结余率 =（全年预算数 − 全年执行数）÷ 全年预算数',
  find: (report) =>
    departmentForms(report).flatMap((project) =>
      project.indicators.flatMap((indicator) => findOne(project, indicator)),
    ),
};

interface Recomputed {
  readonly operands: readonly PrintedOperand[];
  readonly comparison: RateComparison;
  readonly words: string;
}

function findOne(project: Project, indicator: Indicator): Outcome[] {
  const name = withoutNoise(indicator.name ?? '');
  const rule = RATES.find(([words]) => words.test(name));
  const raw = /^[=＝]?(\d+(?:\.\d+)?)[%％]$/.exec(withoutNoise(indicator.actual ?? ''))?.[1];
  if (!rule || raw === undefined) return [];
  const best = bestOf(recompute(project, raw, rule));
  if (!best) return [];
  const both = `部门整体自评表“${name}”的完成值是 ${raw}%，按表里的预算总额重算：${best.words}`;
  return [
    {
      ...best.comparison,
      place: `${project.id}:${indicator.line}`,
      statement: `${both}。`,
      unit: '%',
      reconciliation: null,
      operands: [
        {
          label: `部门整体自评表“${name}”完成值`,
          raw: indicator.actual ?? '',
          line: indicator.line,
        },
        ...best.operands.map(({ operand }) => operand),
      ],
    },
  ];
}

/** By the whole budget and by what of it is public money; a budget that was cut changed as well. */
function recompute(
  project: Project,
  raw: string,
  [, first, second]: (typeof RATES)[number],
): Recomputed[] {
  const isPublic = (label: string | null) => /政府|财政(?!专户)/.test(label ?? '');
  const parts = project.funds?.parts.filter(({ label }) => isPublic(label)) ?? [];
  const rows = project.funds ? [project.funds, ...parts] : [];
  return rows.flatMap((row): Recomputed[] => {
    const [one, base] = [fundOperand(project, row, first), fundOperand(project, row, second)];
    if (!one || !base) return [];
    const part = { amount: Math.abs(one.amount - base.amount), step: one.step + base.step };
    const comparison = compareRate(raw, part, base);
    if (!comparison) return [];
    const [larger, smaller] = one.amount > base.amount ? [one, base] : [base, one];
    const expected = compareRate(exact(raw), part, base)?.expected ?? comparison.expected;
    const words = `（${larger.operand.raw} − ${smaller.operand.raw}）÷ ${FUND_NAMES[second]} ${base.operand.raw} = ${rateWords(expected, exact(raw))}`;
    return [{ operands: [one, base], comparison, words }];
  });
}

/** A rate printed without decimals is recomputed with two, so that a reader sees how far it is off. */
function exact(raw: string): string {
  return raw.includes('.') ? raw : `${raw}.00`;
}
