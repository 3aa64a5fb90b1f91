/** What the sums of a performance form prove and leave open, in words for its readers. */
import { printSum } from '../decimal.ts';
import type { FundReading } from '../funds/read-fund-row.ts';
import type { IndicatorReading } from '../indicators/read-indicators.ts';
import { scoreOf, scoresWith, type Addition } from './add-up.ts';
import { FULL, WITHOUT_RATE, type Count } from './form-sums.ts';

/** What of the sums holds. */
export function holdingWords(fund: FundReading, addition: Addition): string[] {
  const { total, weightless, weighed, adds, repeated, lostInFull } = addition;
  const words: string[] = [];
  if (weighed && !weightless) {
    const part = fund.contradicts ? '90（不含预算执行率）' : '90（没有印预算执行率的分值）';
    words.push(`分值相加等于 ${weighed.expected === FULL ? '100' : part}`);
  }
  if (adds && total?.score) words.push(`各项得分相加等于总分 ${total.score}`);
  if (repeated) words.push('去掉重复的一行后，分值相加等于 100，得分相加等于总分');
  if (lostInFull) words.push('总分少的正好等于分值少的');
  return words;
}

/** What of the sums does not hold, and what is missing for it. */
export function missingWords(
  fund: FundReading,
  table: IndicatorReading | null,
  partsComplete: boolean,
  addition: Addition,
): string[] {
  const { rows, scored, weighed, adds, likely, repeated, lostInFull } = addition;
  if (!scored)
    return [
      // Ministries print the ten points of the execution rate elsewhere in a form of targets.
      ...(likely && !weighed && rows.weights > 0 && rows.weights !== WITHOUT_RATE
        ? [weightGap(fund, partsComplete, addition, likely)]
        : []),
      ...(table?.asksForScores && table.indicators.length > 0 ? ['各项指标没有得分'] : []),
    ];
  if (repeated) return [`第 ${repeated.line} 行和下一行重复，只算一次`];
  return [
    ...(likely && !weighed ? [weightGap(fund, partsComplete, addition, likely)] : []),
    ...(adds || lostInFull ? [] : scoreGap(fund, addition)),
  ];
}

function weightGap(
  fund: FundReading,
  partsComplete: boolean,
  { rows, lostInFull }: Addition,
  { weights, expected }: Count,
): string {
  if (fund.contradicts && !lostInFull) return `只读出分值 ${printSum(rows.weights)} 分`;
  const unread = `，有的${partsComplete ? '指标' : '评分'}没读出来`;
  const marks = lostInFull ? '，没读出来的都得了满分' : '';
  return gap('分值', weights, expected) + (weights < expected ? unread + marks : '');
}

function scoreGap(fund: FundReading, { rows, total, likely }: Addition): string[] {
  const totalScore = scoreOf(total);
  if (totalScore === null) return ['没读出总分'];
  return likely && !fund.contradicts
    ? [gap('各项得分相加比总分', scoresWith(rows, likely), totalScore)]
    : [];
}

/** How far a sum is from what it must be. */
function gap(what: string, sum: number, expected: number): string {
  return sum < expected
    ? `${what}少 ${printSum(expected - sum)} 分`
    : `${what}多 ${printSum(sum - expected)} 分`;
}
