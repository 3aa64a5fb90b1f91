/** Rules that need the report of the year before. */
import type { Check } from '../check.ts';
import { lastYearAmounts } from './last-year-amounts.ts';
import { openingBalances } from './opening-balances.ts';

export const YEAR_CHECKS: readonly Check[] = [lastYearAmounts, openingBalances];
