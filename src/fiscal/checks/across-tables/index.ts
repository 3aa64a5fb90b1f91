/** Rules about what two or more tables must agree on. */
import type { Check } from '../check.ts';

export const ACROSS_TABLES_CHECKS: readonly Check[] = [];
