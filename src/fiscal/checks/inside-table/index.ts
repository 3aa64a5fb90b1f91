/** Rules about one table: its sums. */
import type { Check } from '../check.ts';
import { categoryTotals } from './category-totals.ts';
import { codeSums } from './code-sums.ts';
import { rowSums } from './row-sums.ts';

export const INSIDE_TABLE_CHECKS: readonly Check[] = [rowSums, codeSums, categoryTotals];
