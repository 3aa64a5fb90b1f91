/**
 * The row of amounts of a performance form: 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分.
 *
 * Labels and header slide by a column or a row, so the numbers are known by their arithmetic: a full-year budget,
 * what was executed of it, (a weight or what is left,) and the rate that these two give.
 */
import type { MoneyUnit } from '../../../../src/fiscal/money.ts';
import type { ProjectFund, ProjectFunds } from '../../../../src/fiscal/projects/project.ts';
import { isDash, isScoreOfRate, readScore, type Decimal } from '../decimal.ts';
import { hasCell, isLabel, tokensOf, type FormRow } from '../form-rows.ts';
import {
  alignedFunds,
  asOfYearStart,
  fundOf,
  isOfYearStart,
  partsOf,
  unitOf,
  yearStartOf,
} from './fund-amounts.ts';
import { fundsInColumns, SOURCES_ADD_UP } from './funds-in-columns.ts';
import { pairedFunds } from './paired-funds.ts';
import { plannedFunds } from './planned-funds.ts';
import {
  numberRow,
  onlyReading,
  totalRow,
  weightInHeader,
  type NumberRow,
  type ProvenRow,
} from './fund-numbers.ts';

/** What the rows of amounts say, and what proves it. */
export interface FundReading {
  funds: ProjectFunds | null;
  proofs: readonly string[];
  missing: readonly string[];
  /** Printed numbers that may be the score of the execution rate; the sum of all scores tells. */
  scoreCandidates: readonly Decimal[];
  /** Amounts are printed that nothing proves. */
  contradicts: boolean;
  /** The form prints a column 分值 for the execution rate. */
  hasWeight: boolean;
  /** Some of the amounts contradict each other, and are known only by the header above their columns. */
  inColumns: boolean;
}

const BEGIN =
  /^(?:项目资金.*|(?:资金金额|当年预算)(?:[（(].*[）)])?|预算情况|项目预算执行情况.*|资金(?:使用(?!.{0,2}[合规安]).{0,6}|情况.{0,6})|预算资金|预算(?:执行|安排)情况.{0,14}|(?:部门)?整体支出情况|部门整体支出情况|年初预算数?|全年预算数?.*|(?:年度)?资金总额[:：]?.*|预算数)$/;
const END =
  /^(?:资金管理情况|情况说明|安排科学性|(?:项目)?年度.{0,4}目标|预期目标|绩效指标|[一二三]级指标|年度主要任务|任务名称)$/;

/** Below the tasks of the year, what all of them had and spent, with the rate. */
const isSumOfTasks = (row: FormRow) => hasCell(row, /^金额合计$/) && hasCell(row, /^[\d.]+[%％]$/);

const CONTRADICTED = '资金栏里的数互相不符，照印出的列出';
const NO_UNIT = '没读出金额的单位';

const NOTHING: FundReading = {
  funds: null,
  proofs: [],
  missing: [],
  scoreCandidates: [],
  contradicts: false,
  hasWeight: false,
  inColumns: false,
};

/** The rows of amounts, and what they are asked. */
interface Section {
  readonly rows: readonly FormRow[];
  /** The unit that the form prints; null where it prints none. */
  readonly unit: MoneyUnit | null;
  readonly numberRows: readonly NumberRow[];
  readonly namesWeight: boolean;
  readonly hasWeight: boolean;
  /** The form prints a column of 年初预算数, and no budget that was changed stands beside it. */
  readonly hasYearStart: boolean;
  /** The last number of each row, which may be the score of the execution rate. */
  readonly lastNumbers: readonly Decimal[];
}

/** The last number of a row, where it can be a score. */
function lastScore(row: FormRow): Decimal | null {
  const last = tokensOf(row).findLast(({ text }) => !isLabel(text) && !isDash(text));
  return last ? readScore(last.text) : null;
}

/** From the first words of the money of a form to what stands below it; null where there are none. */
function findSection(form: readonly FormRow[]): Section | null {
  const begin = form.findIndex((row) => hasCell(row, BEGIN) || isSumOfTasks(row));
  if (begin === -1) return null;
  const length = form.slice(begin).findIndex((row) => hasCell(row, END));
  const rows = form.slice(begin, length === -1 ? undefined : begin + length);
  const numberRows = rows.flatMap((row) => numberRow(row) ?? []);
  const namesWeight = rows.some((row) => hasCell(row, /^(?:分值|(?:执行率)?权重)/));
  const isChanged = (row: FormRow) =>
    hasCell(row, /^全年预算/) && hasCell(row, /^(?:预算)?(?:调整|追加|调增|上年结转)/);
  return {
    rows,
    unit: unitOf(form),
    numberRows,
    namesWeight,
    hasWeight: namesWeight || numberRows.some(({ numbers }) => numbers.includes(null)),
    hasYearStart: rows.some((row) => hasCell(row, /^年初预算/)) && !rows.some(isChanged),
    lastNumbers: rows.flatMap((row) => lastScore(row) ?? []),
  };
}

