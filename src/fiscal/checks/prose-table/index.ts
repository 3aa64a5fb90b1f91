/** Rules about what the running text says of the tables. */
import type { Check } from '../check.ts';
import { proseAmounts } from './prose-amounts.ts';
import { activityCounts } from './activity-counts.ts';
import { assets } from './assets.ts';
import { completionRates } from './completion-rates.ts';
import { costsWithoutCounts } from './costs-without-counts.ts';
import { itemSums } from './item-sums.ts';
import { partSums } from './part-sums.ts';
import { repeatedAmounts } from './repeated-amounts.ts';
import { runningCosts } from './running-costs.ts';
import { shares } from './shares.ts';
import { vehicles } from './vehicles.ts';

export const PROSE_TABLE_CHECKS: readonly Check[] = [
  proseAmounts,
  shares,
  runningCosts,
  completionRates,
  itemSums,
  partSums,
  repeatedAmounts,
  vehicles,
  activityCounts,
  costsWithoutCounts,
  assets,
];
