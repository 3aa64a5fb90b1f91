/** Scores and weights of forms compared: in millionths of a point, which are whole numbers. */
import { pointsWords } from '../reading/projects/project-operands.ts';

/** Two numbers of points, in millionths of one, as a finding compares them. */
export function comparedPoints(stated: number, expected: number, tolerance = 0) {
  const difference = stated - expected;
  return {
    unit: '分',
    stated: Number(pointsWords(stated)),
    expected: Number(pointsWords(expected)),
    difference: Number(pointsWords(Math.abs(difference))) * Math.sign(difference),
    tolerance: Number(pointsWords(tolerance)),
    reconciliation: null,
  };
}
