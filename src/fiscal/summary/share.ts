/** Parts of a whole in numbers that are true. All arithmetic is in whole numbers. */

/** Below a tenth, a whole 元 of a hundred is too coarse; near everything, it would say that nothing is left. */
const LEAST_OF_HUNDRED = 10;
const MOST_OF_HUNDRED = 99;
/** From here on, how many times is easier than a percentage. */
const TIMES_FROM = 2;

/** What of every 100 元 a part is, or null where a whole number of 元 would mislead. */
export function ofHundred(
  part: number,
  whole: number,
): { readonly yuan: number; readonly isExact: boolean } | null {
  if (part <= 0 || whole <= 0 || part >= whole) return null;
  const yuan = Math.round((part * 100) / whole);
  if (yuan < LEAST_OF_HUNDRED || yuan > MOST_OF_HUNDRED) return null;
  return { yuan, isExact: BigInt(part) * 100n === BigInt(yuan) * BigInt(whole) };
}

/**
 * `13.3%`, `2.5 倍`; null where the printed number would say that both are the same and they are not, or that
 * there is nothing and there is something.
 */
export function ratioWords(part: number, whole: number): string | null {
  if (part <= 0 || whole <= 0) return null;
  if (part >= TIMES_FROM * whole) return `${tenths(part, whole, 1n)} 倍`;
  const percent = tenths(part, whole, 100n);
  const isMisleading = percent === '0.0' || (percent === '100.0' && part !== whole);
  return isMisleading ? null : `${percent.replace(/\.0$/, '')}%`;
}

/** part ÷ whole × scale with one decimal, rounded half up. */
function tenths(part: number, whole: number, scale: bigint): string {
  const divisor = BigInt(whole);
  const scaled = (BigInt(part) * scale * 20n + divisor) / (divisor * 2n);
  return `${scaled / 10n}.${scaled % 10n}`;
}
