/** What the text says of spending against the budget fits the two amounts beside it. */
import { BUDGETS, type Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { besides } from '../reading/statements/nearby.ts';
import { onlyAmount, moneyUnit } from '../../statements/stated-amounts.ts';
import {
  closedText,
  paragraphOf,
  printedWords,
  shortSubject,
  statedAmount,
} from '../reading/statements/stated.ts';

const MORE = /决算(?:支出)?数?(?:大于|高于|超过|多于)(?:年初|全年)?预算数?/;
const LESS = /决算(?:支出)?数?(?:小于|低于|少于)(?:年初|全年)?预算数?/;
const SAME =
  /(?:决算(?:支出)?数?)(?:与|和)(?:年初|全年)?预算数?(?:持平|相同|一致|无差异|不存在差异|相等)/;

export const budgetDifferences: Check = {
  id: 'budget-differences',
  family: 'change',
  severity: 'figure',
  title: '决算与预算谁大谁小是否写对',
  explanation:
    '说明写“决算数大于预算数”“决算数小于预算数”“决算数与预算数无差异”的，与同一段写的预算数和决算数比；没有写预算数的，看完成预算的百分比是否超过 100%。两个数印出来一样大的，四舍五入前可能有细微差别，不算矛盾。',
  formula: '决算数 − 预算数的正负与说法一致',
  find: (report) => {
    const seen = new Set<string>();
    return report.facts.flatMap((fact) => {
      const paragraph = paragraphOf(report, fact);
      const key = `${fact.section}:${paragraph?.lines[0] ?? ''}`;
      if (!paragraph || fact.measure !== 'final' || seen.has(key)) return [];
      seen.add(key);
      return findIn(report, fact, closedText(paragraph), key);
    });
  },
};

/** Only in paragraphs on one subject, with one budget and one amount spent. */
function findIn(report: ReportContent, fact: Fact, text: string, place: string): Outcome[] {
  const money = besides(report, fact).filter(
    (each) => moneyUnit(each) !== null && each.measure !== 'mentioned',
  );
  const said = [MORE, LESS, SAME].map((words) => words.exec(text)?.[0]);
  const phrase = said.filter((words) => words !== undefined);
  const isOne = new Set(money.map(({ subject }) => subject)).size === 1;
  const [spent, planned] = [onlyAmount(money, ['final']), onlyAmount(money, BUDGETS)];
  const [one, two] = [spent && statedAmount(spent), planned && statedAmount(planned)];
  const unit = spent && moneyUnit(spent);
  if (phrase.length !== 1 || !phrase[0] || !isOne) return [];
  if (!planned) return againstRate(besides(report, fact), fact, said, place);
  if (!one || !two || !unit) return [];
  const comparison = compareSum(one, [[1, two]]);
  const { difference } = comparison;
  const fits = said[0] ? difference > 0 : said[1] ? difference < 0 : difference === 0;
  const isClear = said[2] ? comparison.status === 'differs' : difference !== 0;
  const status = fits ? 'holds' : isClear ? 'differs' : 'rounding';
  const amounts = `预算 ${printedWords(two, unit)}，决算 ${printedWords(one, unit)}`;
  const gap = `相差 ${amountWords(Math.abs(difference), unit)}`;
  return [
    {
      ...comparison,
      status,
      place,
      statement: `“${shortSubject(fact.subject)}”写“${phrase[0]}”，同处${amounts}${status === 'differs' ? `，${gap}，与说法不一致` : ''}。`,
      unit,
      reconciliation: null,
      operands: [one.operand, two.operand],
    },
  ];
}

/** Which budget words speak of: that of the year's start, the one for the full year, or just 预算. */
const budgetIn = (words: string) => /年初|全年|调整/.exec(words)?.[0].replace('调整', '全年');

/** Where no budget is stated, the rate of completion of the same subject and budget tells which is larger. */
function againstRate(
  near: readonly Fact[],
  { subject }: Fact,
  [more, less, same]: readonly (string | undefined)[],
  place: string,
): Outcome[] {
  const phrase = more ?? less ?? same ?? '';
  const rates = near.filter(({ measure }) => measure === 'completion-rate');
  const [rate] = rates;
  if (!rate?.value || rates.length > 1 || rate.subject !== subject) return [];
  const [one, other] = [budgetIn(phrase), budgetIn(rate.quote)];
  if (one !== undefined && other !== undefined && one !== other) return [];
  const gap = rate.value - 100;
  // 100% may be rounded.
  const differs = more ? gap < 0 : less ? gap > 0 : gap !== 0;
  if (!differs && (more ?? less) && gap === 0) return [];
  const name = shortSubject(rate.subject);
  return [
    {
      status: differs ? 'differs' : 'holds',
      place,
      statement: `“${name}”写“${phrase}”，同处完成预算的 ${rate.raw}%${differs ? '，与说法不一致' : ''}。`,
      unit: '%',
      stated: rate.value,
      expected: 100,
      difference: null,
      tolerance: null,
      reconciliation: null,
      operands: [{ label: `“${name}”完成比例`, raw: `${rate.raw}%`, line: rate.line }],
    },
  ];
}
