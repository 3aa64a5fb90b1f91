/** Sums of a performance form, and what single rows prove. */
import type { Indicator } from '../../../../src/fiscal/projects/project.ts';
import {
  isScoreOfRate,
  points,
  printSum,
  readDecimal,
  readScore,
  sumOf,
  type Decimal,
} from '../decimal.ts';
import { onlyOne } from '../../only-one.ts';
import type { FundReading } from '../funds/read-fund-row.ts';

/** What the weights of a form add up to. */
export const FULL = points(100);
/** In forms that print no weight for the execution rate, the indicators hold the rest. */
export const WITHOUT_RATE = points(90);

/** What rows add up to, in millionths. */
export interface Sums {
  weights: number;
  scores: number;
  /** Rows whose score is blank. */
  unscored: number;
}

/** Adds up weights and scores of rows. */
export function sums(rows: readonly { weight: string | null; score: string | null }[]): Sums {
  const decimals = (texts: readonly (string | null)[]): Decimal[] =>
    texts.flatMap((text) => (text === null ? [] : (readScore(text) ?? [])));
  return {
    weights: sumOf(decimals(rows.map(({ weight }) => weight))),
    scores: sumOf(decimals(rows.map(({ score }) => score))),
    unscored: rows.filter(({ score }) => score === null).length,
  };
}

/** Weight and score of 总分 as printed; null where one is not. */
export interface Total {
  readonly weight: string | null;
  readonly score: string | null;
}

/** Weight and score of 总分; a single number is the score, or where nothing was scored the sum of weights, 100. */
export function readTotal(numbers: readonly string[], scored: boolean): Total | null {
  const [first, second, ...others] = numbers;
  if (first === undefined || others.length > 0) return null;
  if (second === undefined) {
    if (scored) return { weight: null, score: first };
    return readScore(first)?.millionths === FULL ? { weight: first, score: null } : null;
  }
  const [weight, score] = [readScore(first), readScore(second)];
  if (!weight || !score || score.millionths > weight.millionths) return null;
  return { weight: weight.millionths === FULL ? first : null, score: second };
}

/** A row that is printed again in the next one, perhaps with its level. */
export function repeatedRow(indicators: readonly Indicator[]): Indicator | null {
  const twice = indicators.filter((row, index) => {
    const next = indicators[index + 1];
    return (
      next &&
      row.name !== null &&
      row.weight !== null &&
      (['name', 'target', 'actual', 'weight', 'score'] as const).every(
        (field) => row[field] === next[field],
      )
    );
  });
  return onlyOne(twice);
}

/** No deviation and the full score, or less by the deviation. */
export function isGradedByDeviation({ weight, score, deviation }: Indicator): boolean {
  const [full, given] = [readScore(weight ?? ''), readScore(score ?? '')];
  const off = /^([-−–—])?(\d{1,3}(?:\.\d{1,4})?)\s*[%％]?$/.exec(deviation ?? '');
  const size = off ? readDecimal(off[2] ?? '') : null;
  if (!full || !given || !size) return false;
  if (size.millionths === 0) return full.millionths === given.millionths;
  const rest = readDecimal(printSum(FULL - size.millionths));
  return off?.[1] !== undefined && rest !== null && isScoreOfRate(given, full, rest);
}

/** A way to count the execution rate among the rows. */
export interface Count {
  weights: number;
  score: { millionths: number; raw: string } | null;
  /** What the weights must add up to then. */
  expected: number;
}

/** The execution rate counts with its weight, or is an indicator itself, or has no printed weight. */
export function waysToCount(fund: FundReading, weights: number): Count[] {
  const weight = fund.funds?.weight ? readScore(fund.funds.weight) : null;
  const withRate = (sum: number, expected: number): Count[] =>
    fund.scoreCandidates.map((score) => ({ weights: sum, score, expected }));
  return [
    ...(weight ? withRate(weights + weight.millionths, FULL) : []),
    { weights, score: null, expected: FULL },
    // Of amounts that contradict each other not even the weight is trusted; the rest may still add up without it.
    ...(fund.hasWeight && !fund.contradicts ? [] : withRate(weights, WITHOUT_RATE)),
  ];
}

/** Where no weights are printed, the score of the execution rate counts, if it is one beyond doubt, or perhaps. */
export function waysWithoutWeights(fund: FundReading): Count[] {
  const way = (score: Count['score']): Count => ({ weights: 0, score, expected: 0 });
  const withScore = fund.scoreCandidates.map(way);
  return fund.funds?.score ? [...withScore, way(null)] : [way(null), ...withScore];
}
