/** What comes of a check that compares no two amounts. */
import type { Outcome } from '../check.ts';

/** An outcome that compares no two amounts. */
export function noteworthy(
  outcome: Pick<Outcome, 'place' | 'status' | 'statement' | 'operands'>,
): Outcome {
  return {
    ...outcome,
    unit: null,
    stated: null,
    expected: null,
    difference: null,
    tolerance: null,
    reconciliation: null,
  };
}

/** That something could not be checked, and why. */
export function unverifiable(
  place: string,
  statement: string,
  operands: Outcome['operands'] = [],
): Outcome {
  return noteworthy({ place, status: 'unverifiable', statement, operands });
}

/** A finding on words alone: there are no numbers to compare. */
export function wordingOutcome(
  place: string,
  statement: string,
  operands: Outcome['operands'],
): Outcome {
  return noteworthy({ place, status: 'differs', statement, operands });
}
