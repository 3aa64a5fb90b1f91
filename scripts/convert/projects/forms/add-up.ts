/** What the weights and scores of a performance form add up to, in the way of counting its execution rate that fits. */
import type { Indicator, ManagementItem } from '../../../../src/fiscal/projects/project.ts';
import { readScore } from '../decimal.ts';
import type { FundReading } from '../funds/read-fund-row.ts';
import type { IndicatorReading } from '../indicators/read-indicators.ts';
import {
  readTotal,
  repeatedRow,
  sums,
  waysToCount,
  waysWithoutWeights,
  WITHOUT_RATE,
  type Count,
  type Sums,
  type Total,
} from './form-sums.ts';

/** The sums of a form and which of them hold. */
export interface Addition {
  readonly rows: Sums;
  readonly total: Total | null;
  /** Some indicator has a score. */
  readonly scored: boolean;
  /** Scores are printed without weights: their sum is all there is to prove. */
  readonly weightless: boolean;
  /** The way to count in which the weights add up. */
  readonly weighed: Count | undefined;
  /** The way to count in which the scores add up to the total. */
  readonly adds: Count | undefined;
  /** The way to count that the form most likely means. */
  readonly likely: Count | undefined;
  /** A row that is printed twice, where both sums say that it counts once. */
  readonly repeated: Indicator | null;
  /** The scores lack of the total what the weights lack: what was not read got full marks. */
  readonly lostInFull: boolean;
}

/** Adds up the parts of a form. */
export function addUp(
  fund: FundReading,
  management: readonly ManagementItem[],
  table: IndicatorReading | null,
): Addition {
  const indicators = table?.indicators ?? [];
  const all = [...management, ...indicators];
  const rows = sums(all);
  const scored = indicators.some(({ score }) => score !== null);
  const weightless = scored && all.every(({ weight }) => weight === null);
  const total = readTotal(table?.totals ?? [], scored);
  const totalScore = scoreOf(total);
  const counts = weightless ? waysWithoutWeights(fund) : waysToCount(fund, rows.weights);
  const weighs = indicators.length === 0 ? [] : counts.filter((count) => isWeighed(count, table));
  const [weighed] = weighs;
  const adds = (weighs.length > 0 ? weighs : counts).find(
    (count) => totalScore !== null && scored && scoresWith(rows, count) === totalScore,
  );
  const likely =
    weighed ??
    counts.find(({ expected }) => fund.hasWeight || expected === WITHOUT_RATE) ??
    counts[0];
  const open = scored && !weighed && totalScore !== null ? likely : undefined;
  const repeated = open ? countedTwice(indicators, rows, totalScore!, open) : null;
  const lostInFull = !repeated && open !== undefined && isLostInFull(rows, totalScore!, open);
  return { rows, total, scored, weightless, weighed, adds, likely, repeated, lostInFull };
}

/** The score of a total in millionths; null where none is read. */
export function scoreOf(total: Total | null): number | null {
  return readScore(total?.score ?? '')?.millionths ?? null;
}

/** The scores of all rows, with that of the execution rate where it counts. */
export function scoresWith(rows: Sums, { score }: Count): number {
  return rows.scores + (score?.millionths ?? 0);
}

/** Ninety without the execution rate prove nothing where some row, and with it its weight, was not read. */
function isWeighed({ weights, expected }: Count, table: IndicatorReading | null): boolean {
  return weights === expected && !(expected === WITHOUT_RATE && table?.hasUnreadRows);
}

function countedTwice(
  indicators: readonly Indicator[],
  rows: Sums,
  totalScore: number,
  count: Count,
): Indicator | null {
  const twice = repeatedRow(indicators);
  const [weight, score] = [readScore(twice?.weight ?? ''), readScore(twice?.score ?? '')];
  const isOnce =
    weight &&
    score &&
    count.weights - weight.millionths === count.expected &&
    scoresWith(rows, count) - score.millionths === totalScore;
  return isOnce ? twice : null;
}

function isLostInFull(rows: Sums, totalScore: number, count: Count): boolean {
  const lost = count.expected - count.weights;
  return lost > 0 && lost === totalScore - scoresWith(rows, count);
}
