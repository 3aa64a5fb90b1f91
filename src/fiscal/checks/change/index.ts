/** Rules about changes against the year before. */
import type { Check } from '../check.ts';

export const CHANGE_CHECKS: readonly Check[] = [];
