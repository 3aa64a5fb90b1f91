/** Shares as they are printed beside amounts. */
import { format } from 'd3';

const percentage = format('.1%');

/** `0.9731` is `97.3%`; a trace is not printed as nothing, nor all but a trace as everything. */
export function shareLabel(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1%';
  if (share < 1 && share >= 0.9995) return '>99.9%';
  return share === 1 ? '100%' : share === 0 ? '0%' : percentage(share);
}

/** The same behind what it is the share of: `（97.3%）`; nothing where there is none. */
export function shareInBrackets(share: number | null): string {
  return share === null ? '' : `（${shareLabel(share)}）`;
}

/** The same after a verb: ` 97.3%`, `不到 0.1%`, `超过 99.9%`. */
export function shareInSentence(share: number): string {
  const label = shareLabel(share);
  return label.startsWith('<') || label.startsWith('>')
    ? label.replace('<', '不到 ').replace('>', '超过 ')
    : ` ${label}`;
}
