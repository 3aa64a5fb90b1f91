/** Rules about what a report must hold. */
import type { Check } from '../check.ts';
import { emptyTableTotals } from './empty-table-totals.ts';
import { emptyTables } from './empty-tables.ts';
import { notesOfEmptyTables } from './notes-of-empty-tables.ts';
import { requiredSections } from './required-sections.ts';
import { statutoryTables } from './statutory-tables.ts';
import { termsExplained } from './terms-explained.ts';

export const COMPLETENESS_CHECKS: readonly Check[] = [
  statutoryTables,
  emptyTables,
  emptyTableTotals,
  notesOfEmptyTables,
  requiredSections,
  termsExplained,
];
