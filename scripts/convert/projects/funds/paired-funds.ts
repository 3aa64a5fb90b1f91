/** The money of older forms, which print no rate: `预算数： 80 | 执行数： 72`, and below it each source in the same way. */
import type { ProjectFund, ProjectFunds } from '../../../../src/fiscal/projects/project.ts';
import type { MoneyUnit } from '../../../../src/fiscal/money.ts';
import { readDecimal, sumOf, type Decimal } from '../decimal.ts';
import { tokensOf, type FormRow } from '../form-rows.ts';
import { amountOf } from './fund-amounts.ts';
import { sourceName } from './fund-numbers.ts';
import { withoutBlanks } from '../../printed/text.ts';

const BUDGET = /^(?:全年|年度)?预算数?$/;
const EXECUTED = /^(?:全年|年度|实际)?(?:执行|支出)数?$/;

/** Two labels with a number each. */
interface Pair {
  labels: readonly [string, string];
  numbers: readonly [Decimal, Decimal];
  line: number;
}

const labelWords = (text: string) =>
  sourceName(withoutBlanks(text)).replace(/[（(][A-Z][）)]$/, '');

/** The last four cells of a row, where they are a label and a number twice. */
function pairOf(row: FormRow): Pair | null {
  const [before, budget, between, executed, ...others] = tokensOf(row).slice(-4);
  const numbers = [readDecimal(budget?.text ?? ''), readDecimal(executed?.text ?? '')] as const;
  const [first, second] = numbers;
  if (!before || !between || others.length > 0 || !first || !second) return null;
  if (first.percent || second.percent) return null;
  const labels = [labelWords(before.text), labelWords(between.text)] as const;
  return labels.some((label) => readDecimal(label))
    ? null
    : { labels, numbers: [first, second], line: row.line };
}

/**
 * The budget and what was executed of it, each beside its label; null where the sources below, which print the same
 * label twice, do not add up to them.
 */
export function pairedFunds(
  section: readonly FormRow[],
  unit: MoneyUnit | null,
): ProjectFunds | null {
  const pairs = section.flatMap((row) => pairOf(row) ?? []);
  const totals = pairs.filter(({ labels }) => BUDGET.test(labels[0]) && EXECUTED.test(labels[1]));
  const [total, ...others] = totals;
  if (!total || others.length > 0) return null;
  const sources = pairs.filter(({ labels, line }) => line > total.line && labels[0] === labels[1]);
  const adds = ([0, 1] as const).every(
    (side) => sumOf(sources.map(({ numbers }) => numbers[side])) === total.numbers[side].millionths,
  );
  if (sources.length > 0 && !adds) return null;
  const fund = ({ labels, numbers, line }: Pair): ProjectFund => ({
    label: labels[0],
    yearStart: null,
    fullYear: amountOf(numbers[0], unit, line),
    executed: amountOf(numbers[1], unit, line),
    rate: null,
  });
  return { ...fund(total), weight: null, score: null, parts: sources.map(fund) };
}
