/**
 * The row of amounts of a performance form: 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分.
 *
 * Labels and header slide by a column or a row, so the numbers are known by their arithmetic: a full-year budget,
 * what was executed of it, (a weight or what is left,) and the rate that these two give.
 */
import type { ProjectFunds } from '../../../../src/fiscal/project.ts';
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
import { pairedFunds } from './paired-funds.ts';
import { plannedFunds } from './planned-funds.ts';
import { numberRow, onlyReading, totalRow, weightInHeader } from './fund-numbers.ts';

/** What the rows of amounts say, and what proves it. */
export interface FundReading {
  funds: ProjectFunds | null;
  proofs: string[];
  missing: string[];
  /** Printed numbers that may be the score of the execution rate; the sum of all scores tells. */
  scoreCandidates: Decimal[];
  /** Amounts are printed that nothing proves. */
  contradicts: boolean;
  /** The form prints a column 分值 for the execution rate. */
  hasWeight: boolean;
}

const BEGIN =
  /^(?:项目资金.*|项目预算执行情况.*|资金(?:使用.{0,6}|情况.{0,6})|预算资金|预算(?:执行|安排)情况.{0,14}|(?:部门)?整体支出情况|部门整体支出情况|年初预算数?|全年预算数?.*|(?:年度)?资金总额[:：]?.*|预算数)$/;
const END =
  /^(?:资金管理情况|情况说明|安排科学性|(?:项目)?年度.{0,4}目标|预期目标|绩效指标|[一二三]级指标|年度主要任务|任务名称)$/;

/** Reads the amounts of a form. */
export function readFundRow(rows: readonly FormRow[]): FundReading {
  const begin = rows.findIndex((row) => hasCell(row, BEGIN));
  const nothing: FundReading = {
    funds: null,
    proofs: [],
    missing: [],
    scoreCandidates: [],
    contradicts: false,
    hasWeight: false,
  };
  if (begin === -1) return nothing;
  const length = rows.slice(begin).findIndex((row) => hasCell(row, END));
  const section = length === -1 ? rows.slice(begin) : rows.slice(begin, begin + length);
  const unit = unitOf(rows);
  const numberRows = section.flatMap((row) => numberRow(row) ?? []);
  const namesWeight = section.some((row) => hasCell(row, /^(?:分值|(?:执行率)?权重)/));
  const hasWeight = namesWeight || numberRows.some(({ numbers }) => numbers.includes(null));
  const lastNumbers = section.flatMap((row) => {
    const last = tokensOf(row)
      .filter(({ text }) => !isLabel(text) && !isDash(text))
      .at(-1);
    return last ? (readScore(last.text) ?? []) : [];
  });
  const total = totalRow(
    numberRows.flatMap((row) => onlyReading(row, namesWeight) ?? []),
    numberRows,
    hasWeight,
  );
  const labelled =
    section.some((row) => hasCell(row, /^年初预算/)) &&
    !section.some(
      (row) => hasCell(row, /^全年预算/) && hasCell(row, /^(?:预算)?(?:调整|追加|调增|上年结转)/),
    );
  const parts = total ? partsOf(numberRows, total, unit, labelled) : [];
  // Of nothing spent, every budget is the whole at a rate of 0: the sources must vouch for it, where they are printed.
  const sources = total ? numberRows.filter(({ line }) => line > total.line) : [];
  const isUnproven =
    total?.executed.millionths === 0 &&
    parts.length === 0 &&
    sources.length > 1 &&
    sources.some(({ numbers }) => numbers.some((number) => number && number.millionths > 0));
  // 预算数, 到位数, 执行数: what arrived is no budget, and the rate may be of either.
  const isOfArrived =
    section.some((row) => hasCell(row, /到位/)) &&
    total?.before.some(({ millionths }) => millionths !== total.fullYear.millionths);
  if (!total || isOfArrived || isUnproven) {
    const aligned = alignedFunds(section, numberRows, unit);
    if (aligned)
      return {
        funds: aligned,
        proofs: ['各项资金来源相加等于年度资金总额'],
        missing: ['预算执行率未能读出'],
        contradicts: true,
        scoreCandidates: lastNumbers,
        hasWeight,
      };
    const paired = pairedFunds(section, unit) ?? plannedFunds(section, unit);
    if (paired) {
      const proofs = paired.parts.length > 0 ? ['各项资金来源相加等于年度资金总额'] : [];
      return {
        ...nothing,
        funds: paired,
        proofs,
        missing: unit === null ? ['金额单位未能读出'] : [],
      };
    }
    return {
      ...nothing,
      missing:
        numberRows.length > 0 || section.length > 1 ? ['预算数和执行数未能核对，不予列出'] : [],
      contradicts: numberRows.length > 0 || section.length > 1,
      scoreCandidates: lastNumbers,
      hasWeight,
    };
  }
  const points = total.weight ?? weightInHeader(section);
  const isProven = (printed: Decimal) =>
    points !== null && isScoreOfRate(printed, points, total.rate);
  const slidScore =
    total.score === null
      ? lastNumbers.find((printed) => isProven(printed) && printed.raw !== total.rate.raw)
      : undefined;
  const score = total.score ?? slidScore ?? null;
  // Points that only a header prints are those of the rate where they prove a score.
  const weight = total.weight ?? (slidScore ? points : null);
  const ofYearStart = isOfYearStart(section, total);
  const funds = {
    ...fundOf(total, unit, labelled),
    weight: weight?.raw ?? null,
    score: score?.raw ?? null,
    parts,
  };
  return {
    funds: ofYearStart ? { ...asOfYearStart(funds), parts: parts.map(asOfYearStart) } : funds,
    proofs: [
      `执行数${total.executed.raw} ÷ ${ofYearStart ? '年初' : '全年'}预算数${total.fullYear.raw} = 执行率${total.rate.raw}`,
      ...(weight && score && isProven(score)
        ? [`执行率分值${weight.raw} × 执行率${total.rate.raw} = 得分${score.raw}`]
        : []),
      ...(parts.length > 0 ? ['各项资金来源相加等于年度资金总额'] : []),
    ],
    missing: [
      ...(ofYearStart ? ['全年预算数没有印出'] : []),
      ...(labelled && !ofYearStart && yearStartOf(total, labelled) === null
        ? ['年初预算数没有印出或未能读出']
        : []),
      ...(unit === null ? ['金额单位未能读出'] : []),
    ],
    scoreCandidates: score ? [score] : lastNumbers,
    contradicts: false,
    hasWeight,
  };
}
