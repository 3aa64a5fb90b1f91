/** Rules about one table: its sums. */
import type { Check } from '../check.ts';
import { codeSums } from './code-sums.ts';

export const INSIDE_TABLE_CHECKS: readonly Check[] = [codeSums];
