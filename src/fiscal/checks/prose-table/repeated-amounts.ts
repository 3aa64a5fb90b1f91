/** A budget that the text states more than once has one value. */
import { MEASURE_NAMES, type Fact, type Measure } from '../../fact.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { isExplicit, subjectKey } from '../reading/statements/nearby.ts';
import {
  isOfThisYear,
  printedWords,
  shortSubject,
  statedAmount,
  topicOf,
} from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';

/** What was spent is compared with the tables; budgets of the start of the year stand in the text alone. */
const MEASURES: readonly Measure[] = ['year-start-budget', 'full-year-budget'];
const WHOLE =
  /^一般公共预算(?:财政)?拨款(?:支出)?$|三公经费(?:财政拨款)?(?:支出)?$|^因公出国|^公务用车(?:购置|运行)|^公务接待费?$|^机[关构]运行经费$/;

export const repeatedAmounts: Check = {
  id: 'repeated-amounts',
  family: 'prose-table',
  severity: 'figure',
  title: '同一个预算数前后是否一致',
  explanation:
    '说明在几处写同一科目、“三公”经费或机关运行经费的年初预算数、全年预算数的，几处应该相同。',
  formula: '预算数（一处）= 预算数（另一处）',
  find: (report) => {
    const stated = report.facts.filter(
      (fact, index) =>
        MEASURES.includes(fact.measure) &&
        (fact.code !== null || WHOLE.test(subjectKey(fact.subject))) &&
        !/绩效|附件/.test(topicOf(report, fact.section)) &&
        isExplicit(report, index) &&
        isOfThisYear(report, fact),
    );
    const groups = Map.groupBy(
      stated,
      ({ code, subject, measure }) => `${code ?? subjectKey(subject)} ${measure}`,
    );
    return [...groups.values()].flatMap(([first, ...others]) =>
      first ? others.flatMap((other) => compare(first, other)) : [],
    );
  },
};

function compare(first: Fact, other: Fact): Outcome[] {
  const [one, two] = [statedAmount(first), statedAmount(other)];
  const [unit, own] = [moneyUnit(other), moneyUnit(first)];
  if (!one || !two || unit === null || own === null || first.line === other.line) return [];
  const comparison = compareSum(two, [[1, one]]);
  const name = `“${shortSubject(other.subject)}”${MEASURE_NAMES[other.measure]}`;
  return [
    {
      ...comparison,
      place: `${first.line}:${other.line}:${other.code ?? ''}`,
      statement:
        comparison.status === 'differs'
          ? `${name}，一处写 ${printedWords(one, own)}，另一处写 ${printedWords(two, unit)}，相差 ${amountWords(Math.abs(comparison.difference), unit)}。`
          : `两处都是 ${printedWords(two, unit)}。`,
      unit,
      reconciliation: null,
      operands: [one.operand, two.operand],
    },
  ];
}
