/** Rules about changes against the year before. */
import type { Check } from '../check.ts';
import { budgetDifferences } from './budget-differences.ts';
import { changeParts } from './change-parts.ts';
import { directions } from './directions.ts';
import { growthRates } from './growth-rates.ts';
import { levelChanges } from './level-changes.ts';
import { repeatedChanges } from './repeated-changes.ts';
import { sameReasonChanges } from './same-reason-changes.ts';
import { statedDifferences } from './stated-differences.ts';
import { zeroBases } from './zero-bases.ts';

export const CHANGE_CHECKS: readonly Check[] = [
  growthRates,
  statedDifferences,
  levelChanges,
  directions,
  zeroBases,
  repeatedChanges,
  sameReasonChanges,
  changeParts,
  budgetDifferences,
];