/** Whether the rate of a total proves nothing of it. */
function isDoubtful(
  { rows, numberRows }: Section,
  total: ProvenRow,
  parts: readonly ProjectFund[],
): boolean {
  // Of nothing spent, every budget is the whole at a rate of 0: the sources must vouch for it, where they are printed.
  const sources = numberRows.filter(({ line }) => line > total.line);
  const isUnproven =
    total.executed.millionths === 0 &&
    parts.length === 0 &&
    sources.length > 1 &&
    sources.some(({ numbers }) => numbers.some((number) => number && number.millionths > 0));
  // 预算数, 到位数, 执行数: what arrived is no budget, and the rate may be of either.
  const isOfArrived =
    rows.some((row) => hasCell(row, /到位/)) &&
    total.before.some((number) => number && number.millionths !== total.fullYear.millionths);
  return isOfArrived || isUnproven;
}

/** Amounts that no rate proves, but maybe the header above them, or their sources. */
function withoutRate({ rows, numberRows, unit, lastNumbers, hasWeight }: Section): FundReading {
  const inColumns = fundsInColumns(rows, unit);
  if (inColumns)
    return {
      ...inColumns,
      missing: [CONTRADICTED, ...(unit === null ? [NO_UNIT] : [])],
      contradicts: true,
      hasWeight,
      inColumns: true,
    };
  const aligned = alignedFunds(rows, numberRows, unit);
  if (aligned)
    return {
      ...NOTHING,
      funds: aligned,
      proofs: [SOURCES_ADD_UP],
      missing: ['没读出预算执行率'],
      contradicts: true,
      scoreCandidates: lastNumbers,
      hasWeight,
    };
  const paired = pairedFunds(rows, unit) ?? plannedFunds(rows, unit);
  if (paired)
    return {
      ...NOTHING,
      funds: paired,
      proofs: paired.parts.length > 0 ? [SOURCES_ADD_UP] : [],
      missing: unit === null ? [NO_UNIT] : [],
    };
  const isPrinted = numberRows.length > 0 || rows.length > 1;
  return {
    ...NOTHING,
    missing: isPrinted ? ['预算数和执行数没法核对，没有列出'] : [],
    contradicts: isPrinted,
    scoreCandidates: lastNumbers,
    hasWeight,
  };
}

/** The weight of the execution rate and its score, which may have slid to the end of another row. */
function pointsOf({ rows, lastNumbers }: Section, total: ProvenRow) {
  const points = total.weight ?? weightInHeader(rows);
  const isProven = (printed: Decimal) =>
    points !== null && isScoreOfRate(printed, points, total.rate);
  const slidScore =
    total.score === null
      ? lastNumbers.find((printed) => isProven(printed) && printed.raw !== total.rate.raw)
      : undefined;
  const score = total.score ?? slidScore ?? null;
  // Points that only a header prints are those of the rate where they prove a score.
  const weight = total.weight ?? (slidScore ? points : null);
  const proofs =
    weight && score && isProven(score)
      ? [`执行率分值 ${weight.raw} × 执行率 ${total.rate.raw} = 得分 ${score.raw}`]
      : [];
  return { weight, score, proofs };
}

/** Amounts of which the rate is what it must be. */
function withRate(section: Section, total: ProvenRow, proven: ProjectFund[]): FundReading {
  const { rows, unit, hasYearStart, lastNumbers, hasWeight } = section;
  const { weight, score, proofs } = pointsOf(section, total);
  const parts = proven.length > 0 ? proven : (fundsInColumns(rows, unit)?.funds.parts ?? []);
  const inColumns = parts.length > proven.length;
  const ofYearStart = isOfYearStart(rows, total);
  const lacksYearStart =
    hasYearStart &&
    !ofYearStart &&
    total.before[0] !== null &&
    yearStartOf(total, hasYearStart) === null;
  const funds = {
    ...fundOf(total, unit, hasYearStart),
    weight: weight?.raw ?? null,
    score: score?.raw ?? null,
    parts,
  };
  return {
    funds: ofYearStart ? { ...asOfYearStart(funds), parts: parts.map(asOfYearStart) } : funds,
    proofs: [
      `执行数 ${total.executed.raw} ÷ ${ofYearStart ? '年初' : '全年'}预算数 ${total.fullYear.raw} = 执行率 ${total.rate.raw}`,
      ...proofs,
      ...(proven.length > 0 ? [SOURCES_ADD_UP] : []),
    ],
    missing: [
      ...(inColumns ? ['各项资金来源相加不等于年度资金总额'] : []),
      ...(ofYearStart ? ['全年预算数没有印'] : []),
      ...(lacksYearStart ? ['年初预算数没有印，或者没读出来'] : []),
      ...(unit === null ? [NO_UNIT] : []),
    ],
    scoreCandidates: score ? [score] : lastNumbers,
    contradicts: false,
    hasWeight,
    inColumns,
  };
}

/** Reads the amounts of a form. */
export function readFundRow(form: readonly FormRow[]): FundReading {
  const section = findSection(form);
  if (!section) return NOTHING;
  const { numberRows, namesWeight, hasWeight, hasYearStart, unit } = section;
  const readings = numberRows.flatMap((row) => onlyReading(row, namesWeight) ?? []);
  const total = totalRow(readings, numberRows, hasWeight);
  const parts = total ? partsOf(numberRows, total, unit, hasYearStart) : [];
  return total && !isDoubtful(section, total, parts)
    ? withRate(section, total, parts)
    : withoutRate(section);
}
