/** Rules about changes against the year before. */
import type { Check } from '../check.ts';
import { growthRates } from './growth-rates.ts';
import { repeatedChanges } from './repeated-changes.ts';

export const CHANGE_CHECKS: readonly Check[] = [growthRates, repeatedChanges];
