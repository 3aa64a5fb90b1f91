/** Rules about what the running text says of the tables. */
import type { Check } from '../check.ts';

export const PROSE_TABLE_CHECKS: readonly Check[] = [];
