/** Nothing was done of what there was none of, and nothing grew from it: a hundred per cent of zero is no rate. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { ownBefore, subjectKey } from '../reading/statements/nearby.ts';
import { amountOfYear, onlyAmount } from '../../statements/stated-amounts.ts';
import { shortSubject, statedAmount } from '../reading/statements/stated.ts';
import { wordingOutcome } from '../comparing/without-amounts.ts';
import { departmentForms } from '../reading/projects/forms.ts';

export const ratesOfNothing: Check = {
  id: 'rates-of-nothing',
  family: 'wording',
  severity: 'wording',
  title: '金额为零时的百分比',
  explanation:
    '政府采购、“三公”经费等全年为零，绩效表却写执行率或控制率 100%，或者预算为零却写完成预算的 100%；今年的数正好等于比上年增加的数，上年就是零，却写增长 100%。零没有百分比，可以写“不适用”。',
  formula: '预算为零时没有完成比例，上年为零时没有增长率',
  find: (report) => [...statements(report), ...growth(report), ...indicators(report)],
};

function isPositive(raw: string | null): boolean {
  return /^[=＝≥]?\d/.test(raw ?? '') && /[1-9]/.test(raw ?? '');
}

/** 完成预算的 100% beside a budget of 0. */
function statements(report: ReportContent): Outcome[] {
  return report.facts.flatMap((fact, index) => {
    if (fact.measure !== 'completion-rate' || !fact.quote.includes('预算') || !isPositive(fact.raw))
      return [];
    const own = ownBefore(report, index);
    const planned = onlyAmount(own, ['year-start-budget', 'full-year-budget', 'budget']);
    const stated = planned && statedAmount(planned);
    if (stated?.amount !== 0) return [];
    const name = shortSubject(fact.subject);
    return [
      wordingOutcome(
        `${fact.line}:${index}`,
        `“${name}”的预算是 ${stated.operand.raw} ${planned?.unit ?? ''}，写完成预算的 ${fact.raw}%。`,
        [
          { label: `说明“${name}”完成预算的比例`, raw: `${fact.raw}%`, line: fact.line },
          stated.operand,
        ],
      ),
    ];
  });
}

/** `支出 0.30 万元，比上年增加 0.30 万元，增长 100%`: all of this year's amount came new, so the year before had nothing. */
function growth(report: ReportContent): Outcome[] {
  return report.facts.flatMap((fact, index) => {
    if (fact.measure !== 'growth-rate' || !isPositive(fact.raw)) return [];
    const own = ownBefore(report, index);
    const change = own.findLast(({ measure, unit }) => measure === 'change' && unit !== '%');
    const now = onlyAmount(own, ['final', 'budget']) ?? amountOfYear(report.facts, fact);
    const [grown, all] = [change && statedAmount(change), now && statedAmount(now)];
    if (!grown || !all || all.amount === 0 || grown.amount !== all.amount) return [];
    const name = shortSubject(fact.subject);
    return [
      wordingOutcome(
        `growth:${fact.line}:${index}`,
        `“${name}”今年是 ${all.operand.raw} ${now?.unit ?? ''}，比上年增加的也是 ${grown.operand.raw} ${change?.unit ?? ''}，上年是零，写增长 ${fact.raw}%。`,
        [
          { label: `说明“${name}”比上年增长的比例`, raw: `${fact.raw}%`, line: fact.line },
          grown.operand,
          all.operand,
        ],
      ),
    ];
  });
}

/** Indicators of the whole department, and the total in the text that they are a rate of. */
const RATES: readonly (readonly [RegExp, RegExp])[] = [
  [/政府采购执行率/, /^政府采购(?:支出)?总额$/],
  [/三公经费.*控制率/, /三公经费(?:财政拨款)?(?:支出)?$/],
];

function indicators(report: ReportContent): Outcome[] {
  return departmentForms(report).flatMap(({ id, indicators: rows }) =>
    rows.flatMap(({ name, actual, line }) => {
      const rule = RATES.find(([words]) => words.test(subjectKey(name ?? '')));
      const total = rule && totalOf(report, rule[1]);
      if (!total || !isPositive(actual)) return [];
      return [
        wordingOutcome(
          `${id}:${line}`,
          `部门整体自评表写“${subjectKey(name ?? '')}”${actual ?? ''}，说明里“${shortSubject(total.subject)}”是 ${total.raw} ${total.unit}。`,
          [
            { label: `部门整体自评表“${subjectKey(name ?? '')}”`, raw: actual ?? '', line },
            { label: `说明“${shortSubject(total.subject)}”`, raw: total.raw, line: total.line },
          ],
        ),
      ];
    }),
  );
}

/** The statement of the total, if all that the text says of it (budget and spent) is zero. */
function totalOf(report: ReportContent, words: RegExp): Fact | null {
  const found = report.facts.filter(
    (fact) =>
      words.test(subjectKey(fact.subject)) &&
      statedAmount(fact) !== null &&
      fact.measure !== 'change',
  );
  return found.length > 0 && found.every(({ value }) => value === 0) ? (found[0] ?? null) : null;
}
