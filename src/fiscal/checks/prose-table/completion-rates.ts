/** A stated rate of completion is what was spent, as a share of the budget stated beside it. */
import { BUDGETS, MEASURE_NAMES, type Fact, type Measure } from '../../fact.ts';
import { factsOfSubject } from '../../statements/facts-of-subject.ts';
import { fen } from '../../money.ts';
import { oncePer } from '../../once-per.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { besides, ownBefore } from '../reading/statements/nearby.ts';
import { onlyAmount } from '../../statements/stated-amounts.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import { decimalsOf } from '../../tables/print-precision.ts';
import { asFine, compareRate, rateWords } from '../comparing/rates.ts';
import { shortSubject, statedAmount, statedInList, topicOf } from '../reading/statements/stated.ts';
import { cellsOf } from '../reading/cells/cells-of-statements.ts';

const RATES: readonly Measure[] = ['completion-rate', 'execution-rate'];
const DIFFERENCE_RATE = /^预决算差异率$/;
const SPENT: readonly Measure[] = ['final', 'executed'];

export const completionRates: Check = {
  id: 'completion-rates',
  family: 'prose-table',
  severity: 'figure',
  title: '完成预算的比例算得对不对',
  explanation:
    '说明写了预算数、决算数和“完成预算的百分之几”的，用两个数重算这个比例。印出的数最后一位是四舍五入的，比例只要落在它们可能的范围里就算相符。“三公”经费没有写预算数的，用表格的预算数重算；写了决算比预算多多少或少多少的，用两者之差作预算数。写了“预决算差异率”的，用它前面的预算数和决算数重算。预算为零的不核对。',
  formula: '完成比例 = 决算数 ÷ 预算数 × 100%',
  find: (report) =>
    report.facts.flatMap((fact, index) => {
      const found = RATES.includes(fact.measure)
        ? findOne(report, fact, index)
        : DIFFERENCE_RATE.test(fact.subject)
          ? findDifference(report, fact, index)
          : null;
      return found ? [{ ...found, place: `${fact.line}:${index}` }] : [];
    }),
};

/** `完成全年预算 12 万元的 79.2%` says of what the rate is before the budget's amount. */
function wordsOf(report: ReportContent, { quote, line }: Fact, index: number): string {
  const before = report.facts[index - 1];
  return quote.startsWith('的') && before?.line === line ? before.quote + quote : quote;
}

/** `预算数 9 万元，决算数 10 万元，预决算差异率 11.11%`, as Xinjiang prints it; the sign may be left out. */
function findDifference(
  report: ReportContent,
  fact: Fact,
  index: number,
): Omit<Outcome, 'place'> | null {
  const [planned, spent] = [report.facts[index - 2], report.facts[index - 1]];
  if (!planned || spent?.measure !== 'final' || !BUDGETS.includes(planned.measure)) return null;
  if (spent.subject !== planned.subject || spent.section !== fact.section) return null;
  const [whole, part] = [statedAmount(planned), statedAmount(spent)];
  if (!whole || !part) return null;
  const step = part.step + whole.step;
  const gap = part.amount - whole.amount;
  const [signed, unsigned] = [gap, Math.abs(gap)].map((amount) =>
    compareRate(fact.raw, { amount, step }, whole),
  );
  const compared = unsigned && unsigned.status !== 'differs' ? unsigned : signed;
  if (!compared) return null;
  const sum = `（${part.operand.raw} − ${whole.operand.raw}）÷ ${whole.operand.raw} = ${rateWords(compared.expected, fact.raw)}`;
  return {
    ...compared,
    statement:
      compared.status === 'holds'
        ? `${sum}。`
        : `“${shortSubject(spent.subject)}”写预决算差异率 ${fact.raw}%，重算：${sum}。`,
    unit: '%',
    reconciliation: null,
    operands: [
      { label: '预决算差异率', raw: `${fact.raw}%`, line: fact.line },
      { ...part.operand, label: MEASURE_NAMES[spent.measure] },
      { ...whole.operand, label: MEASURE_NAMES[planned.measure] },
    ],
  };
}

/** The budgets that a rate may be of: the words before it say which; all others are asked only where they don't. */
function plannedMeasures(quote: string): readonly Measure[] {
  if (quote.includes('年初')) return ['year-start-budget', 'budget'];
  if (/全年|调整/.test(quote)) return ['full-year-budget', 'budget'];
  return ['full-year-budget', 'budget', 'year-start-budget'];
}

/** The one budget of each kind that a section states of a subject. */
const budgetsIn = oncePer(
  (own: readonly Fact[]) => new Map(BUDGETS.map((each) => [each, onlyAmount(own, [each])])),
);

/** The budget that only the table of the three-public expenses prints: that of the full year. */
function printedBudget(report: ReportContent, fact: Fact): PrintedOperand | null {
  if (fact.quote.includes('年初') || !topicOf(report, fact.section).includes('三公')) return null;
  const [cell] = cellsOf(report, { ...fact, measure: 'full-year-budget' });
  return cell ?? null;
}

