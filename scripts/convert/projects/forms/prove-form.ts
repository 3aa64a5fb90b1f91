/** The arithmetic that decides what a performance form is worth: weights add up to 100, scores to the total. */
import type {
  Indicator,
  ManagementItem,
  ProjectState,
} from '../../../../src/fiscal/projects/project.ts';
import { printSum, readScore } from '../decimal.ts';
import {
  FULL,
  gap,
  isGradedByDeviation,
  readTotal,
  repeatedRow,
  sums,
  waysToCount,
  WITHOUT_RATE,
  type Count,
} from './form-sums.ts';
import type { FundReading } from '../funds/read-fund-row.ts';
import type { IndicatorReading } from '../indicators/read-indicators.ts';

/** What the sums prove. */
export interface Proof {
  state: ProjectState;
  /** What of the sums holds, in words. */
  sums: string[];
  missing: string[];
  total: { weight: string | null; score: string | null } | null;
  /** The score of the execution rate, where the sum of all scores proves it. */
  fundScore: string | null;
  /** An indicator row that is printed twice, where both sums say that it counts once. */
  repeated: Indicator | null;
  /** The weights add up, so no row was lost; or there are none to add up. */
  nothingLost: boolean;
  /** Some sum or rule holds for the indicators, whatever is proven of the rest. */
  holdsIndicators: boolean;
}

/** Proves a form from its parts; the state follows. */
export function proveForm(
  fund: FundReading,
  management: readonly ManagementItem[],
  table: IndicatorReading | null,
  partsComplete: boolean,
): Proof {
  const indicators = table?.indicators ?? [];
  const rows = sums([...management, ...indicators]);
  const scored = indicators.some(({ score }) => score !== null);
  const total = readTotal(table?.totals ?? [], scored);
  const totalScore = total?.score ? (readScore(total.score)?.millionths ?? null) : null;
  // Forms that print scores only: their sum is all there is to prove.
  const weightless =
    scored && [...management, ...indicators].every(({ weight }) => weight === null);
  const counts = weightless
    ? [null, ...fund.scoreCandidates].map((score) => ({ weights: 0, score, expected: 0 }))
    : waysToCount(fund, rows.weights);
  const scoresWith = ({ score }: Count) => rows.scores + (score?.millionths ?? 0);
  const sumProofs: string[] = [];
  const missing: string[] = [];
  const weighs =
    indicators.length > 0
      ? counts.filter(
          ({ weights, expected }) =>
            weights === expected && !(expected === WITHOUT_RATE && table?.hasUnreadRows),
        )
      : [];
  const adds = (weighs.length > 0 ? weighs : counts).find(
    (count) => totalScore !== null && scored && scoresWith(count) === totalScore,
  );
  const [weighed] = weighs;
  if (weighed && !weightless) {
    const part = fund.contradicts ? '90（不含预算执行率）' : '90（预算执行率未印分值）';
    sumProofs.push(`分值相加等于${weighed.expected === FULL ? '100' : part}`);
  }
  if (adds && total?.score) sumProofs.push(`各项得分相加等于总分${total.score}`);
  let repeated: Indicator | null = null;
  let lostInFull = false;
  const likely =
    weighed ??
    counts.find(({ expected }) => fund.hasWeight || expected === WITHOUT_RATE) ??
    counts[0];
  if (!scored && indicators.length > 0 && table?.asksForScores) missing.push('各项指标没有得分');
  else if (!weighed && likely && scored) {
    const twice = repeatedRow(indicators);
    const [doubleWeight, doubleScore] = [
      readScore(twice?.weight ?? ''),
      readScore(twice?.score ?? ''),
    ];
    const once =
      twice &&
      doubleWeight &&
      doubleScore &&
      likely.weights - doubleWeight.millionths === likely.expected &&
      totalScore !== null &&
      scoresWith(likely) - doubleScore.millionths === totalScore;
    if (once) {
      repeated = twice;
      sumProofs.push('去掉重复的一行后，分值相加等于100，得分相加等于总分');
      missing.push(`第${twice.line}行与下一行重复，只计一次`);
    } else {
      lostInFull =
        totalScore !== null &&
        likely.weights < likely.expected &&
        likely.expected - likely.weights === totalScore - scoresWith(likely);
      const lost =
        likely.weights < likely.expected
          ? `，有的${partsComplete ? '指标' : '评分'}没读出来${lostInFull ? '，没读出来的都得了满分' : ''}`
          : '';
      missing.push(
        fund.contradicts && !lostInFull
          ? `只读出分值${printSum(rows.weights)}分`
          : gap('分值', likely.weights, likely.expected) + lost,
      );
      if (lostInFull) sumProofs.push('总分少的正好等于分值少的');
    }
  }
  if (!adds && !repeated && !lostInFull && scored) {
    if (totalScore === null) missing.push('总分未能读出');
    else if (likely && !fund.contradicts)
      missing.push(gap('各项得分相加比总分', scoresWith(likely), totalScore));
  }
  const proven = adds ?? (lostInFull || repeated ? likely : undefined);
  const fundScore = proven?.score && !fund.funds?.score ? proven.score.raw : null;
  const graded = !weighed && table?.complete === true && indicators.every(isGradedByDeviation);
  if (graded) sumProofs.push('各指标得分与分值、偏差度相符');
  const clean =
    weighed !== undefined &&
    adds !== undefined &&
    rows.unscored === 0 &&
    partsComplete &&
    (table?.complete ?? false);
  const regular = table?.regular ?? false;
  if (regular && !scored) sumProofs.push('指标各行都与表头对齐');
  const hasProof = fund.proofs.length + sumProofs.length > 0;
  return {
    state: clean ? 'clean' : hasProof ? 'partial' : 'unreadable',
    sums: sumProofs,
    missing,
    total,
    fundScore,
    repeated,
    nothingLost: (weightless ? adds : weighed) !== undefined || repeated !== null || !scored,
    holdsIndicators:
      (weightless ? adds : weighed) !== undefined || repeated !== null || lostInFull || graded,
  };
}
