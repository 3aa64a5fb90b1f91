/** `由 3 万元增加到 5 万元，增加 2 万元，增长 66.67%`: the difference of the two, and its share of the first. */
import type { Fact } from '../../fact.ts';
import { fen } from '../../money.ts';
import type { ReportContent } from '../../report.ts';
import { withoutBlanks } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { amountWords, comparedWords, compareSum } from '../comparing/compare.ts';
import { compareRate, rateWords } from '../comparing/rates.ts';
import { moneyUnit, shortSubject, statedAmount } from '../reading/statements/stated.ts';

const UP = '增加|增长|提高|上升|调增|增';
const DOWN = '减少|下降|降低|压减|压缩|调减|核减|减';
/** The words right before the first of the two, and right before the second. */
const FROM = /[由从][^，。；、]{0,20}$/;
const TO = new RegExp(
  `^(?:${UP}|${DOWN}|调整|变更|降|升)(?:了)?(?:到|至|为)了?(?:(?:20\\d\\d年度?|今年|本年度?)的?)?$`,
);
/** Right before what the difference is, or its share. */
const BY = new RegExp(`^[，,]?(?:共|净|合计)?(?:(${UP})|(?:${DOWN}))(?:了)?$`);

export const levelChanges: Check = {
  id: 'level-changes',
  family: 'change',
  severity: 'figure',
  title: '由多少到多少，增减数是否对得上',
  explanation:
    '说明写“由甲增加（减少、调整）到乙”，紧接着又写增减多少、增减百分之几的，用乙减甲重算。写明甲是上年数的，由比上年增减的核对管。',
  formula: '增减数 = 乙 − 甲；增减百分比 =（乙 − 甲）÷ 甲 × 100%',
  find: ({ facts }: ReportContent) =>
    facts.flatMap((from, index) => {
      const [to, ...behind] = facts.slice(index + 1, index + 4);
      return to && isPair(from, to)
        ? behind.flatMap((change, place) => {
            const before = [to, ...behind.slice(0, place)];
            const isNext = before.every((each) => each === to || isChangeOf(each, from));
            return isNext && isChangeOf(change, from) ? findOne(from, to, change) : [];
          })
        : [];
    }),
};

/** What is printed before a number in the words around it. */
function leadOf({ quote, raw }: Fact): string {
  const words = withoutBlanks(quote);
  return words.slice(0, Math.max(0, words.lastIndexOf(withoutBlanks(raw))));
}

function isPair(from: Fact, to: Fact): boolean {
  return (
    from.measure === 'mentioned' &&
    from.section === to.section &&
    from.unit === to.unit &&
    moneyUnit(from) !== null &&
    FROM.test(leadOf(from)) &&
    TO.test(leadOf(to))
  );
}

function isChangeOf(change: Fact, from: Fact): boolean {
  const isSame = change.unit === from.unit || change.unit === '%';
  return change.section === from.section && isSame && BY.test(leadOf(change));
}

function findOne(from: Fact, to: Fact, change: Fact): Outcome[] {
  const [before, after] = [statedAmount(from), statedAmount(to)];
  const unit = moneyUnit(to);
  if (!before || !after || !unit) return [];
  const isUp = BY.exec(leadOf(change))?.[1] !== undefined;
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
