/** What is told of the report's own year names that year. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { withoutBlanks } from '../../characters.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum } from '../comparing/compare.ts';
import { besides } from '../reading/statements/nearby.ts';
import { findWords } from '../reading/statements/paragraphs.ts';
import { cellsOf } from '../reading/cells/cells-of-statements.ts';
import { shortSubject, statedAmount } from '../reading/statements/stated.ts';
import { wordingOutcome } from '../comparing/without-amounts.ts';

/** A heading that calls the whole report, its tables or its explanation by a year; others tell of years gone by. */
const TITLED =
  /^(?:第[一二三四五六七八九十]+部分)?[^，。；]{0,24}?(20\d\d)年度?(?:部门|单位)?(?:收支|收入支出)?(?:决算|预算)(?:公开)?(?:总体)?(?:报?表|情况)?(?:及?(?:其|有关)?(?:情况)?说明|报告)?$/;
/** `202年度`: a year with a digit too few or too many. */
const MISPRINTED = /(?<!\d)20(?:\d|\d{3})\s*年度/;

export const wrongYears: Check = {
  id: 'wrong-years',
  family: 'wording',
  severity: 'wording',
  title: '年份是不是报告的年份',
  explanation:
    '标题写的年份与报告的年份不同，年份少印或多印了一位，或者正文把表格里今年的数写成了别的年份的数，在这里列出。正文里与上年比较的不算。',
  formula: '标题和今年数字的年份 = 报告的年份',
  find: (report) => [...titles(report), ...misprints(report), ...statements(report)],
};

function misprints(report: ReportContent): Outcome[] {
  const inTitles = report.sections.flatMap(({ title, line }) => {
    const words = MISPRINTED.exec(title)?.[0];
    return words === undefined ? [] : [{ words, around: title, line, label: '标题' }];
  });
  const inTexts = findWords(report, MISPRINTED).map((found) => ({
    ...found,
    label: `“${found.section}”的文字`,
  }));
  return [...inTitles, ...inTexts].map(({ words, around, line, label }, index) =>
    wordingOutcome(
      `misprint:${line}:${index}`,
      `${label}里年份印成“${withoutBlanks(words)}”，不是四位数：“${around}”。`,
      [{ label, raw: around, line }],
    ),
  );
}

/** A budget among final accounts, or the other way round, is another report, whose year may be another. */
function isOfOtherKind(title: string, { kind }: ReportContent): boolean {
  const [own, other] = kind === 'final' ? ['决算', '预算'] : ['预算', '决算'];
  return title.includes(other) && !title.includes(own);
}

function titles(report: ReportContent): Outcome[] {
  return report.sections.flatMap(({ title, line, depth, id }) => {
    const year = TITLED.exec(withoutNoise(title))?.[1];
    const isOther = year !== undefined && Number(year) !== report.year;
    if (!isOther || depth > 2 || /绩效|附件|项目|上年|结转/.test(title)) return [];
    if (isOfOtherKind(title, report)) return [];
    return [
      wordingOutcome(`title:${id}`, `标题写“${title}”，报告是 ${report.year} 年的。`, [
        { label: '标题', raw: title, line },
      ]),
    ];
  });
}

/** `2023年 3 万元，2024年 3 万元，与上年持平`: the paragraph says that nothing changed, or states the amount of this year, too. */
function isSameInBothYears(report: ReportContent, fact: Fact): boolean {
  return besides(report, fact).some(
    (other) =>
      other !== fact &&
      other.subject === fact.subject &&
      (other.measure === 'change'
        ? other.value === 0
        : other.measure === report.kind && other.value === fact.value),
  );
}

/** An amount that is this year's in the table, down to the last place, and called another year's. */
function statements(report: ReportContent): Outcome[] {
  return report.facts.flatMap((fact, index) => {
    const quote = withoutNoise(fact.quote);
    const years = [...quote.matchAll(/(20\d\d)年/g)].map(([, year]) => Number(year));
    const [year] = years;
    const stated = statedAmount(fact);
    const isPlain = years.length === 1 && quote.startsWith(`${year ?? ''}年`);
    if (!isPlain || year === undefined || year === report.year || !stated?.amount) return [];
    const measure = report.kind === 'budget' ? 'budget' : 'final';
    const asOfThisYear = fact.measure === 'prior-year' ? ({ ...fact, measure } as const) : fact;
    const cell = cellsOf(report, asOfThisYear).find(
      (each) =>
        compareSum(stated, [[1, each]]).status === 'holds' && /[.．]\d\d/.test(each.operand.raw),
    );
    if (!cell || quote.includes('结转') || isSameInBothYears(report, fact)) return [];
    return [
      wordingOutcome(
        `${fact.line}:${index}`,
        `说明写 ${year} 年“${shortSubject(fact.subject)}”是 ${fact.raw} ${fact.unit}，这是${cell.operand.label}里 ${report.year} 年的数。`,
        [stated.operand, cell.operand],
      ),
    ];
  });
}
