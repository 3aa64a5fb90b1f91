/**
 * The numbers in a row of amounts, known by their arithmetic: a full-year budget, what was executed of it,
 * (a weight or what is left,) and the rate that these two give.
 */
import {
  asPercentage,
  isDash,
  isRate,
  isScoreOfRate,
  readDecimal,
  readScore,
  type Decimal,
} from '../decimal.ts';
import { tokensOf, type FormRow } from '../form-rows.ts';
import { onlyOne } from '../../only-one.ts';
import { withoutNoise } from '../../printed/text.ts';

/** What the row of the total is called. */
export const TOTAL = /总金?额|总计|^(?:金额)?合计|年度预算|预算总额|^预算数[:：]?$|^当年预算/;
const LARGEST_WEIGHT = 50;
const POINTS_IN_HEADER = /^(?:自评)?(?:得分|分值)[（(](\d{1,2})分?(?:[*×xX].{2,8})?[）)]$/;

/** A number and the line that prints it. */
export interface PrintedNumber extends Decimal {
  line: number;
}

/** The numbers of a row where one proves another. */
export interface ProvenRow {
  label: string | null;
  before: (PrintedNumber | null)[];
  fullYear: PrintedNumber;
  executed: PrintedNumber;
  weight: PrintedNumber | null;
  rate: PrintedNumber;
  score: PrintedNumber | null;
  line: number;
  /** Where the rate stands among the numbers of the row, and how many there are. */
  rateAt: number;
  count: number;
}

/** The numbers of a row in the order of print, null for a dash, and the label before them. */
export interface NumberRow {
  label: string | null;
  numbers: (PrintedNumber | null)[];
  line: number;
}

/** The name of a source of money, without 其中 before it and what leads to its number. */
export const sourceName = (label: string) => label.replace(/^其中[-—－:：]?|[:：]$/g, '');

/** The numbers of a row, or null where there are fewer than two. */
export function numberRow(row: FormRow): NumberRow | null {
  const tokens = tokensOf(row);
  const numbers = tokens.flatMap(({ text, line }) => {
    const decimal = readDecimal(text);
    return decimal ? [{ ...decimal, line }] : isDash(text) ? [null] : [];
  });
  if (numbers.filter((number) => number !== null).length < 2) return null;
  const first = tokens.findIndex(({ text }) => readDecimal(text) !== null);
  const before = tokens.slice(0, Math.max(first, 0));
  const label = before.findLast(({ text }) => !isDash(text))?.text ?? null;
  return { label: label === null ? null : sourceName(label), numbers, line: row.line };
}

const isWeight = (number: Decimal): boolean =>
  !number.percent &&
  number.millionths > 0 &&
  number.millionths % 1_000_000 === 0 &&
  number.millionths <= LARGEST_WEIGHT * 1_000_000 &&
  readScore(number.raw) !== null;

/** `10 | 0.94 | 9.4`: a rate that is no percentage, as weight and score say; null for any other. */
function fractionOf(
  rate: Decimal,
  weight: Decimal | null | undefined,
  score: Decimal | null | undefined,
): Decimal | null {
  const fraction = asPercentage(rate);
  if (!fraction || !weight || !isWeight(weight) || !score || score.percent) return null;
  return isScoreOfRate(score, weight, fraction) ? fraction : null;
}

