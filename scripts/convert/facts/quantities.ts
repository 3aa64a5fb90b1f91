/** The numbers of a sentence: amounts, rates, counts and scores, where they stand and how they are printed. */

export type QuantityKind = 'amount' | 'rate' | 'count' | 'score';

/** A number with its unit. */
export interface Quantity {
  kind: QuantityKind;
  /** As printed, without blanks: `1,600.60`, `∞`. */
  raw: string;
  unit: string;
  /** Offsets of number and unit in the text. */
  start: number;
  end: number;
}

const NUMBER = String.raw`[-−－]?\s?\d[\d,]*(?:\.\d+)?`;
const COUNTED =
  '人次|批次|个百分点|台（套）|台\\(套\\)|平方米|人|批|辆|台|套|个|家|项|名|户|次|份|期|场|件|起|条|篇|只';
const QUANTITY = new RegExp(
  `(?<number>${NUMBER}|∞)\\s*(?:(?<money>亿元|百万元|万元|千元|元)|(?<percent>[%％])|(?<score>分)(?![钟之类别项管配析工公布支部])|(?<count>${COUNTED}))`,
  'g',
);
/** `100万元（含）以上设备` names a class of things, no amount of the report. */
const THRESHOLD = /^\s*(?:[（(]含[^）)]{0,6}[）)])?\s*(?:及)?(?:以上|以下|以内)/;

/** Finds all quantities of a text, in order. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const { number = '', money, percent, score, count } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const before = text[start - 1] ?? '';
    if (/[\d.]/.test(before) || THRESHOLD.test(text.slice(end, end + 16))) continue;
    // The number of a document (〔2019〕10号, 第3批) or a list is no count.
    if (count && /[第〔［【号]/.test(before)) continue;
    const kind: QuantityKind = money
      ? 'amount'
      : percent || count === '个百分点'
        ? 'rate'
        : score
          ? 'score'
          : 'count';
    found.push({
      kind,
      raw: number.replace(/\s/g, ''),
      unit: money ?? (percent ? '%' : (score ?? count ?? '')),
      start,
      end,
    });
  }
  return found;
}
