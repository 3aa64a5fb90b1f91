/** The money of a form of targets: one sum and its sources, nothing spent yet. */
import type { ProjectFund, ProjectFunds } from '../../../../src/fiscal/projects/project.ts';
import type { MoneyUnit } from '../../../../src/fiscal/money.ts';
import { readDecimal, sumOf, type Decimal } from '../decimal.ts';
import { hasCell, tokensOf, type FormRow } from '../form-rows.ts';
import { amountOf } from './fund-amounts.ts';
import { sourceName, TOTAL } from './fund-numbers.ts';
import { withoutNoise } from '../../printed/text.ts';

/** A label and the one number beside it. */
interface Planned {
  label: string;
  amount: Decimal;
  line: number;
}

/** `2、资金结构：（1）基本支出`: what is said below of the same money again, by its uses. */
const USES = /资金结构/;

/**
 * `年度资金总额 200`, `其中：财政拨款 200`, `其他资金 0`: proven where the sources add up to the sum; else null. Forms of
 * several years print a second list beside it, of the year.
 */
export function plannedFunds(
  section: readonly FormRow[],
  unit: MoneyUnit | null,
): ProjectFunds | null {
  if (section.some((row) => hasCell(row, /执行(?!率分值)|年初预算|全年预算|实际/))) return null;
  const end = section.findIndex((row) => hasCell(row, USES));
  const sources = end < 0 ? section : section.slice(0, end);
  return (
    provenSum(
      sources.flatMap((row) => pairsOf(row) ?? plannedOf(row) ?? []),
      unit,
    ) ?? provenSum(pairsOfYear(sources), unit)
  );
}

/** The sum, which stands first, and its sources. */
function provenSum(
  [total, ...parts]: readonly Planned[],
  unit: MoneyUnit | null,
): ProjectFunds | null {
  if (!total || parts.length === 0 || !TOTAL.test(total.label)) return null;
  if (parts.some(({ label }) => TOTAL.test(label))) return null;
  if (total.amount.millionths === 0) return null;
  if (sumOf(parts.map(({ amount }) => amount)) !== total.amount.millionths) return null;
  const fund = ({ label, amount, line }: Planned): ProjectFund => ({
    label,
    yearStart: null,
    fullYear: amountOf(amount, unit, line),
    executed: null,
    rate: null,
  });
  return { ...fund(total), weight: null, score: null, parts: parts.map(fund) };
}

/** The cells of a row, but for `执行率分值（10）`: what executing the budget will weigh stands beside it. */
function moneyOf(row: FormRow): ReturnType<typeof tokensOf> {
  const tokens = tokensOf(row);
  const end = tokens.findIndex(({ text }) => withoutNoise(text).startsWith('执行率分值'));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** `中期资金总额 60 | 年度资金总额 20`: what stands last is of the year; `上年结转资金 5` may stand below it alone. */
function pairsOfYear(section: readonly FormRow[]): Planned[] {
  let column: number | null = null;
  return section.flatMap((row): Planned[] => {
    const tokens = moneyOf(row);
    const [before, first, label, last] = [-4, -3, -2, -1].map((place) => tokens.at(place));
    const isPair =
      [before, label].every((token) => token !== undefined && !readDecimal(token.text)) &&
      readDecimal(first?.text ?? '') !== null;
    const isBelow = tokens.length === 2 && label?.column === column;
    const amount = readDecimal(last?.text ?? '');
    if (!label || !amount || amount.percent || !(isPair || isBelow)) return [];
    column ??= label.column;
    return [{ label: labelWords(label.text), amount, line: row.line }];
  });
}

const labelWords = (text: string) => sourceName(withoutNoise(text));

/** `预算数 85 | 其中：财政资金 70 | 其他资金`: a sum and its sources in one row, each number behind its label. */
function pairsOf(row: FormRow): Planned[] | null {
  const tokens = moneyOf(row);
  const pairs = tokens.flatMap(({ text }, index): Planned[] => {
    const amount = readDecimal(text);
    const label = tokens[index - 1]?.text ?? '';
    if (!amount || amount.percent || label === '' || readDecimal(label)) return [];
    return [{ label: labelWords(label), amount, line: row.line }];
  });
  const numbers = tokens.filter(({ text }) => readDecimal(text) !== null);
  return pairs.length > 1 && pairs.length === numbers.length ? pairs : null;
}

function plannedOf(row: FormRow): Planned | null {
  const tokens = moneyOf(row);
  const numbers = tokens.flatMap(({ text }) => readDecimal(text) ?? []);
  const [amount] = numbers;
  // A merged cell that was written out prints the same number again.
  const isOne = numbers.every(({ millionths }) => millionths === amount?.millionths);
  const label = labelWords(tokens.at(-1 - numbers.length)?.text ?? '');
  const isLast = tokens.slice(-numbers.length).every(({ text }) => readDecimal(text) !== null);
  if (!amount || !isOne || !isLast || amount.percent || label === '') return null;
  return { label, amount, line: row.line };
}