/** All readings of a row that its rate proves: full, executed, weight or remainder, rate, score. */
function readingsOf(
  { label, numbers, line }: NumberRow,
  rateFirst: boolean,
  namesWeight: boolean,
): ProvenRow[] {
  const readings: ProvenRow[] = [];
  for (let index = 2; index + (rateFirst ? 0 : 1) < numbers.length; index += 1) {
    const [fullYear, executed, between, after] = [
      numbers[index - 2],
      numbers[index - 1],
      numbers[index],
      numbers[index + 1],
    ];
    const rate = rateFirst ? between : after;
    if (!fullYear || !executed || !rate || fullYear.percent || executed.percent) continue;
    const next = numbers[index + (rateFirst ? 1 : 2)];
    const fraction = rateFirst ? null : fractionOf(rate, between, next);
    if (!isRate(executed, fullYear, fraction ?? rate)) continue;
    // 5, 10, 200%: a weight is no amount, though by chance the rate may fit.
    if (namesWeight && isWeight(executed) && executed.millionths > fullYear.millionths) continue;
    // Where the row prints a rate with its %, a bare number is no rate.
    if (!rate.percent && numbers.some((number) => number?.percent)) continue;
    const before = numbers.slice(0, index - 2);
    // What had no budget at the year's start prints a dash there.
    if (before.some((number, at) => (number === null && at > 0) || number?.percent)) continue;
    // What is left of the budget may look like a weight.
    const isRest = (number: Decimal | null | undefined) =>
      number?.millionths === fullYear.millionths - executed.millionths;
    const common = {
      label,
      before,
      fullYear,
      executed,
      rate: fraction ? { ...rate, millionths: fraction.millionths, places: fraction.places } : rate,
      line,
      rateAt: rateFirst ? index : index + 1,
      count: numbers.length,
    };
    if (rateFirst) {
      const [weight, score] = [numbers[index + 1], numbers[index + 2]];
      const weighted =
        weight &&
        isWeight(weight) &&
        score &&
        !score.percent &&
        score.millionths <= weight.millionths;
      // 51, 5, 10: the weight is no rate, though by chance 5 may be 10 % of 51.
      if (namesWeight && !weighted && !rate.percent && isWeight(rate)) continue;
      // Nothing executed at a rate of nothing proves nothing: 111, 0, 0 may be any three columns.
      if (executed.millionths === 0 && !weighted) continue;
      readings.push({
        ...common,
        weight: weighted ? weight : null,
        score: weighted ? score : null,
      });
    } else if (between && isWeight(between) && (namesWeight || !isRest(between))) {
      const score = next && !next.percent && next.millionths <= between.millionths ? next : null;
      readings.push({ ...common, weight: between, score });
    } else if (between === null && executed.millionths > 0)
      readings.push({ ...common, weight: null, score: null });
    else if (isRest(between))
      readings.push({ ...common, weight: null, score: next && !next.percent ? next : null });
  }
  return readings;
}

/**
 * The reading of a row that its rate proves, or null where none or several do.
 *
 * @param namesWeight the form prints a column 分值 for the execution rate
 */
export function onlyReading(row: NumberRow, namesWeight: boolean): ProvenRow | null {
  const readings = readingsOf(row, false, namesWeight);
  const all = readings.length > 0 ? readings : readingsOf(row, true, namesWeight);
  return onlyOne(all);
}

const sameAmounts = (a: ProvenRow, b: ProvenRow) =>
  a.fullYear.millionths === b.fullYear.millionths &&
  a.executed.millionths === b.executed.millionths;

/** Whether a row prints the amounts of another: in their places, or anywhere where it prints fewer numbers. */
function hasAmounts({ numbers }: NumberRow, { before, fullYear, executed, count }: ProvenRow) {
  const places = numbers.slice(before.length, before.length + 2);
  return [fullYear, executed].every(({ millionths }, index) =>
    (numbers.length < count ? numbers : places.slice(index, index + 1)).some(
      (number) => number?.millionths === millionths,
    ),
  );
}

/** Whether a row prints a percentage only if that of another row is the same. */
const hasNoOtherRate = ({ numbers }: NumberRow, { rate }: ProvenRow) =>
  numbers.every((number) => !number?.percent || number.millionths === rate.millionths);

/** The row of the total: the one with a weight, or called so, or the only amounts there are. */
export function totalRow(
  rows: readonly ProvenRow[],
  printed: readonly NumberRow[],
  hasWeight: boolean,
): ProvenRow | null {
  const weighted = rows.filter(({ weight }) => weight !== null);
  const named = rows.filter(({ label }) => label !== null && TOTAL.test(withoutNoise(label)));
  const candidates = weighted.length > 0 ? weighted : named.length > 0 ? named : rows;
  const [first] = candidates;
  if (!first) return null;
  const isTotal = ({ label }: NumberRow) => label !== null && TOTAL.test(withoutNoise(label));
  // A source alone is no total where the total itself is printed and says something else.
  const isContradicted = printed.some(
    (row) =>
      (isTotal(row) || (row.label === null && candidates === rows)) &&
      !(hasAmounts(row, first) && hasNoOtherRate(row, first)),
  );
  if (isContradicted || (hasWeight && candidates === rows)) return null;
  return candidates.every((row) => sameAmounts(row, first))
    ? (candidates.find(({ score }) => score !== null) ?? first)
    : null;
}

/** The points of the execution rate where a header prints them: `得分（10分）`, `得分（20分*执行率）`; null for none or two. */
export function weightInHeader(rows: readonly FormRow[]): Decimal | null {
  const printed = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => POINTS_IN_HEADER.exec(withoutNoise(cell))?.[1] ?? []),
  );
  const [weight, ...others] = new Set(printed);
  const decimal = others.length === 0 ? readScore(weight ?? '') : null;
  return decimal && isWeight(decimal) ? decimal : null;
}
