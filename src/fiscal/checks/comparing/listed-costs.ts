/** `商品和服务支出 12 万元，其中：办公费 6 万元、差旅费 4 万元`: costs that a sentence lists are no more than their sum. */
import { MEASURE_NAMES, type Fact, type Measure } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import type { Outcome } from '../check.ts';
import { unverifiable } from './without-amounts.ts';
import { comparedWords, compareSum, added } from './compare.ts';
import { amountWords } from '../../money.ts';
import { besides, isExplicit } from '../reading/statements/nearby.ts';
import {
  paragraphText,
  printedWords,
  shortSubject,
  statedAmount,
} from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';

const MEASURES: readonly Measure[] = ['final', 'budget', 'year-start-budget', 'full-year-budget'];
/** Costs by their names and nothing else, so that none of them is a part of another. */
const LIST =
  /^[，。；]?其中[：:，]?((?:[\p{Script=Han}（）]{1,16}(?<!经)费[\d,.]{1,14}[万亿]?元[、，,；;])+[\p{Script=Han}（）]{1,16}(?<!经)费[\d,.]{1,14}[万亿]?元)[。；;]/u;
/** `项目支出 120 万元，主要用于：校舍维修 60 万元、设备购置 40 万元`: what is spent on one project is spent on no other. */
const PROJECTS =
  /^[，。；]?(?:其中|主要(?:用于|包括|是|有|项目有|安排)|分别[为是])[：:，]?((?:(?!其中)[\p{Script=Han}（）“”]{2,30}[\d,.]{1,14}[万亿]?元[、，,；;])+(?!其中)[\p{Script=Han}（）“”]{2,30}[\d,.]{1,14}[万亿]?元)[。；;]/u;
/** No projects, but another way to take them all apart. */
const NO_PROJECT =
  /[本上]年|结转|结余|拨款|收入|本级|[下所]属|基本支出|商品和服务|资本性|工资福利|对个人/;
/** `公务用车费 52 万元，包括公务用车购置费 20 万元`: what follows is a part of what stands before it. */
const PART_OF_BEFORE = /[、，,；;](?:其中|含|包[括含])/;
const OF_PROJECTS = /^(?:一般公共预算)?(?:财政拨款)?项目支出(?:预算|决算)?$/;
/** Longer lists, or more words behind an amount, are not looked through. */
const LONGEST = 400;

/** `其中：因公出国费 2 万元；公务用车费 9 万元，其中公务用车运行费 9 万元；公务接待费 1 万元`: words that make what follows a part. */
const IS_PART = /(?:其中|包[括含])[^。]*$/;

const isOfProjects = ({ subject }: Fact) => OF_PROJECTS.test(withoutNoise(subject));

/** The facts that the list behind a total states; null where there is no list, or not each of its costs is read. */
function listedBehind(report: ReportContent, total: Fact): readonly Fact[] | null {
  const text = paragraphText(report, total);
  const quote = withoutNoise(total.quote);
  const start = text.indexOf(quote);
  const end = start + quote.length;
  const ofProjects = isOfProjects(total);
  const whole = (ofProjects ? PROJECTS : LIST).exec(text.slice(end, end + LONGEST))?.[1];
  // Behind the semicolon, the list goes on that the total itself is of.
  const list = IS_PART.test(text.slice(Math.max(0, start - LONGEST), start))
    ? whole?.split(/[；;]/)[0]
    : whole;
  if (!text.includes(quote) || list === undefined || PART_OF_BEFORE.test(list)) return null;
  if (ofProjects && NO_PROJECT.test(list)) return null;
  const near = besides(report, total);
  const costs = near
    .slice(near.indexOf(total) + 1)
    .slice(0, list.split(/[、，；;]|(?<!\d),/).length);
  const isWhole = costs.every(
    (fact) =>
      fact.measure === total.measure &&
      (ofProjects || fact.subject.endsWith('费')) &&
      list.includes(withoutNoise(fact.subject)),
  );
  return isWhole && new Set(costs.map(({ subject }) => subject)).size === costs.length
    ? costs
    : null;
}

/** Lists that add up to their sum, or to more than it; one that adds up to less may name only some of the costs. */
export function listedCosts(report: ReportContent): Outcome[] {
  return report.facts.flatMap((total, index): Outcome[] => {
    const unit = moneyUnit(total);
    const stated = statedAmount(total);
    if (!unit || !stated || !MEASURES.includes(total.measure)) return [];
    const costs = listedBehind(report, total)?.map(statedAmount);
    if (!costs || costs.length < 2 || !isExplicit(report, index)) return [];
    const operands = costs.filter((cost) => cost !== null);
    if (operands.length < costs.length) return [];
    const comparison = compareSum(stated, added(operands));
    const place = `list:${total.line}:${index}`;
    const printed = [stated.operand, ...operands.map(({ operand }) => operand)];
    const both = `“${shortSubject(total.subject)}”写${MEASURE_NAMES[total.measure]} ${printedWords(stated, unit)}，其中列出的 ${operands.length} 项加起来是 ${amountWords(comparison.expected, unit)}`;
    // Most lists of projects name the larger ones only.
    if (comparison.status === 'differs' && comparison.difference > 0 && isOfProjects(total))
      return [];
    if (comparison.status === 'differs' && comparison.difference > 0)
      return [unverifiable(place, `${both}；看不出其余是什么，没有核对。`, printed)];
    return [
      {
        ...comparison,
        place,
        statement: comparedWords(both, comparison, unit),
        unit,
        reconciliation: null,
        operands: printed,
      },
    ];
  });
}
