/** Rules about what a report must hold. */
import type { Check } from '../check.ts';

export const COMPLETENESS_CHECKS: readonly Check[] = [];
