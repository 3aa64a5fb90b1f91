/** A reason explains what the numbers show: it is there, it goes their way, and its items have money. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { cellsBeside } from '../reading/cells/cells-by-words.ts';
import { besides } from '../reading/statements/nearby.ts';
import { onlyAmount } from '../../statements/stated-amounts.ts';
import { paragraphText, shortSubject, statedAmount } from '../reading/statements/stated.ts';
import { wordingOutcome } from '../comparing/without-amounts.ts';

const REASON = /原因|由于|因为|主要是|系因|是因/;

export const reasons: Check = {
  id: 'reasons',
  family: 'wording',
  severity: 'wording',
  title: '原因与数字是否对得上',
  explanation:
    '各科目的决算与预算不同时，说明应写原因。别的科目都写了、只有少数没写的，原因说“减少”而数字是增加的，或者原因说某项费用增加而表里这项没有金额的，在这里列出。',
  formula: '有差异就有原因，原因的方向与数字相同',
  find: (report) => {
    const items = itemsOf(report);
    return [...missing(items), ...opposite(items), ...emptyRows(report)];
  },
};

interface Item {
  readonly spent: Fact;
  readonly planned: Fact;
  readonly reason: string | null;
  readonly text: string;
}

/** Items of the function classification with a budget and an amount spent that are not the same. */
function itemsOf(report: ReportContent): Item[] {
  return report.facts.flatMap((spent) => {
    if (spent.measure !== 'final' || spent.code?.length !== 7) return [];
    const own = besides(report, spent).filter(({ subject }) => subject === spent.subject);
    const planned = onlyAmount(own, ['year-start-budget']);
    const text = paragraphText(report, spent);
    const reason = own.find((fact) => fact.reason !== null)?.reason ?? null;
    if (!planned || !onlyAmount(own, ['final']) || planned.value === spent.value) return [];
    return [{ spent, planned, reason, text }];
  });
}

function operands({ spent, planned }: Item): Outcome['operands'] {
  return [statedAmount(planned), statedAmount(spent)].flatMap((each) => each?.operand ?? []);
}

function missing(items: readonly Item[]): Outcome[] {
  const without = items.filter(({ reason, text }) => reason === null && !REASON.test(text));
  // Where most items give none, the report explains in another way.
  if (without.length * 3 > items.length) return [];
  return without.map((item) =>
    wordingOutcome(
      `missing:${item.spent.line}`,
      `“${shortSubject(item.spent.subject)}”年初预算 ${item.planned.raw} ${item.planned.unit}，决算 ${item.spent.raw} ${item.spent.unit}，没有写原因，其他有差异的科目写了。`,
      operands(item),
    ),
  );
}

/** The reason names the item itself and says that it went the other way. */
function opposite(items: readonly Item[]): Outcome[] {
  return items.flatMap((item) => {
    const { spent, planned, reason } = item;
    const name = withoutNoise(shortSubject(spent.subject)).replace(/支出$/, '');
    const at = withoutNoise(reason ?? '').lastIndexOf(name);
    const said = /^(?:经费|支出|预算)*(?:相应)?(增多|增加|调增|减少|下降|调减)/.exec(
      withoutNoise(reason ?? '').slice(at + name.length),
    )?.[1];
    if (at < 0 || name.length < 4 || !said || spent.value === null || planned.value === null)
      return [];
    const isMore = spent.value > planned.value;
    if (said.includes('增') === isMore) return [];
    return [
      wordingOutcome(
        `opposite:${spent.line}`,
        `“${shortSubject(spent.subject)}”年初预算 ${planned.raw} ${planned.unit}，决算 ${spent.raw} ${spent.unit}，是${isMore ? '增加' : '减少'}；原因写的是“${said}”。`,
        operands(item),
      ),
    ];
  });
}

/** Costs of running an office by their short names, and the item of the economic classification. */
const COSTS = [
  '印刷',
  '咨询',
  '手续',
  '邮电',
  '取暖',
  '物业管理',
  '差旅',
  '维修',
  '租赁',
  '会议',
  '培训',
  '劳务',
  '委托业务',
];

/** A reason for more running costs names items that the table has no money for. */
function emptyRows(report: ReportContent): Outcome[] {
  const change = report.facts.find(
    ({ measure, subject, value, reason }) =>
      measure === 'change' &&
      subject.startsWith('机关运行经费') &&
      (value ?? 0) > 0 &&
      reason !== null,
  );
  const own = change && besides(report, change).filter(({ subject }) => subject === change.subject);
  const spent = own && onlyAmount(own, ['final']);
  const [all] = cellsBeside(report, 'general-basic', /^公用经费合计$/);
  // Only where the table holds all of it.
  if (!change || !spent || all?.amount !== spent.value) return [];
  const reason = withoutNoise(change.reason ?? '');
  const clause =
    reason
      .split(/[。；]|[一二三四五]是/)
      .find((each) => COSTS.some((cost) => each.includes(cost))) ?? '';
  if (!/增加|增多|上升/.test(clause)) return [];
  const named = COSTS.filter((cost) => new RegExp(`${cost}(?:费|[、，等])`).test(clause));
  const empty = named.filter((cost) => {
    const cells = cellsBeside(report, 'general-basic', new RegExp(`^${cost}(?:[（(]护[）)])?费$`));
    return cells.every(({ amount }) => amount === 0);
  });
  if (empty.length === 0) return [];
  const list = empty.map((cost) => `${cost}费`).join('、');
  return [
    wordingOutcome(
      `empty:${change.line}`,
      `机关运行经费增加的原因写到了${list}，${all.operand.label.split('“')[0] ?? ''}里${empty.length > 1 ? '这几项' : '这一项'}没有金额。`,
      [{ label: '机关运行经费增加的原因', raw: clause, line: change.line }, all.operand],
    ),
  ];
}
