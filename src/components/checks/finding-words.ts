/** The numbers of a finding in words. */
import type { Finding } from '../../fiscal/checks/finding.ts';
import { fen, formatExactly, groupDigits, isMoneyUnit } from '../../fiscal/money.ts';

/** A number of a finding without its sign: `180.00 万元`, `3 个`, `2.5 个百分点`. */
function sizeWords(value: number, unit: string): string {
  const size = Math.abs(value);
  if (isMoneyUnit(unit)) return `${formatExactly(fen(size), unit)} ${unit}`;
  const words = Number.isInteger(size) ? groupDigits(size) : size;
  return `${words} ${unit === '%' ? '个百分点' : unit}`;
}

/** How far apart the two sides are; null where no numbers were compared. */
export function differenceWords({ difference, unit }: Finding): string | null {
  return difference === null ? null : sizeWords(difference, unit ?? '');
}

/** How far rounding could set them apart. */
export function toleranceWords({ tolerance, unit }: Finding): string | null {
  if (tolerance === null) return null;
  return tolerance === 0
    ? '这里没有四舍五入，两边本该相等。'
    : `光是四舍五入，最多差 ${sizeWords(tolerance, unit ?? '')}。`;
}
