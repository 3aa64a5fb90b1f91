/**
 * Rows of amounts that stand cell for cell below their header: then the header says what each number is, even where
 * the numbers contradict each other.
 */
import type { MoneyUnit } from '../../../../src/fiscal/money.ts';
import type { ProjectFund, ProjectFunds } from '../../../../src/fiscal/projects/project.ts';
import {
  isDash,
  isRate,
  isScoreOfRate,
  readDecimal,
  readScore,
  sumOf,
  type Decimal,
} from '../decimal.ts';
import { tokensOf, type FormRow } from '../form-rows.ts';
import { amountOf } from './fund-amounts.ts';
import { sourceName, TOTAL } from './fund-numbers.ts';
import { withoutNoise } from '../../printed/text.ts';

const COLUMNS = {
  yearStart: /^年初预算数?$/,
  fullYear: /^(?:全年(?:[（(]调整[）)])?|调整后的?)预算数?$/,
  executed: /^(?:全年|预算)执行数?$/,
  weight: /^(?:分值|(?:执行率)?权重)$/,
  rate: /^(?:预算)?执行率$/,
  score: /^(?:执行率)?得分$/,
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];
/** `全年预算数（A）`, `执行率 %`, `分值（10分）` */
const BESIDE_NAME = /(?:[（(][^（）()]{1,8}[）)]|[%％])$/;
/** A column of words behind the amounts. */
const REMARKS = /^(?:(?:未完成|偏差)?原因(?:分析)?|备注)$/;

/** Sources of which none is part of another, but for the names of what the budget gives. */
const APART =
  /^(?:.*[:：])?(?:[（(]\d[）)])?(?:(政府性?预算资金|当年财政拨款|财政拨款)|上年结转(?:结余)?(?:资金)?|财政专户管理资金|单位资金|其他资金)[:：]?$/;

/** The proof of money whose sources are printed, as pages show it. */
export const SOURCES_ADD_UP = '各项资金来源相加等于年度资金总额';
const MOST_ADD_UP = '多数列的各项资金来源相加等于年度资金总额';

const AMOUNTS = ['yearStart', 'fullYear', 'executed'] as const;

/** The one header of a section with the columns that it names; null where a column is missing, or there are others. */
function headerOf(
  section: readonly FormRow[],
): { below: number; columns: Map<number, Column | null> } | null {
  for (const [index, row] of section.entries()) {
    const columns = new Map<number, Column | null>();
    // 项目资金（万元） stands before the columns; what stands between or behind them is another column.
    let others = 0;
    for (const { text, column } of tokensOf(row)) {
      const words = withoutNoise(text).replace(BESIDE_NAME, '');
      const name = NAMES.find((each) => COLUMNS[each].test(words));
      if (name) columns.set(column, name);
      else if (columns.size > 0 && REMARKS.test(words)) columns.set(column, null);
      else if (columns.size > 0) others += 1;
    }
    const named = [...columns.values()];
    const isWhole = NAMES.every((name) => named.filter((each) => each === name).length === 1);
    if (named.includes('fullYear'))
      return isWhole && others === 0 ? { below: index + 1, columns } : null;
  }
  return null;
}

const NOTHING = {
  yearStart: null,
  fullYear: null,
  executed: null,
  weight: null,
  rate: null,
  score: null,
} as const;

/**
 * A row of which every cell stands below a column, and every column has a number, or a dash where it asks for points or
 * for what there was not at the year's start.
 */
interface PlacedRow {
  readonly label: string;
  readonly numbers: Readonly<Record<Column, Decimal | null>>;
  readonly line: number;
}

function placed(row: FormRow, columns: ReadonlyMap<number, Column | null>): PlacedRow | null {
  const first = Math.min(...columns.keys());
  const tokens = tokensOf(row);
  const before = tokens.filter(({ column }) => column < first);
  const label = before.at(-1);
  if (!label || before.some(({ text }) => readDecimal(text))) return null;
  const numbers: Record<Column, Decimal | null> = { ...NOTHING };
  const dashes = new Set<Column>();
  for (const { text, column } of tokens) {
    const name = columns.get(column);
    if (column < first || name === null) continue;
    const number = readDecimal(text);
    if (!name || (number === null && !isDash(text))) return null;
    numbers[name] = number;
    if (number === null) dashes.add(name);
  }
  const isWhole = AMOUNTS.every((name) =>
    numbers[name] ? !numbers[name].percent : name === 'yearStart' && dashes.has(name),
  );
  return isWhole ? { label: withoutNoise(label.text), numbers, line: row.line } : null;
}

