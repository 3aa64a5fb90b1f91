/** Rules about projects and their performance. */
import type { Check } from '../check.ts';

export const PERFORMANCE_CHECKS: readonly Check[] = [];