/** What the same paragraph says of the distance from the same budget. */
function differencesBeside(report: ReportContent, fact: Fact): Fact[] {
  return besides(report, fact).filter(
    ({ subject, quote }) =>
      subject === fact.subject && quote.includes('年初') === fact.quote.includes('年初'),
  );
}

/** The budget that the distance from it tells, where none is stated: what was spent, less what it was more. */
function toldBudget(spent: PrintedOperand, difference: Fact | null): PrintedOperand | null {
  const gap = difference && statedAmount(difference);
  return gap && { ...gap, amount: fen(spent.amount - gap.amount), step: spent.step + gap.step };
}

/**
 * `项目全年预算合计 80 万元，支出合计 60 万元，其中……，预算执行率 75%`: the budget, whatever each of the three is called.
 * What was spent is the first that is said to be behind it.
 */
function budgetBefore(report: ReportContent, rate: Fact, spent: Fact | null): Fact | undefined {
  if (rate.measure !== 'execution-rate' || spent === null) return undefined;
  const near = besides(report, rate).filter(({ line }) => line === rate.line);
  const before = near.slice(0, Math.max(0, near.indexOf(spent)));
  const at = before.findLastIndex(({ measure }) => measure === 'full-year-budget');
  const isFirst = !before.slice(at + 1).some(({ measure }) => SPENT.includes(measure));
  return isFirst ? before[at] : undefined;
}

/** `10 万元` in a text of two decimals is 10.00, whose zeros were left out; 4.0 is as exact as it is printed. */
function exactly(
  report: ReportContent,
  fact: Fact | null | undefined,
  amount: PrintedOperand,
): PrintedOperand {
  const isWhole = decimalsOf(amount.operand.raw) === 0;
  return (isWhole && fact ? statedInList(report, fact) : null) ?? amount;
}

/** `培训费 30 万元，其中师资费 8 万元，住宿费 10 万元，完成预算 32 万元的 93.75%`: the rate may go back to an amount further up. */
function isOfAnother(
  report: ReportContent,
  rate: Fact,
  spent: Fact,
  whole: PrintedOperand,
): boolean {
  const near = besides(report, rate);
  return near.slice(0, near.indexOf(rate)).some((other) => {
    // Of which what was listed last can be a part.
    const isLarger = SPENT.includes(other.measure) && (other.value ?? 0) > (spent.value ?? 0);
    const all = isLarger ? statedAmount(other) : null;
    return all !== null && compareRate(rate.raw, all, whole)?.status === 'holds';
  });
}

function findOne(report: ReportContent, fact: Fact, index: number): Omit<Outcome, 'place'> | null {
  // 完成年度任务的百分之几 is a rate of something else.
  const words = wordsOf(report, fact, index);
  if (!/预算|执行/.test(words)) return null;
  const before = ownBefore(report, index);
  const last = before.findLastIndex(({ measure }) => RATES.includes(measure));
  const own = before.slice(last + 1);
  const section = factsOfSubject(report.facts, fact);
  // 完成年初预算的 107%，完成调整预算的 99%: two rates of one amount.
  const spent = onlyAmount(own, SPENT) ?? onlyAmount(before, SPENT);
  const measures = plannedMeasures(words);
  const planned =
    measures.map((each) => onlyAmount(own, [each])).find((each) => each !== null) ??
    measures.map((each) => budgetsIn(section).get(each)).find((each) => each != null) ??
    budgetBefore(report, fact, spent);
  const part = spent && statedAmount(spent);
  const printed = planned ? statedAmount(planned) : printedBudget(report, fact);
  const difference = onlyAmount(differencesBeside(report, fact), ['budget-difference']);
  const told = printed || planned || !part ? null : toldBudget(part, difference);
  const whole = printed ?? told;
  const isBeside = planned?.unit === spent?.unit && planned?.line === spent?.line;
  const operands =
    part &&
    whole &&
    (isBeside
      ? asFine(exactly(report, spent, part), exactly(report, planned, whole))
      : ([part, whole] as const));
  const compared = operands && compareRate(fact.raw, ...operands);
  if (!spent || !part || !whole || !compared) return null;
  if (compared.status === 'differs' && isOfAnother(report, fact, spent, whole)) return null;
  const name = shortSubject(fact.subject);
  const gap = `${part.operand.raw} ${(difference?.value ?? 0) < 0 ? '+' : '−'} ${whole.operand.raw}`;
  const divisor = told ? `（${gap}）` : ` ${whole.operand.raw} `;
  const sum = `${part.operand.raw} ÷${divisor}= ${rateWords(compared.expected, fact.raw)}`;
  return {
    ...compared,
    statement:
      compared.status === 'holds'
        ? `${sum}。`
        : `“${name}”写完成预算的 ${fact.raw}%，按${!planned && printed ? '表格的预算数' : '同处两个数'}重算：${sum}。`,
    unit: '%',
    reconciliation: null,
    operands: [
      { label: `“${name}”完成比例`, raw: `${fact.raw}%`, line: fact.line },
      { ...part.operand, label: MEASURE_NAMES[spent.measure] },
      planned ? { ...whole.operand, label: MEASURE_NAMES[planned.measure] } : whole.operand,
    ],
  };
}
