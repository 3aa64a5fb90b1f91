/** A synthetic report as text: an account printed in the form that departments use, now and then with a contradiction. */
import { KIND_NAMES, type ReportKind } from '../../src/fiscal/report.ts';
import { chanceOf, inventAccount, type Account } from './account.ts';
import { plainBooks } from './forms/books.ts';
import { budgetTables } from './forms/budget-tables.ts';
import { finalTables } from './forms/final-tables.ts';
import type { Style } from './forms/print.ts';
import { printForms } from './print-forms.ts';
import { printProse } from './print-prose.ts';

export interface GeneratedReport {
  readonly agency: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly text: string;
  /** The line whose number was changed so that it contradicts others, 1-based; null where all agrees. */
  readonly contradiction: number | null;
}

const TERMS = [
  ['财政拨款收入', '指单位从同级财政部门取得的各类财政拨款。'],
  ['其他收入', '指单位取得的除上述收入以外的各项收入。'],
  ['年初结转和结余', '指单位以前年度尚未完成、结转到本年继续使用的资金。'],
  ['基本支出', '指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。'],
  ['项目支出', '指在基本支出之外为完成特定任务和事业发展目标所发生的支出。'],
  ['“三公”经费', '指单位用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。'],
  ['机关运行经费', '指为保障单位运行用于购买货物和服务的各项资金。'],
] as const;

const STYLE: Style = { unit: '万元', isGrouped: false, zero: '', listsAll: true };
/** Of the forms that places print their tables in, the plainest. */
const FORM = 0;

/** One report in so many holds a contradiction. */
const CONTRADICTED = 10;
const FIRST_YEAR = 2021;
const YEARS = 4;

/** Report number so much of a run: agencies have one report for each of four years. */
export function generateReport(seed: number, number: number): GeneratedReport {
  const chance = chanceOf(seed, number);
  const year = FIRST_YEAR + (number % YEARS);
  const kind = chance.happens(75) ? 'final' : 'budget';
  const account = inventAccount(Math.floor(number / YEARS), year, kind, chance);
  const name = KIND_NAMES[kind];
  const lines = [
    `${year} 年度`,
    account.agency,
    `部门${name}`,
    '',
    kind === 'final'
      ? `二〇${String(year + 1)
          .slice(2)
          .replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!)}年九月`
      : '',
    '',
    '第一部分 部门概况',
    '',
    '一、部门职责',
    '',
    ...chance.some(DUTIES, 5).map((duty, index) => `${index + 1}. ${duty}`),
    '',
    '二、机构设置',
    '',
    `${account.agency}内设机构 ${chance.between(3, 12)} 个。`,
    '',
    `第二部分 ${year} 年度部门${name}表`,
    '',
    ...(kind === 'final' ? finalTables : budgetTables)(plainBooks(account), STYLE, FORM),
    `第三部分 ${year} 年度部门${name}情况说明`,
    ...printProse(account, chance),
    '',
    '第四部分 名词解释',
    '',
    ...TERMS.flatMap(([term, definition], index) => [`${index + 1}. ${term}：${definition}`, '']),
    '第五部分 附件',
    ...printForms(account, chance),
  ];
  const contradiction = number % CONTRADICTED === 0 ? contradict(lines, account) : null;
  return { agency: account.agency, year, kind, text: `${lines.join('\n')}\n`, contradiction };
}

const DUTIES = [
  '贯彻执行国家有关法律法规和方针政策。',
  '拟订本行业发展规划、年度计划并组织实施。',
  '负责行业统计、信息发布和信息化建设工作。',
  '监督管理专项资金的使用，开展绩效评价。',
  '组织开展宣传、培训和对外交流合作。',
  '承担安全生产监督管理责任。',
  '受理群众投诉和举报，依法查处违法行为。',
  '完成本级党委、政府交办的其他任务。',
] as const;

/** Adds 1 万元 to the stated total of expenditure, in place; returns its line. */
function contradict(lines: string[], { year }: Account): number | null {
  const at = lines.findIndex((line) => line.startsWith(`${year} 年度支出合计 `));
  if (at === -1) return null;
  lines[at] = lines[at]!.replace(
    /支出合计 (\d+)/,
    (_, amount: string) => `支出合计 ${Number(amount) + 1}`,
  );
  return at + 1;
}
