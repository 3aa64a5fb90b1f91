/** The money that the text says the rated projects had is the sum of what their forms or lists print. */
import type { Fact } from '../../fact.ts';
import type { Project } from '../../projects/project.ts';
import type { ReportContent } from '../../report.ts';
import { withoutBlanks } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { amountWords, comparedWords, compareSum, type Comparison } from '../comparing/compare.ts';
import { besides } from '../reading/statements/nearby.ts';
import { mostDecimals, stepOf, type PrintedOperand } from '../reading/cells/printed-cell.ts';
import { reconcile, reconciliationWords, type Candidate } from '../comparing/reconcile.ts';
import { moneyUnit, printedWords, statedAmount } from '../reading/statements/stated.ts';
import { isRatedCount } from './project-counts.ts';
import {
  FUND_NAMES,
  fundOperand,
  projectCandidates,
  type FundColumn,
  type FundOperand,
} from '../reading/projects/project-operands.ts';

export const projectTotals: Check = {
  id: 'project-totals',
  family: 'performance',
  severity: 'figure',
  title: '自评项目的资金合计与各项目是否一致',
  explanation:
    '说明写的自评项目资金合计，与自评表、汇总表或正文里各项目的金额之和比。项目没有列全时，只在已列出的加起来就超过合计时提示。有的项目不进决算：差额正好等于其中一个项目的金额时说明口径可能不同，不算矛盾。',
  formula: '资金合计 = 各项目的金额之和',
  find: (report) =>
    report.facts.flatMap((fact, index) => {
      const columns = columnsOf(report, fact, index);
      return columns.length === 0 ? [] : findOne(report, fact, columns);
    }),
};

/** Which amounts of the projects a statement may be the sum of; none where it is about something else. */
function columnsOf(report: ReportContent, fact: Fact, index: number): readonly FundColumn[] {
  const words = withoutBlanks(fact.quote);
  if (fact.measure === 'involved' && !/整体|事前|监控|重点/.test(words + fact.subject)) {
    const near = besides(report, fact);
    const counts = near
      .slice(0, near.indexOf(fact))
      .filter(({ measure, unit }) => measure === 'count' && /^[个项]$/.test(unit));
    const isOfAll =
      counts.some(isRatedCount) && new Set(counts.map(({ value }) => value)).size === 1;
    return isOfAll ? ['fullYear', 'executed', 'yearStart'] : [];
  }
  const whole = /项目(?:支出)?全年预算数?(?:合计|总额|共计)/;
  if (fact.measure === 'full-year-budget' && whole.test(words)) return ['fullYear'];
  const before = report.facts[index - 1];
  const isSpent = /^支出(?:合计|总额|共计)/.test(words) && fact.measure === 'final';
  return isSpent && before && whole.test(withoutBlanks(before.quote)) ? ['executed'] : [];
}

/** The projects of the fullest account: a list, else the text, else the forms. */
function projectsOf({ projects }: ReportContent): readonly Project[] {
  const of = (source: Project['source']) =>
    projects.filter((project) => project.kind === 'project' && project.source === source);
  const [list, text, forms] = [of('list'), of('narrative'), of('form')];
  return list.length > 1 ? list : text.length > 1 ? text : forms;
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

function findOne(report: ReportContent, fact: Fact, columns: readonly FundColumn[]): Outcome[] {
  const stated = statedAmount(fact);
  const unit = moneyUnit(fact);
  const projects = projectsOf(report);
  if (!stated || unit === null || projects.length < 2) return [];
  const count = report.facts.find(isRatedCount)?.value ?? null;
  const sums = columns.flatMap((column): Summed[] => {
    const operands = asPrintedMostly(
      projects.flatMap((project) => fundOperand(project, project.funds, column) ?? []),
    );
    if (operands.length < 2) return [];
    const comparison = compareSum(
      stated,
      operands.map((operand) => [1, operand] as const),
    );
    const isComplete = operands.length === projects.length && projects.length === count;
    const candidates = projectCandidates(projects, column);
    return [{ column, operands, candidates, comparison, isComplete }];
  });
  const best =
    sums.find(({ comparison }) => comparison.status === 'holds') ??
    sums.find(({ comparison }) => comparison.status === 'rounding');
  if (best) return [outcome(fact, stated, unit, best)];
  const complete = sums.filter(({ isComplete }) => isComplete);
  const [first] = complete.length === sums.length ? complete : [];
  // Where not all are known, what is known must not be more than all.
  const least = sums.toSorted(
    (one, other) => one.comparison.expected - other.comparison.expected,
  )[0];
  const found = first ?? (least && least.comparison.difference < 0 ? least : null);
  return found ? [outcome(fact, stated, unit, found)] : [];
}

/** What the text calls the money that it adds up. */
const STATED_WORDS: Partial<Record<Fact['measure'], string>> = {
  'full-year-budget': '项目全年预算合计',
  final: '项目支出合计',
};

function outcome(
  fact: Fact,
  stated: PrintedOperand,
  unit: NonNullable<ReturnType<typeof moneyUnit>>,
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
    statement: left ? words.replace(/。$/, '，两处口径可能不同，不能直接比。') : words,
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
