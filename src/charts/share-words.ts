/** Shares of a whole in words that are true: 近九成, 超过一半, 全部. */

const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九'] as const;
/** A share counts as “nearly” the next tenth from three hundredths below it. */
const NEARLY = 0.03;
/** Shares this close to a tenth are said as that tenth. */
const EXACT = 0.0005;

/**
 * Words for a share that is a good part of the whole, or null below one tenth, where a percentage is plainer.
 *
 * @param share from 0 to 1
 */
export function shareWords(share: number): string | null {
  if (share >= 1) return '全部';
  if (share >= 0.97) return '绝大部分';
  const nearest = Math.round(share * 10);
  if (nearest >= 1 && Math.abs(share - nearest / 10) < EXACT) return tenths(nearest);
  const above = Math.ceil(share * 10);
  if (above >= 2 && above / 10 - share <= NEARLY) return `近${tenths(above)}`;
  const below = Math.floor(share * 10);
  return below < 1 ? null : `超过${tenths(below)}`;
}

function tenths(count: number): string {
  return count === 5 ? '一半' : `${DIGITS[count] ?? ''}成`;
}
