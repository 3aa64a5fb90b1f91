/** Rules about one table: its sums. */
import type { Check } from '../check.ts';
import { carriedOverKinds } from './carried-over-kinds.ts';
import { categoryTotals } from './category-totals.ts';
import { codeSums } from './code-sums.ts';
import { economicSums } from './economic-sums.ts';
import { economicTotals } from './economic-totals.ts';
import { fundBalance } from './fund-balance.ts';
import { kindBalance } from './kind-balance.ts';
import { overviewBalance } from './overview-balance.ts';
import { overviewTotals } from './overview-totals.ts';
import { overviewYearTotals } from './overview-year-totals.ts';
import { rowSums } from './row-sums.ts';
import { threePublicSums } from './three-public-sums.ts';

export const INSIDE_TABLE_CHECKS: readonly Check[] = [
  rowSums,
  codeSums,
  categoryTotals,
  overviewYearTotals,
  overviewTotals,
  overviewBalance,
  carriedOverKinds,
  kindBalance,
  economicSums,
  economicTotals,
  threePublicSums,
  fundBalance,
];
