/** Totals of the same amount, explained by the same words, changed by the same amount. */
import type { Fact } from '../../fact.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { subjectKey } from '../reading/statements/nearby.ts';
import { amountOfYear, moneyUnit } from '../../statements/stated-amounts.ts';
import { printedWords, shortSubject, statedAmount } from '../reading/statements/stated.ts';

/** Shorter reasons (人员增加) are given for many things. */
const SHORTEST_REASON = 12;

export const sameReasonChanges: Check = {
  id: 'same-reason-changes',
  family: 'change',
  severity: 'figure',
  title: '同一笔数、同一个原因，增减数是否相同',
  explanation:
    '收支总计、财政拨款总计、一般公共预算支出今年是同一个数、增减的原因也一字不差的，比上年增减多少也应相同。上年如果还有别的资金，写得不同也可以都对，列为没法核对；只有推算出上年的部分比总数还多，才算不一致。',
  formula: '今年的数相同、原因相同时：增减数（一处）= 增减数（另一处）；上年的部分 ≤ 上年的总数',
  find: (report) => {
    const changes = report.facts.filter(
      ({ measure, reason, code }) =>
        measure === 'change' &&
        code === null &&
        withoutNoise(reason ?? '').length >= SHORTEST_REASON,
    );
    const groups = Map.groupBy(
      changes,
      (fact) =>
        `${amountOfYear(report.facts, fact)?.value ?? ''} ${withoutNoise(fact.reason ?? '')}`,
    );
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      const others = distinct(group);
      return first && (amountOfYear(report.facts, first)?.value ?? 0) !== 0
        ? others.flatMap((other) => compare(first, other))
        : [];
    });
  },
};

/** One change of each subject, behind the first. */
function distinct(group: readonly Fact[]): Fact[] {
  const bySubject = Map.groupBy(group, ({ subject }) => subjectKey(subject));
  return [...bySubject.values()].flatMap(([fact]) => fact ?? []).slice(1);
}

/** From the whole to its part: all money, appropriation, appropriation of the general budget. */
const WHOLES = [
  /^(?:本年)?(?:收支|收入|支出)(?:预算|决算)?总(?:计|额)$/,
  /^财政拨款(?:收支|收入|支出)(?:预算|决算)?总(?:计|额)$/,
  /^一般公共预算(?:财政)?拨款(?:支出)?$/,
];

/** How deep a subject lies within all money; null where it is not known. */
function depthOf({ subject }: Fact): number | null {
  const depth = WHOLES.findIndex((words) => words.test(subjectKey(subject)));
  return depth === -1 ? null : depth;
}

/** Whether the year before would have had more of a part than of its whole: the change of the part is the smaller. */
function isImpossible(first: Fact, other: Fact): boolean {
  const [one, two] = [depthOf(first), depthOf(other)];
  if (one === null || two === null || one === two) return false;
  const [whole, part] = one < two ? [first, other] : [other, first];
  return (part.value ?? 0) < (whole.value ?? 0);
}

function compare(first: Fact, other: Fact): Outcome[] {
  const [one, two] = [statedAmount(first), statedAmount(other)];
  const unit = moneyUnit(other);
  if (!one || !two || unit === null || first.line === other.line) return [];
  const comparison = compareSum(two, [[1, one]]);
  const words = (fact: Fact, amount: typeof one) =>
    `“${shortSubject(fact.subject)}”写比上年${(fact.value ?? 0) < 0 ? '减少' : '增加'} ${printedWords(amount, unit)}`;
  const both = `${words(first, one)}，${words(other, two)}；两处今年的数相同，原因也相同`;
  const gap = `增减数相差 ${amountWords(Math.abs(comparison.difference), unit)}`;
  const endings = {
    holds: '。',
    rounding: '。',
    differs: `，${gap}。照此推算，上年的一部分会比总数还多。`,
    unverifiable: `，${gap}。上年如果还有别的资金，两处可以都对；报告没有印上年的数，不能确定。`,
  };
  const isUncertain = comparison.status === 'differs' && !isImpossible(first, other);
  const status = isUncertain ? 'unverifiable' : comparison.status;
  return [
    {
      ...comparison,
      status,
      place: `${first.line}:${other.line}`,
      statement: `${both}${endings[status]}`,
      unit,
      reconciliation: null,
      operands: [one.operand, two.operand],
    },
  ];
}
