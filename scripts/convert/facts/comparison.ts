/** What a number is compared with: the year before, or the budget of the same year. */

/** `earlier`: a year before the last one, from which a report states no change of its own. */
export type Comparison = 'year' | 'budget' | 'earlier';

const WITH = '(?:与|和|相?比|相?较|同)于?';
const YEAR = String.raw`(?:上一?年|去年|前一年|上期|\d{4}\s*年)`;
/** What the year before is compared in: 决算数, “三公”经费财政拨款年初预算. */
const BASE =
  '(?:[^，；。]{0,20}?(?:预算|决算|执行)(?:收入|支出|收支)?(?:总数|总额|数额?|数字|数据|安排)?|(?:实际)?(?:支出|收入|收支)(?:总数|总额|数))';
const THAN_BUDGET =
  '(?:大于|小于|高于|低于|多于|少于|超过?|等于)(?:了)?(?:年初|全年|调整)?(?:部门)?预算';

const COMPARED_WITH_YEAR = new RegExp(
  `${WITH}\\s*(?<year>${YEAR})(?<base>(?:度|同期)?[^，；。\\d]{0,24})|同比(?!例)`,
  'g',
);
const COMPARED_WITH_BUDGET = new RegExp(
  `${WITH}(?:年初|全年|调整后?|当年|同期|本年|批复)?的?(?:部门)?(?:预算|计划|任务)|${THAN_BUDGET}|超支|(?<![上去]年[^，。；]{0,12})节约资金`,
  'g',
);

/** A comparison that opens a clause: 较上年, 比2022年决算数, 与年初预算相比，. */
export const OPENING_COMPARISON = new RegExp(
  `^${WITH}(?:${YEAR}|年初预算|全年预算|预算)(?:同期|度?[末底]?)?(?:年初)?(?:部门)?(?:预算|决算|执行)?(?:数字?)?(?:安排)?(?:${BASE}(?=$|相比|比较|对比|[，,]))?(?:相比|对比|比较|比)?(?:基本)?[，,]?`,
);
/** A comparison that ends a subject: 支出总计与上年相同, 支出决算数小于预算数. */
export const CLOSING_COMPARISON = new RegExp(
  `(?:(?:支出)?(?:决算|执行)数?)?${THAN_BUDGET}数?$|` +
    `${WITH}(?:${YEAR}(?:度|同期)?${BASE}?|(?:年初|全年|当年)?预算数?)(?:相比|对比|比较)?(?:基本)?(?:相同|持平|一致)?$`,
);
/** The number that follows is the one compared with: 比2022年决算数 58.20 万元减少…. */
export const COMPARED_NUMBER = new RegExp(
  `[，；]?(?:同比|${WITH})${YEAR}(?:度|同期|年初|当年|部门|[“”"]|三公|经费|财政拨款|实际|收支|收入|支出|一般公共|总|合计|累计|预算|决算|执行|安排|数|额|的)*$`,
);

/** The same of a plan: 较年初预算数 1,400 万元增加…. */
export const COMPARED_PLAN = new RegExp(
  `[，；]?${WITH}(?<plan>年初|全年|调整后?|当年|本年)?的?(?:部门)?预算(?:数|总额|安排)?的?$`,
);

/** The same with its name behind the number: 与 1,400 万元的年初预算相比，完成…. */
export const COMPARED_PLAN_BEHIND =
  /^的(?<plan>年初|全年|调整后?|当年|本年)?(?:部门)?预算(?:数|总额|安排)?(?:相比|比较|对比)[，,]?/;

/**
 * The latest comparison of a sentence, seen from a number in it.
 *
 * @param year of the report: its own year's budget is a plan, that of another year is an amount of that year
 */
export function comparisonIn(text: string, before: Comparison, year: number | null): Comparison {
  let latest: { at: number; comparison: Comparison } = { at: -1, comparison: before };
  for (const match of text.matchAll(COMPARED_WITH_YEAR)) {
    const named = Number.parseInt(match.groups?.['year'] ?? '', 10);
    const isPlan = named === year && (match.groups?.['base'] ?? '').includes('预算');
    const isEarlier = year !== null && named < year - 1;
    const comparison = isPlan ? 'budget' : isEarlier ? 'earlier' : 'year';
    latest = { at: match.index, comparison };
  }
  const budget = [...text.matchAll(COMPARED_WITH_BUDGET)].at(-1)?.index ?? -1;
  return budget > latest.at ? 'budget' : latest.comparison;
}
