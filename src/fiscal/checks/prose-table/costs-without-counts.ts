/** Money for guests, travels or cars was spent on some: their number is not zero. */
import { wideBrackets } from '../../characters.ts';
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { moneyUnit, onlyAmount } from '../../statements/stated-amounts.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { noteworthy } from '../comparing/without-amounts.ts';
import { isOfThisYear, statedAmount, topicOf } from '../reading/statements/stated.ts';

/** What money is spent on, by the words of texts, and what is counted of it. */
interface Cost {
  readonly spent: RegExp;
  readonly counted: RegExp;
}

const COSTS: readonly Cost[] = [
  { spent: /^公务接待(?:费|支出)?$/, counted: /接待|来访|来宾|来客/ },
  { spent: /^因公出国（境）(?:费用?|支出)$/, counted: /出国|团组/ },
  { spent: /^公务用车购置(?:费|支出)?$/, counted: /购置/ },
];
/** That there were no guests from abroad says nothing of all guests. */
const FROM_ABROAD = /外宾|外事|国外|国（境）外|境外/;

export const costsWithoutCounts: Check = {
  id: 'costs-without-counts',
  family: 'prose-table',
  severity: 'figure',
  title: '花了钱的接待、出国、购车，次数是否不为零',
  explanation:
    '“三公”经费说明写公务接待费、因公出国（境）费、公务用车购置费有支出，而写的批次和人次、团组、购置辆数全是 0 的，在这里列出。只要有一处不是 0 就不算。',
  formula: '支出大于 0，次数也大于 0',
  find: (report) => {
    const facts = report.facts.filter(
      (fact) => topicOf(report, fact.section).includes('三公') && isOfThisYear(report, fact),
    );
    return COSTS.flatMap((cost) => findOne(report, facts, cost));
  },
};

const nameOf = ({ subject }: Fact) => wideBrackets(withoutNoise(subject));

function findOne(
  { kind }: ReportContent,
  facts: readonly Fact[],
  { spent, counted }: Cost,
): Outcome[] {
  const cost = onlyAmount(
    facts.filter((fact) => spent.test(nameOf(fact))),
    ['final'],
  );
  const counts = facts.filter((fact) => fact.measure === 'count' && counted.test(nameOf(fact)));
  const isTold = counts.some((fact) => !FROM_ABROAD.test(nameOf(fact)));
  const stated = cost && statedAmount(cost);
  if (kind !== 'final' || !cost || !stated || stated.amount <= 0 || !isTold) return [];
  const isNone = counts.every(({ value }) => value === 0);
  const numbers = [...new Set(counts.map(({ raw, unit }) => `${raw} ${unit}`))].join('、');
  return [
    noteworthy({
      place: nameOf(cost),
      status: isNone ? 'differs' : 'holds',
      statement: `说明写“${nameOf(cost)}”支出 ${cost.raw} ${moneyUnit(cost) ?? ''}，${isNone ? `次数却都是零（${numbers}）` : '次数不是零'}。`,
      operands: [
        stated.operand,
        ...counts.map(({ subject, raw, unit, line }) => ({
          label: `说明“${withoutNoise(subject)}”`,
          raw: `${raw}${unit}`,
          line,
        })),
      ],
    }),
  ];
}
