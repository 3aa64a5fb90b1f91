/** A change that the text states twice has one value. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum } from '../comparing/compare.ts';
import { isComparedWithLastYear, subjectKey } from '../reading/statements/nearby.ts';
import { amountOfYear, moneyUnit } from '../../statements/stated-amounts.ts';
import { printedWords, shortSubject, statedAmount } from '../reading/statements/stated.ts';

export const repeatedChanges: Check = {
  id: 'repeated-changes',
  family: 'change',
  severity: 'figure',
  title: '同一个增减数前后是否一致',
  explanation:
    '说明不止一次写同一项比上年增减多少的，几处应该相同。今年的数不同、或者只是原因里提到的数，不拿来比。',
  formula: '增减数（一处）= 增减数（另一处）',
  find: (report) => {
    const changes = report.facts.filter(
      (fact) =>
        fact.measure === 'change' && isComparedWithLastYear(fact) && statedAmount(fact) !== null,
    );
    return [...Map.groupBy(changes, ({ subject }) => subjectKey(subject)).values()].flatMap(
      ([first, ...others]) =>
        first ? others.flatMap((other) => compare(report, first, other)) : [],
    );
  },
};

function compare(report: ReportContent, first: Fact, other: Fact): Outcome[] {
  const [one, two] = [statedAmount(first), statedAmount(other)];
  const unit = moneyUnit(other);
  const [now, then] = [amountOfYear(report.facts, first), amountOfYear(report.facts, other)];
  const isSame = now !== null && now.value === then?.value;
  if (!one || !two || unit === null || !isSame) return [];
  const comparison = compareSum(two, [[1, one]]);
  const name = shortSubject(other.subject);
  const direction = (fact: Fact) => ((fact.value ?? 0) < 0 ? '减少' : '增加');
  const both = `“${name}”比上年的变化，一处写${direction(first)} ${first.raw} ${moneyUnit(first) ?? ''}，另一处写${direction(other)} ${printedWords(two, unit)}`;
  return [
    {
      ...comparison,
      place: `${first.line}:${other.line}:${name}`,
      statement: comparedWords(both, comparison, unit),
      unit,
      reconciliation: null,
      operands: [one.operand, two.operand],
    },
  ];
}
