/** The numbers of a finding in words. */
import type { Finding } from '../../fiscal/checks/finding.ts';
import { fen, formatFen, MONEY_UNITS, type MoneyUnit } from '../../fiscal/money.ts';

/** Enough for 分 in every unit of money. */
const MOST_DECIMALS = 10;

const isMoney = (unit: string): unit is MoneyUnit => MONEY_UNITS.some((each) => each === unit);

/** A number of a finding without its sign: `180.00 万元`, `3 个`, `2.5 个百分点`. */
function sizeWords(value: number, unit: string): string {
  const size = Math.abs(value);
  if (isMoney(unit)) return `${moneyText(size, unit)} ${unit}`;
  return unit === '%' ? `${size} 个百分点` : `${size} ${unit}`;
}

/** Two decimals, or as many as the amount has. */
function moneyText(size: number, unit: MoneyUnit): string {
  const usual = formatFen(fen(size), unit);
  const exact = formatFen(fen(size), unit, MOST_DECIMALS).replace(/0+$/, '');
  return exact.length > usual.length ? exact : usual;
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
