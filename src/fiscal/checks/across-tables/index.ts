/** Rules about what two or more tables must agree on. */
import type { Check } from '../check.ts';
import { appropriationByTable } from './appropriation-by-table.ts';
import { basicByEconomic } from './basic-by-economic.ts';
import { contributions } from './contributions.ts';
import { overviewAndAppropriation } from './overview-and-appropriation.ts';
import { overviewAndExpenditure } from './overview-and-expenditure.ts';
import { overviewAndIncome } from './overview-and-income.ts';
import { sameCode } from './same-code.ts';
import { threePublicAndEconomic } from './three-public-and-economic.ts';

export const ACROSS_TABLES_CHECKS: readonly Check[] = [
  overviewAndIncome,
  overviewAndExpenditure,
  overviewAndAppropriation,
  appropriationByTable,
  basicByEconomic,
  sameCode,
  threePublicAndEconomic,
  contributions,
];
