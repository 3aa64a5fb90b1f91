/** The money that the text says the rated projects had is the sum of what their forms or lists print. */
import type { Fact } from '../../fact.ts';
import type { Project } from '../../projects/project.ts';
import type { ReportContent } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { added, bestOf, comparedWords, compareSum, type Comparison } from '../comparing/compare.ts';
import { amountWords, type MoneyUnit } from '../../money.ts';
import { besides } from '../reading/statements/nearby.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import { mostDecimals, stepOf } from '../../tables/print-precision.ts';
import {
  reconcile,
  reconciliationWords,
  type Candidate,
  projectCandidates,
} from '../comparing/reconcile.ts';
import { paragraphText, printedWords, statedAmount } from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';
import { isRatedCount } from './project-counts.ts';
import { fullestAccount, projectForms } from '../reading/projects/forms.ts';
import {
  FUND_NAMES,
  fundOperand,
  type FundColumn,
  type FundOperand,
} from '../reading/projects/project-operands.ts';

export const projectTotals: Check = {
  id: 'project-totals',
  family: 'performance',
  severity: 'figure',
  title: '自评项目的资金合计与各项目是否一致',
  explanation:
    '说明写的自评项目资金合计，与自评表、汇总表或正文里各项目的金额之和比。项目没有列全时，只在已列出的加起来就超过合计时提示。有的项目不进决算：差额正好等于其中一个项目的金额时说明两处算的范围可能不同，不算矛盾。',
  formula: '资金合计 = 各项目的金额之和',
  find: (report) =>
    report.facts.flatMap((fact, index) => {
      const asked = askedOf(report, fact, index);
      return asked ? findOne(fact, asked) : [];
    }),
};

/** What a statement may be the sum of. */
interface Asked {
  readonly columns: readonly FundColumn[];
  readonly projects: readonly Project[];
  /** How many projects the text counts; null where it does not. */
  readonly count: number | null;
  /** Nothing is told unless as many projects are known as the text counts. */
  readonly onlyOfAll: boolean;
}

/** `对3个项目开展了绩效自评`: behind a count, what says of which projects it is. */
const RATED_BEHIND = /^(?:分?别?(?:组织)?(?:开展|进行)了?)?(?:预算|支出){0,2}绩效自评/;

/** So far behind a count is looked. */
const LONGEST_BEHIND = 20;

function isRated(report: ReportContent, count: Fact): boolean {
  if (isRatedCount(count)) return true;
  const text = paragraphText(report, count);
  const quote = withoutNoise(count.quote);
  const at = text.indexOf(quote);
  return (
    at >= 0 &&
    quote.endsWith('项目') &&
    RATED_BEHIND.test(text.slice(at + quote.length, at + quote.length + LONGEST_BEHIND))
  );
}

/** `预算绩效评价项目3个，全年预算数946.00万元，全年执行数905.50万元` */
const EVALUATED = '绩效评价项目';
const EVALUATED_COLUMNS: Partial<Record<Fact['measure'], FundColumn>> = {
  'full-year-budget': 'fullYear',
  executed: 'executed',
};
/** `实行绩效目标管理的项目3个，涉及一般公共预算当年拨款396.50万元` */
const WITH_TARGETS = /绩效目标.{0,6}项目$/;

/** `项目全年预算合计946.00万元，支出合计905.50万元` */
const WHOLE_BUDGET = /项目(?:支出)?全年预算数?(?:合计|总额|共计)/;

/** Whether a form of targets tells what the general budget alone plans for one project, and not what a whole department does. */
function isOfGeneralBudget({ kind, source, name, title, funds }: Project): boolean {
  const isOfTargets = kind === 'target' && source === 'form';
  const others = (funds?.parts ?? []).filter(({ label }) => !/财政|一般公共/.test(label ?? ''));
  return (
    isOfTargets &&
    name !== null &&
    !title.includes('整体') &&
    others.every(({ fullYear }) => !fullYear?.value)
  );
}

/** The counts of projects that stand before a statement in its paragraph. */
function countsBefore(report: ReportContent, fact: Fact): Fact[] {
  const near = besides(report, fact);
  return near
    .slice(0, near.indexOf(fact))
    .filter(({ measure, unit }) => measure === 'count' && /^[个项]$/.test(unit));
}

/** What is compared with a statement; null where it is about something else. */
function askedOf(report: ReportContent, fact: Fact, index: number): Asked | null {
  const counts = countsBefore(report, fact);
  const last = counts.at(-1);
  if (last?.subject === fact.subject && last.subject.endsWith(EVALUATED))
    return ofEvaluated(report, fact, last);
  if (fact.measure === 'involved' && last && WITH_TARGETS.test(last.subject) && counts.length === 1)
    return {
      columns: ['fullYear'],
      projects: report.projects.filter(isOfGeneralBudget),
      count: last.value,
      onlyOfAll: true,
    };
  const rated = report.facts.find(isRatedCount) ?? counts.find((count) => isRated(report, count));
  const columns = columnsOfRated(report, fact, index, counts);
  return (
    columns && {
      columns,
      projects: fullestAccount(report),
      count: rated?.value ?? null,
      onlyOfAll: false,
    }
  );
}

