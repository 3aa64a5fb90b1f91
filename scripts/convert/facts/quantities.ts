/** The numbers of a sentence: amounts, rates, counts and scores, where they stand and how they are printed. */

type QuantityKind = 'amount' | 'rate' | 'count' | 'score';

/** A number with its unit. */
export interface Quantity {
  kind: QuantityKind;
  /** Without blanks: `1,600.60`, `∞`. */
  raw: string;
  unit: string;
  /** Offsets of number and unit in the text. */
  start: number;
  end: number;
}

/**
 * Digits in groups of three, parted by commas or, rarely, blanks or both; else in one run. A number begins where its
 * digits do, and its groups are counted: else a long run without a unit would be read anew from each of its digits.
 */
const NUMBER = String.raw`(?:[-−－]|(?<![自担承肩背抱减税正])负)?\s?(?<!\d,*)(?:\d{1,3}(?:(?:[ \u00a0]|[ \u00a0]?,[ \u00a0]?)\d{3}){1,6}(?![\d,])|\d[\d,]*)(?:\s?\.\s?\d+)?`;
/** `74.23万人` is counted in 万人. */
const COUNTED =
  '[万亿]?(?:人次|批次|个百分点|台（套）|台\\(套\\)|平方米|人|批|辆|台|套|个|家|项|名|户|次|份|期|场|件|起|条|篇|只)';
/** `12（万元）`, as a table's heading prints it. */
const MONEY = String.raw`(?:亿|百\s?万|万|千)?\s?元`;
const QUANTITY = new RegExp(
  `(?<percent>百分之)\\s*(?<number>${NUMBER})|(?<number>${NUMBER}|∞)\\s*(?:(?<money>${MONEY}|（${MONEY}）)(?:人民币)?|(?<tens>[亿万])(?=\\s*(?:[，。；、）)]|$))|(?<percent>[%％])|(?<score>分)(?![钟之类别项管配析工公布支部])|[（(](?<count>平方米)[）)]|(?<count>${COUNTED})|(?<bare>)(?=\\s*(?:[，。；、）)]|$)))`,
  'g',
);
/** `100万元（含）以上设备` names a class of things, no amount of the report. */
const THRESHOLD = /^\s*(?:[（(]不?含[^）)]{0,6}[）)])?\s*(?:及|（含）)?(?:以上|以下|以内)/;
/** `5至8万元`, `5万元—8万元`, `80分（含）至90分`: a range states neither of its ends. */
const RANGE_BEFORE = /\d\s*(?:亿元|万元|元|%|分)?(?:（不?含）)?\s*(?:[-—–~～]+|至|到)\s*$/;
const RANGE_AFTER = /^(?:（不?含）)?\s*(?:[—–~～]+|至|到)\s*\d/;

/** `“三公”经费支出38万，`: what lost its 元 is money only where the words before it name money. */
const NAMES_MONEY =
  /(?:经费|收入|支出|费用?|资金|拨款|[预决]算数?|(?<=收|支|[收支][入出]|[预决]算|经费|资金|拨款)(?:总计|合计)|结[余转])(?:各?为|是|共计?|约|安排)?\s*$/;

/** `年初预算为0，`: nothing is nothing in any unit. */
const ZERO = /^0(?:\.0+)?$/;

/** `得分为91.21，`, `预算执行率为0，`: what is printed without a unit, and said to be a score or a rate. */
const BARE: readonly (readonly [QuantityKind, RegExp])[] = [
  ['score', /(?:得分|评分)(?:结果)?[为是:：]?\s*$/],
  ['rate', /执行率[为是:：]?\s*$/],
];

/** So much of the text before a number tells how it is meant. */
const LOOKED_BACK = 32;

/** Finds all quantities of a text, in order; numbers that cannot be read with certainty are left out. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const { number = '', tens, percent, score, count, bare } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - LOOKED_BACK), start);
    const after = text.slice(end, end + 16);
    const isNothing = bare !== undefined && ZERO.test(number.trim()) && NAMES_MONEY.test(before);
    const printed = match.groups?.['money']?.replace(/[\s（）]/g, '') ?? (tens && `${tens}元`);
    const money = printed ?? (isNothing ? '万元' : undefined);
    // A digit before a blank is the first half of a number that was torn apart.
    if (/[\d.][ \u00a0]*$/.test(before) || THRESHOLD.test(after)) continue;
    if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(after)) continue;
    if (tens && !NAMES_MONEY.test(before)) continue;
    const said = bare === undefined ? undefined : BARE.find(([, words]) => words.test(before))?.[0];
    if (bare !== undefined && !said && !isNothing) continue;
    // The number of a document (〔2019〕10号, 第3批) or a list is no count.
    if (count && /[第〔［【号]$/.test(before)) continue;
    // （01项） is the code of an item.
    if (count === '项' && /[（(]$/.test(before) && /^[）)]/.test(after) && /^\d{2,}$/.test(number))
      continue;
    const kind = said ?? kindOf(money, percent, score, count);
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

function kindOf(
  money: string | undefined,
  percent: string | undefined,
  score: string | undefined,
  count: string | undefined,
): QuantityKind {
  if (money) return 'amount';
  if (percent || count === '个百分点') return 'rate';
  return score ? 'score' : 'count';
}
