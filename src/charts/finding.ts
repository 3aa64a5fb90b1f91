/** Findings in words: what is largest, what is more and what is less. */
import type { Fen, MoneyUnit } from '../fiscal/money.ts';
import { shareLabel } from './share-label.ts';
import { shareWords } from './share-words.ts';
import { amountWords } from './units.ts';

/** Below this share, “the most” says more than words for the share. */
const LEAST_SAID_IN_WORDS = 0.4;

/** `近九成用于卫生健康`; for a smaller share `用于卫生健康的最多，占 30.0%`; without a share no number. */
export function largestFinding(verb: string, name: string, share: number | null): string {
  const most = verb === '是' ? `${name}最多` : `${verb}${name}的最多`;
  if (share === null) return most;
  const words = share < LEAST_SAID_IN_WORDS ? null : shareWords(share);
  return words === null ? `${most}，占 ${shareLabel(share)}` : `${words}${verb}${name}`;
}

/** `比预算少 0.28 万元`, `和预算一样多`. */
export function comparison(
  amount: number,
  reference: number,
  name: string,
  unit: MoneyUnit,
): string {
  const difference = amount - reference;
  if (difference === 0) return `和${name}一样多`;
  const size = Math.abs(difference) as Fen;
  return `比${name}${difference > 0 ? '多' : '少'} ${amountWords(size, unit)}`;
}