/** Whether rows are surely all sources of a total: one alone, or the second of the budget's, may be a part of another. */
function areApart(sources: readonly PlacedRow[]): boolean {
  const found = sources.map(({ label }) => APART.exec(label));
  const ofBudget = found.filter((match) => match?.[1]);
  return found.length > 1 && !found.includes(null) && ofBudget.length < 2;
}

/** Which of the sums of the sources hold, of the columns in which anything is printed. */
function sumsOf(total: PlacedRow, sources: readonly PlacedRow[]): boolean[] {
  return AMOUNTS.flatMap((name) => {
    const sum = sumOf(sources.flatMap(({ numbers }) => numbers[name] ?? []));
    const whole = total.numbers[name]?.millionths ?? 0;
    return sum === 0 && whole === 0 ? [] : [sum === whole];
  });
}

/** Amounts known by their columns, and what of their arithmetic holds. */
interface FundsInColumns {
  readonly funds: ProjectFunds;
  readonly proofs: readonly string[];
  readonly scoreCandidates: readonly Decimal[];
}

/**
 * Reads the amounts by their columns; null where a row is no whole row of the header, or nothing at all of the
 * arithmetic holds, so that the header may not be that of the row.
 */
export function fundsInColumns(
  section: readonly FormRow[],
  unit: MoneyUnit | null,
): FundsInColumns | null {
  const header = headerOf(section);
  if (!header) return null;
  const rows = section
    .slice(header.below)
    .filter((row) => tokensOf(row).some(({ text }) => readDecimal(text)))
    .map((row) => placed(row, header.columns));
  const [total, ...sources] = rows.filter((row) => row !== null);
  if (!total || rows.includes(null) || !TOTAL.test(total.label)) return null;
  const { fullYear, executed, weight, rate, score } = total.numbers;
  if (!fullYear || !executed || !rate || !weight || !score || fullYear.millionths === 0)
    return null;
  if (!readScore(weight.raw) || !readScore(score.raw)) return null;
  if (sources.some(({ label }) => TOTAL.test(label))) return null;
  const sums = sumsOf(total, sources);
  const isSum = sources.length > 0 && sums.every((holds) => holds);
  // Sources of which few columns add up may be parts of each other; where most do, one number is odd.
  const areSources = sums.filter((holds) => holds).length > sums.length / 2 || areApart(sources);
  const proofs = [
    ...(isRate(executed, fullYear, rate)
      ? [`执行数 ${executed.raw} ÷ 全年预算数 ${fullYear.raw} = 执行率 ${rate.raw}`]
      : []),
    ...(isScoreOfRate(score, weight, rate)
      ? [`执行率分值 ${weight.raw} × 执行率 ${rate.raw} = 得分 ${score.raw}`]
      : []),
    ...(isSum ? [SOURCES_ADD_UP] : []),
  ];
  // Two columns out of three that add up show that the third stands where it should, too.
  if (proofs.length === 0 && sums.filter((holds) => holds).length < 2) return null;
  const fund = ({ label, numbers, line }: PlacedRow): ProjectFund => ({
    label: sourceName(label),
    yearStart: amountOf(numbers.yearStart, unit, line),
    fullYear: amountOf(numbers.fullYear, unit, line),
    executed: amountOf(numbers.executed, unit, line),
    rate: numbers.rate ? { raw: numbers.rate.raw, line } : null,
  });
  return {
    funds: {
      ...fund(total),
      weight: weight.raw,
      score: score.raw,
      parts: areSources ? sources.map(fund) : [],
    },
    proofs: proofs.length > 0 ? proofs : [MOST_ADD_UP],
    scoreCandidates: [score],
  };
}
