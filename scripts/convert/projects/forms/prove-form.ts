/** The arithmetic that decides what a performance form is worth: weights add up to 100, scores to the total. */
import {
  ROWS_BELOW_HEADER,
  type Indicator,
  type ManagementItem,
  type ProjectState,
} from '../../../../src/fiscal/projects/project.ts';
import type { FundReading } from '../funds/read-fund-row.ts';
import type { IndicatorReading } from '../indicators/read-indicators.ts';
import { addUp } from './add-up.ts';
import { isGradedByDeviation, type Total } from './form-sums.ts';
import { holdingWords, missingWords } from './proof-words.ts';

/** What the sums prove. */
export interface Proof {
  state: ProjectState;
  /** What of the sums holds, in words. */
  sums: string[];
  missing: string[];
  total: Total | null;
  /** The score of the execution rate, where the sum of all scores proves it. */
  fundScore: string | null;
  /** An indicator row that is printed twice, where both sums say that it counts once. */
  repeated: Indicator | null;
  /** The weights add up, so no row was lost; or there are none to add up. */
  nothingLost: boolean;
  /** Some sum or rule holds for the indicators, whatever is proven of the rest. */
  holdsIndicators: boolean;
}

/**
 * Proves a form from its parts; the state follows.
 *
 * @param partsComplete whether every part of the form but its indicators was read in full
 */
export function proveForm(
  fund: FundReading,
  management: readonly ManagementItem[],
  table: IndicatorReading | null,
  partsComplete: boolean,
): Proof {
  const addition = addUp(fund, management, table);
  const { rows, total, scored, weightless, weighed, adds, likely, repeated, lostInFull } = addition;
  const isComplete = table?.complete ?? false;
  const isGraded = !weighed && isComplete && (table?.indicators ?? []).every(isGradedByDeviation);
  const isAligned = (!scored || weightless) && (table?.regular ?? false);
  const holding = [
    ...holdingWords(fund, addition),
    ...(isGraded ? ['各指标得分与分值、偏差度相符'] : []),
    ...(isAligned ? [ROWS_BELOW_HEADER] : []),
  ];
  // Of targets the weights are all there is to add up.
  const isOfTargets = isAligned && table?.indicators.every(({ actual }) => actual === null);
  const isWhole = scored ? adds && rows.unscored === 0 : isOfTargets;
  const isClean = weighed && isWhole && partsComplete && isComplete;
  const hasProof = fund.proofs.length + holding.length > 0;
  const proven = adds ?? (lostInFull || repeated ? likely : undefined);
  const isCounted = (weightless ? adds : weighed) !== undefined || repeated !== null;
  return {
    state: isClean ? 'clean' : hasProof ? 'partial' : 'unreadable',
    sums: holding,
    missing: missingWords(fund, table, partsComplete, addition),
    total,
    fundScore: proven?.score && !fund.funds?.score ? proven.score.raw : null,
    repeated,
    nothingLost: isCounted || !scored,
    holdsIndicators: isCounted || lostInFull || isGraded,
  };
}
