/** What the text or a list of forms says of a project is what its form prints; so is what the text says of a list. */
import type { Fact, Measure } from '../../fact.ts';
import type { Project } from '../../projects/project.ts';
import type { ReportContent } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum } from '../comparing/compare.ts';
import { amountWords, type MoneyUnit } from '../../money.ts';
import { decimalsOf } from '../../tables/print-precision.ts';
import { statedAmount } from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';
import {
  FUND_NAMES,
  fundOperand,
  pointsOf,
  projectLabel,
  type FundColumn,
  type FundOperand,
} from '../reading/projects/project-operands.ts';
import { comparedPoints } from '../comparing/compared-points.ts';

const COLUMNS: Partial<Record<Measure, FundColumn>> = {
  'year-start-budget': 'yearStart',
  'full-year-budget': 'fullYear',
  executed: 'executed',
  final: 'executed',
};

export const projectStatements: Check = {
  id: 'project-statements',
  family: 'performance',
  severity: 'figure',
  title: '说明、汇总表与项目自评表是否一致',
  explanation:
    '说明点名写了某个项目的预算、支出或得分的，应与这个项目的自评表或汇总表里的数相同；汇总表列出的项目，应与这个项目的自评表相同。只核对名称完全对得上、而且识别清楚的表。',
  formula: '说明、汇总表的金额、得分 = 自评表的金额、得分',
  find: (report) => [...byFacts(report), ...byLinks(report)],
};

function nameKey(name: string): string {
  return withoutNoise(name)
    .replace(/[“”"（）()]/g, '')
    .replace(/项目$/, '');
}

/** Statements whose subject is the name of just one form, or of just one row of a list. */
function byFacts(report: ReportContent): Outcome[] {
  const targets = report.projects.filter(
    ({ kind, source, state }) => kind === 'project' && source !== 'narrative' && state === 'clean',
  );
  const byName = Map.groupBy(targets, ({ name }) => nameKey(name ?? ''));
  const told = new Set(
    report.projects.filter(({ source }) => source === 'narrative').map(({ lines }) => lines[0]),
  );
  return report.facts.flatMap((fact, index) => {
    const [target, ...others] = byName.get(nameKey(fact.subject)) ?? [];
    // A list and a form of one project are compared with each other.
    const isOnce = others.every(({ source }) => source !== target?.source);
    if (!target?.name || !isOnce || told.has(fact.line)) return [];
    const found =
      fact.measure === 'score'
        ? score(target, `说明写“${fact.subject.replace(/[“”"]/g, '')}”`, fact)
        : money(target, fact);
    return found ? [{ ...found, place: `${fact.line}:${index}` }] : [];
  });
}

function money(target: Project, fact: Fact): Omit<Outcome, 'place'> | null {
  const column = COLUMNS[fact.measure];
  const stated = statedAmount(fact);
  const printed = column && fundOperand(target, target.funds, column);
  const unit = moneyUnit(fact) ?? '万元';
  return stated && printed
    ? compare({ ...stated, unit, words: `${stated.operand.raw} ${unit}` }, printed, unit)
    : null;
}

function score(
  target: Project,
  subject: string,
  said: { raw: string; line: number },
): Omit<Outcome, 'place'> | null {
  const [stated, expected] = [pointsOf(said.raw), pointsOf(target.total?.score ?? null)];
  if (!target.total || stated === null || expected === null) return null;
  const raw = target.total.score ?? '';
  const label = projectLabel(target);
  return {
    status: stated === expected ? 'holds' : 'differs',
    statement: `${subject}得分 ${said.raw} 分，${label}印 ${raw} 分。`,
    ...comparedPoints(stated, expected),
    operands: [
      { label: `${subject}得分`, raw: said.raw, line: said.line },
      { label: `${label}得分`, raw, line: target.total.line },
    ],
  };
}

/** Items of the text, or rows of a list, and the forms that carry the same name. */
function byLinks(report: ReportContent): Outcome[] {
  const byId = new Map(report.projects.map((project) => [project.id, project]));
  return report.projects.flatMap((item) => {
    const form = item.link && !item.link.inferred ? byId.get(item.link.id) : undefined;
    if (item.source === 'form' || !form || form.state === 'unreadable') return [];
    const isList = item.source === 'list';
    const budgets = [form.funds?.yearStart, form.funds?.fullYear].map((amount) => amount?.value);
    const amounts = (Object.keys(FUND_NAMES) as FundColumn[]).flatMap((column): Outcome[] => {
      const stated = fundOperand(item, item.funds, column);
      const printed = fundOperand(form, form.funds, column);
      if (!stated || !printed) return [];
      // 预算数 of a list may be that of the year's start.
      if (isList && column !== 'executed' && budgets.includes(item.funds?.[column]?.value))
        return [];
      return [{ ...compare(stated, printed, '万元'), place: `${item.id}:${column}` }];
    });
    const { name, total } = item;
    // Of a form that was not read as a whole, amounts are given only where something proves them.
    const points =
      form.state === 'clean' && name !== null && total?.score
        ? score(form, isList ? projectLabel(item) : `说明写“${name}”`, {
            raw: total.score,
            line: total.line,
          })
        : null;
    return points ? [...amounts, { ...points, place: `${item.id}:score` }] : amounts;
  });
}

function compare(
  stated: FundOperand,
  printed: FundOperand,
  unit: MoneyUnit,
): Omit<Outcome, 'place'> {
  const compared = compareSum(stated, [[1, printed]]);
  const [places, others] = [stated, printed].map(({ operand: { raw } }) => decimalsOf(raw));
  const isAlike = stated.unit === printed.unit && places === others;
  // 5 万元 here and 6 万元 there are no two roundings of one: what is printed short is exact, its zeros were left out.
  const isCoarse = compared.status === 'rounding' && isAlike && (places ?? 0) < 2;
  const comparison = isCoarse ? { ...compared, status: 'differs' as const } : compared;
  const both = `${stated.operand.label}是 ${stated.words}，${printed.operand.label}是 ${printed.words}`;
  return {
    ...comparison,
    statement:
      comparison.status === 'differs'
        ? `${both}，相差 ${amountWords(Math.abs(comparison.difference), unit)}。`
        : comparison.status === 'holds'
          ? `两处都是 ${printed.words}。`
          : `${both}。`,
    unit,
    reconciliation: null,
    operands: [stated.operand, printed.operand],
  };
}
