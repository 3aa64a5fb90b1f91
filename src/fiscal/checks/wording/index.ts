/** Rules about words. */
import type { Check } from '../check.ts';

export const WORDING_CHECKS: readonly Check[] = [];
