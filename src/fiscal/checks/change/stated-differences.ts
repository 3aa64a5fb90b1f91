/** How much the text says that two amounts differ is what they differ, where it states both. */
import { BUDGETS, type Fact, type Measure } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum, type Comparison, bestOf } from '../comparing/compare.ts';
import { amountWords, type MoneyUnit } from '../../money.ts';
import { besides, subjectKey } from '../reading/statements/nearby.ts';
import { onlyAmount, moneyUnit } from '../../statements/stated-amounts.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import {
  differenceWords,
  printedWords,
  shortSubject,
  statedAmount,
  statedDifference,
} from '../reading/statements/stated.ts';

export const statedDifferences: Check = {
  id: 'stated-differences',
  family: 'change',
  severity: 'figure',
  title: '增减数是否等于两个数之差',
  explanation:
    '说明在一段话里写了今年的数、上年的数和增减数的，用今年的数减去上年的数，应等于增减数；写了决算数、预算数和两者相差多少的也是这样。几个预算数都可能是它比的，有一个相符就算相符。',
  formula: '增减数 = 今年的数 − 上年的数；与预算相差 = 决算数 − 预算数',
  find: (report) =>
    report.facts.flatMap((fact, index) => {
      const found = findOne(report, fact);
      return found ? [{ ...found, place: `${fact.line}:${index}` }] : [];
    }),
};

interface Compared {
  readonly base: Fact;
  readonly amount: PrintedOperand;
  readonly comparison: Comparison;
}

/** The amounts that a difference may be from; one of each measure. */
function basesOf(own: readonly Fact[], { measure, quote }: Fact): Fact[] {
  const budgets: readonly Measure[] = quote.includes('年初')
    ? ['year-start-budget']
    : /全年|调整/.test(quote)
      ? ['full-year-budget']
      : BUDGETS;
  const meant: readonly Measure[] = measure === 'change' ? ['prior-year'] : budgets;
  return meant.flatMap((each) => onlyAmount(own, [each]) ?? []);
}

/** 一般公共预算财政拨款支出 is 财政拨款支出 later in its paragraph. */
const nameOf = ({ subject }: Fact) => subjectKey(subject).replace(/^一般公共预算/, '');

/** Whether a statement is a difference of the same kind; no rate. */
const isDifference = ({ measure, unit }: Fact, of: Fact) => measure === of.measure && unit !== '%';

function findOne(report: ReportContent, fact: Fact): Omit<Outcome, 'place'> | null {
  if (fact.measure !== 'change' && fact.measure !== 'budget-difference') return null;
  // 决算数与预算数无差异 has a check of its own.
  if (fact.measure === 'budget-difference' && fact.unit === '') return null;
  const difference = statedDifference(fact);
  const own = besides(report, fact).filter((each) => nameOf(each) === nameOf(fact));
  // Two changes are from two amounts of the year before: nobody can say which is from which.
  const isOnly = own.every((each) => !isDifference(each, fact) || each.value === fact.value);
  const now = onlyAmount(own, [report.kind === 'final' ? 'final' : 'budget']);
  const amount = now && statedAmount(now);
  const unit = now && moneyUnit(now);
  if (!difference || !isOnly || !now || !amount || !unit) return null;
  const compared = basesOf(own, fact).flatMap((base): Compared[] => {
    const operand = base === now ? null : statedAmount(base);
    if (!operand) return [];
    const terms = [
      [1, amount],
      [-1, operand],
    ] as const;
    return [{ base, amount: operand, comparison: compareSum(difference, terms) }];
  });
  const best = bestOf(compared);
  return best ? outcome({ fact, difference, now: amount, unit }, best) : null;
}

function outcome(
  {
    fact,
    difference,
    now,
    unit,
  }: {
    readonly fact: Fact;
    readonly difference: PrintedOperand;
    readonly now: PrintedOperand;
    readonly unit: MoneyUnit;
  },
  { base, amount, comparison }: Compared,
): Omit<Outcome, 'place'> {
  const isOfYear = fact.measure === 'change';
  const [words, whose] = isOfYear ? ['今年', '上年'] : ['决算数', '预算数'];
  const both = `“${shortSubject(fact.subject)}”写比${isOfYear ? '上年' : '预算'}${differenceWords(fact)}；同处${words} ${printedWords(now, unit)}，${whose} ${printedWords(amount, moneyUnit(base) ?? unit)}，两数之差是 ${amountWords(comparison.expected, unit)}`;
  return {
    ...comparison,
    statement: comparedWords(both, comparison, unit),
    unit,
    reconciliation: null,
    operands: [difference.operand, now.operand, amount.operand],
  };
}