function ofEvaluated(report: ReportContent, { measure }: Fact, count: Fact): Asked | null {
  const column = EVALUATED_COLUMNS[measure];
  return column
    ? { columns: [column], projects: projectForms(report), count: count.value, onlyOfAll: true }
    : null;
}

/** Of rated projects, which amounts a statement may be the sum of; null where it is no such sum. */
function columnsOfRated(
  report: ReportContent,
  fact: Fact,
  index: number,
  counts: readonly Fact[],
): readonly FundColumn[] | null {
  const words = withoutNoise(fact.quote);
  if (fact.measure === 'involved' && !/整体|事前|监控|重点/.test(words + fact.subject)) {
    const isOfAll =
      counts.some((count) => isRated(report, count)) &&
      new Set(counts.map(({ value }) => value)).size === 1;
    return isOfAll ? ['fullYear', 'executed', 'yearStart'] : null;
  }
  if (fact.measure === 'full-year-budget' && WHOLE_BUDGET.test(words)) return ['fullYear'];
  const before = report.facts[index - 1];
  const isSpent = /^支出(?:合计|总额|共计)/.test(words) && fact.measure === 'final';
  return isSpent && before && WHOLE_BUDGET.test(withoutNoise(before.quote)) ? ['executed'] : null;
}

/**
 * Amounts of a list, each as exact as most of them are printed: `10 万元` among amounts of two decimals is 10.00, as in
 * lists of the text.
 */
function asPrintedMostly(operands: readonly FundOperand[]): PrintedOperand[] {
  const usual = mostDecimals(
    operands.filter(({ amount }) => amount !== 0).map(({ operand }) => operand.raw),
  );
  return operands.map((each) => ({ ...each, step: Math.min(each.step, stepOf(each.unit, usual)) }));
}

interface Summed {
  readonly column: FundColumn;
  readonly operands: readonly PrintedOperand[];
  readonly candidates: readonly Candidate[];
  readonly comparison: Comparison;
  readonly isComplete: boolean;
}

function findOne(fact: Fact, { columns, projects, count, onlyOfAll }: Asked): Outcome[] {
  const stated = statedAmount(fact);
  const unit = moneyUnit(fact);
  if (!stated || unit === null || projects.length < 2) return [];
  const sums = columns.flatMap((column): Summed[] => {
    const operands = asPrintedMostly(
      projects.flatMap((project) => fundOperand(project, project.funds, column) ?? []),
    );
    if (operands.length < 2) return [];
    const comparison = compareSum(stated, added(operands));
    const isComplete = operands.length === projects.length && projects.length === count;
    const candidates = projectCandidates(projects, column);
    return [{ column, operands, candidates, comparison, isComplete }];
  });
  const best = bestOf(sums);
  if (best && best.comparison.status !== 'differs') return [outcome(fact, stated, unit, best)];
  const complete = sums.filter(({ isComplete }) => isComplete);
  const [first] = complete.length === sums.length ? complete : [];
  // Where not all are known, what is known must not be more than all.
  const least = sums.toSorted(
    (one, other) => one.comparison.expected - other.comparison.expected,
  )[0];
  const isMore = !onlyOfAll && least && least.comparison.difference < 0;
  const found = first ?? (isMore ? least : null);
  return found ? [outcome(fact, stated, unit, found)] : [];
}

/** What the text calls the money that it adds up. */
const STATED_WORDS: Partial<Record<Fact['measure'], string>> = {
  'full-year-budget': '项目全年预算合计',
  executed: '项目全年执行合计',
  final: '项目支出合计',
};

function outcome(
  fact: Fact,
  stated: PrintedOperand,
  unit: MoneyUnit,
  { column, operands, candidates, comparison }: Summed,
): Outcome {
  const sum = `列出的 ${operands.length} 个项目的${FUND_NAMES[column]}加起来是 ${amountWords(comparison.expected, unit)}`;
  const both = `说明写${STATED_WORDS[fact.measure] ?? '这些项目涉及资金'} ${printedWords(stated, unit)}，${sum}`;
  const words = comparedWords(both, comparison, unit);
  const left = comparison.status === 'differs' ? leftOut(comparison, candidates) : null;
  return {
    ...comparison,
    status: left ? 'unverifiable' : comparison.status,
    place: `${fact.line}:${column}:${fact.raw}`,
    statement: left ? words.replace(/。$/, '，两处算的范围可能不同，不能直接比。') : words,
    unit,
    reconciliation: left ? reconciliationWords([left]) : null,
    operands: [stated.operand, ...operands.map(({ operand }) => operand)],
  };
}

/** The one project that the text may not count, such as a subsidy that the accounts exclude: it is the whole difference. */
function leftOut({ difference }: Comparison, candidates: readonly Candidate[]): Candidate | null {
  const set = difference < 0 ? reconcile(difference, candidates) : null;
  return set?.length === 1 ? (set[0] ?? null) : null;
}
