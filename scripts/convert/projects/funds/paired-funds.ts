/**
 * The money of forms that print each number beside its label, `预算数： 80 | 到位数： 80 | 执行数： 72`, and below it each
 * source in the same way; older forms print no rate, and of nothing spent a rate proves nothing.
 */
import type { ProjectFund, ProjectFunds } from '../../../../src/fiscal/projects/project.ts';
import type { MoneyUnit } from '../../../../src/fiscal/money.ts';
import { isRate, readDecimal, sumOf, type Decimal } from '../decimal.ts';
import { tokensOf, type FormRow } from '../form-rows.ts';
import { amountOf } from './fund-amounts.ts';
import { sourceName } from './fund-numbers.ts';
import { withoutNoise } from '../../printed/text.ts';

const BUDGET = /^(?:全年|年度)?预算数?$/;
const EXECUTED = /^(?:全年|年度|实际)?(?:执行|支出)数?$/;

/** The first label and the last of a row that have a number each. */
interface Pair {
  labels: readonly [string, string];
  numbers: readonly [Decimal, Decimal];
  /** The percentage at the end of the row, which the numbers give. */
  rate: Decimal | null;
  line: number;
}

const labelWords = (text: string) => sourceName(withoutNoise(text)).replace(/[（(][A-Z][）)]$/, '');

/** The labels of a row with the number right behind each; null where there are not two, or another rate than theirs. */
function pairOf(row: FormRow): Pair | null {
  const cells = tokensOf(row).map(({ text }) => ({ text, number: readDecimal(text) }));
  const labelled = cells.flatMap(({ text, number }, index) => {
    const next = cells[index + 1]?.number;
    return number === null && next && !next.percent ? [{ label: labelWords(text), next }] : [];
  });
  const [first, last] = [labelled[0], labelled.at(-1)];
  if (!first || !last || labelled.length < 2) return null;
  const end = cells.at(-1)?.number;
  const rate = end?.percent ? end : null;
  if (rate && !isRate(last.next, first.next, rate)) return null;
  return {
    labels: [first.label, last.label],
    numbers: [first.next, last.next],
    rate,
    line: row.line,
  };
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
  const fund = ({ labels, numbers, rate, line }: Pair): ProjectFund => ({
    label: labels[0],
    yearStart: null,
    fullYear: amountOf(numbers[0], unit, line),
    executed: amountOf(numbers[1], unit, line),
    rate: rate && { raw: rate.raw, line },
  });
  return { ...fund(total), weight: null, score: null, parts: sources.map(fund) };
}
