/** Which year an amount is of: a report also states those of the year before it. */
import type { Measure } from '../../../src/fiscal/fact.ts';

/** What a plan or its outcome is stated in; such an amount of another year is none of the report's. */
const OF_A_YEAR: readonly Measure[] = [
  'year-start-budget',
  'full-year-budget',
  'budget',
  'executed',
  'final',
];
/** A year that the words before an amount name last: `2022年度收入总计`; no date. */
const NAMED = /(\d{4})\s*年(?!\s*\d{1,2}\s*月)(?=[^年]*$)/u;
const LAST_YEAR = /(?:^|[，、；：。])\s*(?:其中：?)?(?:上一?年|去年)(?!末|底|结)/;
/** 2022年结转资金 is money of this year, `2022年起` no year of an amount. */
const STILL_OF_THIS_YEAR = /结转|结余|起|以来|比|较|与|同/;
/** The year in the name of a project is that of its money: `2022年第三批中央补助资金全年预算数`. */
const NAME =
  /项目(?!支出)|工程|补助|专项|第.{1,2}[批期]|下达|奖|债|建设|改造|采购(?!支出|预算)|课题|计划|[“”"]/;

/** What there is at a day before the year that a budget plans: `截至2022年12月31日，资产原值合计`. */
const STOCK = /截[至止]|上年末|原值|净值|价值|账面|资产总额/;

function withoutQuotedExpenses(words: string): string {
  return words.replace(/[“"]?三公(?:经费)?[”"]?/g, '');
}

/**
 * The measure of an amount that may be of another year than the report.
 *
 * @param words what leads the amount
 * @param year of the report; null where it is not known
 */
export function measureOfYear(measure: Measure, words: string, year: number | null): Measure {
  if (!OF_A_YEAR.includes(measure)) return measure;
  if (measure === 'budget' && STOCK.test(words)) return 'mentioned';
  const named = NAMED.exec(words);
  const rest = named ? words.slice(named.index) : words;
  if (STILL_OF_THIS_YEAR.test(rest) || NAME.test(withoutQuotedExpenses(rest))) return measure;
  if (named === null) return LAST_YEAR.test(words) ? 'prior-year' : measure;
  const of = Number(named[1]);
  if (year === null || of === year) return measure;
  return of === year - 1 ? 'prior-year' : 'mentioned';
}
