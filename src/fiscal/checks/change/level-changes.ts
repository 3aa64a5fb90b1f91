/** `由 3 万元增加到 5 万元，增加 2 万元，增长 66.67%`: the difference of the two, and its share of the first. */
import { fen, amountWords } from '../../money.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum } from '../comparing/compare.ts';
import { compareRate, rateWords } from '../comparing/rates.ts';
import {
  isStatedIncrease,
  levelChangesOf,
  type LevelChange,
} from '../reading/statements/levels.ts';
import { shortSubject, statedAmount } from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';

export const levelChanges: Check = {
  id: 'level-changes',
  family: 'change',
  severity: 'figure',
  title: '由多少到多少，增减数是否对得上',
  explanation:
    '说明写“由甲增加（减少、调整）到乙”，紧接着又写增减多少、增减百分之几的，用乙减甲重算。写明甲是上年数的，由比上年增减的核对管。',
  formula: '增减数 = 乙 − 甲；增减百分比 =（乙 − 甲）÷ 甲 × 100%',
  find: ({ facts }: ReportContent) => levelChangesOf(facts).flatMap(findOne),
};

function findOne({ from, to, change }: LevelChange): Outcome[] {
  const [before, after] = [statedAmount(from), statedAmount(to)];
  const unit = moneyUnit(to);
  if (!before || !after || !unit) return [];
  const isUp = isStatedIncrease(change);
  const name = shortSubject(from.subject);
  const levels = `“${name}”由 ${from.raw} ${unit}到 ${to.raw} ${unit}`;
  const place = `${change.line}:${from.raw}:${to.raw}:${change.unit}`;
  const operands = [before.operand, after.operand];
  if (change.unit === '%') {
    const difference = { amount: after.amount - before.amount, step: after.step + before.step };
    const sign = isUp ? '' : '-';
    const compared = compareRate(`${sign}${change.raw.replace(/^[-−－]/, '')}`, difference, before);
    if (!compared) return [];
    const again = rateWords(compared.expected, change.raw);
    return [
      {
        ...compared,
        place,
        statement: `${levels}，写${isUp ? '增长' : '下降'} ${change.raw}%，重算是 ${again}。`,
        unit: '%',
        reconciliation: null,
        operands: [
          { label: `“${name}”增减率`, raw: `${change.raw}%`, line: change.line },
          ...operands,
        ],
      },
    ];
  }
  const stated = statedAmount(change);
  if (!stated) return [];
  const size = Math.abs(stated.amount);
  const comparison = compareSum({ ...stated, amount: fen(isUp ? size : -size) }, [
    [1, after],
    [-1, before],
  ]);
  const both = `${levels}，写${isUp ? '增加' : '减少'} ${change.raw} ${unit}，两数之差是 ${amountWords(comparison.expected, unit)}`;
  return [
    {
      ...comparison,
      place,
      statement: comparedWords(both, comparison, unit),
      unit,
      reconciliation: null,
      operands: [{ ...stated.operand, label: `“${name}”增减数` }, ...operands],
    },
  ];
}
