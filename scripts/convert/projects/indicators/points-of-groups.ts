/**
 * Forms that give one weight and one score for all indicators of a first level: their cells were merged, so that they
 * are blank in all rows but the first, or written out in each. Such points are no single indicator's.
 */
import type { Indicator } from '../../../../src/fiscal/projects/project.ts';
import type { BodyRow } from './choose-reading.ts';
import { points, readScore, sumOf } from '../decimal.ts';
import type { IndicatorHeader } from './indicator-columns.ts';
import { readLabels, type RowLabels } from './indicator-levels.ts';
import { inColumns, type Unscored } from './indicator-of.ts';
import type { RowReading } from './indicator-row.ts';

const FULL = points(100);
/** A name, a target and a result; fewer are pieces of another row. */
const FEWEST_CELLS = 3;

/**
 * The rows without points, by their index, where all rows with points are the first of their level; null where any
 * row is of another kind.
 */
export function rowsOfGroups(
  body: readonly BodyRow[],
  chosen: readonly (RowReading | null)[],
  header: IndicatorHeader,
): ReadonlyMap<number, Unscored> | null {
  const blank = new Map<number, Unscored>();
  let count = 0;
  for (const [index, { tokens, row }] of body.entries()) {
    const reading = chosen[index];
    if (reading?.complete === false) return null;
    if (reading) {
      if (readLabels(reading.labels, true).level1 === null) return null;
      continue;
    }
    if (tokens.length < FEWEST_CELLS || tokens.some(({ text }) => readScore(text))) return null;
    const read = inColumns(tokens, row, header);
    if (read) blank.set(index, read);
    count += 1;
  }
  return count > 0 ? blank : null;
}

/**
 * Whether the points of a table without weights are those of groups: blank in all rows but the first of a level, or
 * the same in each of its rows, and then they add up to more than the total. So do weights that were written out.
 *
 * @param lacksScores rows that were not read have no points either
 */
export function hasPointsOfGroups(
  indicators: readonly Indicator[],
  labels: readonly RowLabels[],
  lacksScores: boolean,
  total: string | undefined,
): boolean {
  const weights = indicators.flatMap(({ weight }) => readScore(weight ?? '') ?? []);
  const scores = indicators.flatMap(({ score }) => readScore(score ?? '') ?? []);
  const levels = labels.flatMap((row) => (row.indicator ? [row.level1] : []));
  if (scores.length === 0) return false;
  if (weights.length === 0 && (lacksScores || scores.length < indicators.length))
    return indicators.every(({ score }, row) => score === null || levels[row] !== null);
  const most = weights.length > 0 ? FULL : readScore(total ?? '')?.millionths;
  if (most === undefined || sumOf(weights.length > 0 ? weights : scores) <= most) return false;
  return indicators.every(({ weight, score }, row) => {
    const [above, level] = [indicators[row - 1], levels[row]];
    const begins = level !== null && level !== levels[row - 1];
    return !above || begins || (weight === above.weight && score === above.score);
  });
}
