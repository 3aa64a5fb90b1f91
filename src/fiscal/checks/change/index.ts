/** Rules about changes against the year before, by what the report says of it or by the report of that year. */
import type { Check } from '../check.ts';
import { budgetDifferences } from './budget-differences.ts';
import { changeParts } from './change-parts.ts';
import { directions } from './directions.ts';
import { growthRates } from './growth-rates.ts';
import { lastYearAmounts } from './last-year-amounts.ts';
import { levelChanges } from './level-changes.ts';
import { openingBalances } from './opening-balances.ts';
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

/** Rules that need the report of the year before. */
export const YEAR_CHECKS: readonly Check[] = [lastYearAmounts, openingBalances];
