/** Totals of the same amount, explained by the same words, changed by the same amount. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { withoutBlanks } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { amountWords, compareSum } from '../compare.ts';
import { onlyAmount, subjectKey } from '../nearby.ts';
import { moneyUnit, printedWords, shortSubject, statedAmount } from '../stated.ts';

/** Shorter reasons (人员增加) are given for many things. */
const SHORTEST_REASON = 12;

export const sameReasonChanges: Check = {
  id: 'same-reason-changes',
  family: 'change',
  severity: 'figure',
  title: '同一笔数、同一个原因，增减数应相同',
  explanation:
    '收支总计、财政拨款总计、一般公共预算支出今年是同一个数、增减的原因也一字不差，比上年增减多少却写得不同的，在这里列出。上年如果另有其他资金，两处可以都对；报告没有印上年的数，请以原始资料为准。',
  formula: '今年的数相同、原因相同时：增减数（一处）= 增减数（另一处）',
  find: (report) => {
    const changes = report.facts.filter(
      ({ measure, reason, code }) =>
        measure === 'change' &&
        code === null &&
        withoutBlanks(reason ?? '').length >= SHORTEST_REASON,
    );
    const groups = Map.groupBy(
      changes,
      (fact) => `${thisYear(report, fact) ?? ''} ${withoutBlanks(fact.reason ?? '')}`,
    );
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      const others = distinct(group);
      return first && (thisYear(report, first) ?? 0) !== 0
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

function thisYear(report: ReportContent, { section, subject }: Fact): number | null {
  const own = report.facts.filter((fact) => fact.section === section && fact.subject === subject);
  return onlyAmount(own, ['final', 'budget'])?.value ?? null;
}

function compare(first: Fact, other: Fact): Outcome[] {
  const [one, two] = [statedAmount(first), statedAmount(other)];
  const unit = moneyUnit(other);
  if (!one || !two || unit === null || first.line === other.line) return [];
  const comparison = compareSum(two, [[1, one]]);
  const words = (fact: Fact, amount: typeof one) =>
    `“${shortSubject(fact.subject)}”写比上年${(fact.value ?? 0) < 0 ? '减少' : '增加'} ${printedWords(amount, unit)}`;
  const both = `${words(first, one)}，${words(other, two)}；两处今年的数相同，原因也相同`;
  return [
    {
      ...comparison,
      place: `${first.line}:${other.line}`,
      statement:
        comparison.status === 'differs'
          ? `${both}，增减数相差 ${amountWords(Math.abs(comparison.difference), unit)}。`
          : `${both}。`,
      unit,
      reconciliation: null,
      operands: [one.operand, two.operand],
    },
  ];
}
