/** What the points of a form add up to. */
import type { Project } from '../../../projects/project.ts';
import { pointsOf } from './project-operands.ts';

/** What a form gives its money where it prints no weight for it, in millionths. */
const USUAL_WEIGHT = 10_000_000;

/** Both in millionths of a point. */
export interface FormPoints {
  readonly weights: number;
  readonly scores: number;
}

const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>(
    (total, number) => (total === null || number === null ? null : total + number),
    0,
  );

/** The sums of all weights and scores of a form; null where one of them is not known. */
export function formPoints({ funds, management, indicators }: Project): FormPoints | null {
  const rows = [...management, ...indicators];
  if (rows.length === 0) return null;
  const moneyScore = pointsOf(funds?.score ?? null);
  const moneyWeight = pointsOf(funds?.weight ?? null) ?? (moneyScore === null ? 0 : USUAL_WEIGHT);
  // Points of which nobody knows how many were given leave the sum open.
  if (moneyWeight > 0 && moneyScore === null) return null;
  const weights = sum([moneyWeight, ...rows.map(({ weight }) => pointsOf(weight))]);
  const scores = sum([moneyScore ?? 0, ...rows.map(({ score }) => pointsOf(score))]);
  return weights === null || scores === null ? null : { weights, scores };
}
