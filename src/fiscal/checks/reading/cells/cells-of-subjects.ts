/** What the subjects of statements mean, by their words: the cells of the statutory tables that may be meant. */
import type { ReportContent } from '../../../report.ts';
import { WHOLE, cellsBeside, cellsOfTotal } from './cells-by-words.ts';
import type { Cell } from './placed-cell.ts';

/** The words of a subject, and the section it stands in. */
export interface Subject {
  readonly report: ReportContent;
  readonly name: string;
  readonly topic: string;
  readonly code: string | null;
  /** The text around the statement, looked up where it matters. */
  readonly paragraph: () => string;
  /** What of its paragraph stands before the amount. */
  readonly above: () => string;
  /** What of its sentence stands before the amount. */
  readonly before: () => string;
}

type Reader = (subject: Subject, groups: Readonly<Record<string, string | undefined>>) => Cell[];

/** The budgets that appropriation comes from. */
const KINDS = '一般公共预算|政府性基金预算|国有资本经营预算';

/** All that is spent of general appropriation, of which a paragraph goes on to tell the parts. */
const GENERAL_WHOLE = /一般公共预算(?:财政)?(?:拨款)?支出\d/;

/** `一般公共预算拨款安排的会议费预算支出`: what some print beside the “three public” expenses. */
export const MEETINGS =
  /^(?:一般公共预算)?(?:(?:财政)?拨款)?(?:安排的?)?(?<kind>会议费|培训费)(?:支出|预算|决算)*$/;

/** 一般公共预算当年拨款 on the side of what came in. */
const GENERAL_OF_YEAR = /^(?:[（(]?[一1][）)]?[、.]?)?一般公共预算(?:当年)?(?:财政)?拨款(?:收入)?$/;

/** What the year's appropriation pays, which Sichuan prints beside what is paid from what was carried over. */
export const APPROPRIATED = /^当年(?:财政拨款|拨款)?安排$/;

/** The appropriation of a year as its table sums it up: 总计 says it only where nothing was carried over. */
function appropriationOfYear(report: ReportContent): Cell[] {
  const ofYear = cellsBeside(
    report,
    'appropriation',
    /^(?:[一二三]、)?(?:(?:本年|财政拨款)收入(?:合计|小计)?|收入(?:合计|小计))$/,
  );
  if (ofYear.length > 0) return ofYear;
  const carriedOver = cellsBeside(report, 'appropriation', /结转|结余/);
  return carriedOver.some(({ amount }) => amount !== 0)
    ? []
    : cellsBeside(report, 'appropriation', /^(?:收入)?总计$/);
}

/**
 * Subjects by their words, first match first. Where a word may mean one of several cells (收入合计 is said of the income
 * of the year and of all that was there to spend), all are given: a statement must agree with one of them.
 */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(?<fiscal>财政拨款)?(?<side>收支|收入支出|收入|支出)(?:预算|决算)?总(?:计|额|数|预算)$|^(?<fiscal>财政拨款)总(?<side>收入|支出)$/,
    ({ report, topic }, { fiscal, side = '' }) => {
      const id = fiscal || topic.includes('财政拨款') ? 'appropriation' : 'income-expenditure';
      if (side.length > 2 || side === '收支')
        return cellsBeside(report, id, /^(?:收入|支出)?总计$/);
      // 支出总计 is said of what was spent in the year, too.
      return [`${side}总计`, '总计', `(?:本年)?${side}合计`].flatMap((label) =>
        cellsBeside(report, id, new RegExp(`^${label}$`)),
      );
    },
  ],
  [
    /^预算收支$|^收支预算$/,
    ({ report }) => cellsBeside(report, 'income-expenditure', /^(?:收入|支出)?总计$/),
  ],
  [
    /^(?:本年)?(?<side>收入|支出)(?:预算|决算)?合计$|^预算(?<side>收入|支出)$|^(?<side>收入|支出)预算$|^(?<all>(?:部门|单位)(?<side>收入|支出)(?:预算)?|(?:部门|单位)?(?:财务)?(?:预算)?总(?<side>收入|支出))$/,
    (subject, { side, all }) =>
      all === undefined || isOfWholeReport(subject) ? wholeOf(subject.report, side) : [],
  ],
  [
    /^本年(?<side>收入|支出)$|^(?<when>年初|年末)结转和?结余$/,
    (subject, { side, when }) => {
      const id = isOfAllMoney(subject)
        ? 'income-expenditure'
        : isOfAppropriation(subject)
          ? 'appropriation'
          : null;
      if (id !== null)
        return cellsBeside(
          subject.report,
          id,
          new RegExp(side ? `^本年${side}合计$` : `^${when}(?:财政拨款)?结转和结余$`),
        );
      return side ? yearOfFunds(subject, side) : [];
    },
  ],
  [
    /^政府性基金(?:预算)?(?:财政)?(?:拨款)?本年(?<side>收入|支出)$/,
    (subject, { side = '' }) => yearOfFunds(subject, side),
  ],
  [
    /^(?<when>年初|年末)财政拨款结转和?结余$/,
    ({ report, topic }, { when = '' }) =>
      // In a section on one kind of money, it is what is left of that.
      /一般公共|基金|国有资本/.test(topic)
        ? []
        : cellsBeside(report, 'appropriation', new RegExp(`^${when}财政拨款结转和?结余$`)),
  ],
  [
    /^(?:本年)?(?<kind>财政拨款|上级补助|事业|经营|附属单位上缴|其他)收入$/,
    ({ report }, { kind = '' }) => {
      const cells = cellsOfTotal(report, 'income', new RegExp(`^${kind}收入$`));
      // Budgets take appropriation apart into kinds of money there, and print its sum in a table of its own.
      return cells.length === 0 && kind === '财政拨款' ? appropriationOfYear(report) : cells;
    },
  ],
  [
    // 收入合计 60 万元，其中：一般公共预算 60 万元; what was carried over may be part of it, or not.
    new RegExp(`^(?<kind>${KINDS})(?:财政)?(?:拨款)?$`),
    ({ report, topic, paragraph }, { kind = '' }) =>
      report.kind === 'budget' && /收入(?!支出)/.test(topic) && !paragraph().includes('结转')
        ? cellsBeside(
            report,
            'income-expenditure',
            new RegExp(`^(?:[（(]?[一二三1-3][）)]?[、.]?)?${kind}(?:财政)?(?:拨款)?(?:收入)?$`),
          )
        : [],
  ],
  [
    new RegExp(`^(?<kind>${KINDS})(?:财政)?(?:拨款)?收入$`),
    ({ report }, { kind = '' }) =>
      cellsBeside(report, 'income-expenditure', new RegExp(`^(?:[一二三]、)?${kind}.*收入$`)),
  ],
  [
    // 用于保障示例县教育局机关、下属事业单位等机构正常运转的日常支出, as Yunnan calls basic expenditure
    /^(?:一般公共预算)?(?:财政拨款)?(?<nature>基本|项目)支出$|^用于保障.*正常运转的日常支出$/,
    ({ report, name, topic, paragraph }, { nature = '基本' }) => {
      const leaf = new RegExp(`^${nature}支出$`);
      const own = ownTableOf(topic);
      if (own) return cellsOfTotal(report, own, leaf);
      if (!/财政拨款|一般公共/.test(name + topic))
        return [
          ...cellsOfTotal(report, 'expenditure', leaf),
          // 一般公共预算财政拨款支出 60 万元，其中：基本支出 40 万元
          ...(GENERAL_WHOLE.test(paragraph())
            ? cellsOfTotal(report, 'general-expenditure', leaf)
            : []),
        ];
      // 财政拨款 alone may be all of it, with funds and state capital: only then the two are not the same.
      if (!(name + topic).includes('一般公共') && nature === '项目') return [];
      const basic = nature === '基本' ? cellsOfTotal(report, 'general-basic', WHOLE) : [];
      return [...cellsOfTotal(report, 'general-expenditure', leaf), ...basic];
    },
  ],
  [
    /^(?<kind>上缴上级支出|上解上级支出|经营支出|对附属单位补助支出)$/,
    ({ report }, { kind = '' }) => cellsOfTotal(report, 'expenditure', new RegExp(`^${kind}$`)),
  ],
  [
    /^一般公共预算(?<year>当年)?(?:财政)?拨款(?:支出)?$/,
    ({ report }, { year }) => [
      ...cellsOfTotal(report, 'general-expenditure', WHOLE),
      // The table may hold what was carried over, too, beside what is of the year.
      ...(year
        ? [
            ...cellsBeside(report, 'appropriation', GENERAL_OF_YEAR),
            ...cellsOfTotal(report, 'general-expenditure', APPROPRIATED),
          ]
        : []),
    ],
  ],
  [
    /^政府性基金(?:预算)?(?:财政)?(?:拨款)?支出$/,
    ({ report }) => cellsOfTotal(report, 'government-fund', WHOLE),
  ],
  [
    /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?支出$/,
    ({ report }) => cellsOfTotal(report, 'state-capital', WHOLE),
  ],
  [
    /^(?:日常)?(?<kind>人员|公用)(?:经费|(?<spent>支出))$/,
    (subject, { kind = '', spent }) =>
      // 人员支出 beside 对个人和家庭的补助 is only a part of what the table calls 人员经费.
      isOnlyGeneral(subject) && !(spent && subject.paragraph().includes('个人和家庭'))
        ? [
            ...cellsBeside(subject.report, 'general-basic', new RegExp(`^${kind}经费合计$`)),
            ...cellsOfTotal(subject.report, 'general-basic', new RegExp(`^${kind}经费$`)),
          ]
        : [],
  ],
  [
    MEETINGS,
    ({ report, topic }, { kind = '' }) =>
      topic.includes('三公')
        ? cellsOfTotal(report, 'three-public', new RegExp(`^${kind}(?:支出)?$`))
        : [],
  ],
  [
    /^机[关构]运行(?:经费)?$/,
    ({ report }) => {
      const cells = cellsBeside(report, 'disclosure-statistics', /行政单位$|管理(?:的)?事业单位$/);
      // Shanghai prints them beside the “three public” expenses, Yunnan below them.
      const beside = cellsOfTotal(report, 'three-public', /^机关运行经费(?:[预决]算数?)?$/);
      const below = cellsBeside(report, 'three-public', /^(?:二、)?机关运行经费$/);
      return [...(cells.length === 1 ? cells : []), ...beside, ...below];
    },
  ],
  [
    /^政府采购(?:支出)?(?:总额)?$|^政府采购(?<kind>货物|工程|服务)支出$/,
    ({ report }, { kind }) =>
      cellsBeside(
        report,
        'disclosure-statistics',
        kind
          ? new RegExp(`^(?:其中[：:])?(?:[1-3][.、])?(?:政府采购)?${kind}(?:支出)?$`)
          : /^(?:政府采购)?(?:支出)?合计$/,
      ).slice(0, 1),
  ],
];

/** The cells that a subject may mean by its words; null where they are none that are known. */
export function cellsOfSubject(subject: Subject): Cell[] | null {
  for (const [words, read] of READERS) {
    const match = words.exec(subject.name);
    if (match) return read(subject, match.groups ?? {});
  }
  return null;
}

/** All income, or all expenditure: of the year, or with what was carried over. */
function wholeOf(report: ReportContent, side: string | undefined): Cell[] {
  const label = new RegExp(`^(?:本年)?${side}合计$|^(?:${side})?总计$`);
  return [
    ...cellsBeside(report, 'income-expenditure', label),
    ...cellsOfTotal(report, side === '收入' ? 'income' : 'expenditure', WHOLE),
  ];
}

/** The table of the one kind of money that a section tells of, beside the general budget; null for any other section. */
function ownTableOf(topic: string): 'government-fund' | 'state-capital' | null {
  if (topic.includes('一般公共')) return null;
  if (topic.includes('政府性基金')) return 'government-fund';
  return topic.includes('国有资本经营') ? 'state-capital' : null;
}

/** `政府性基金预算财政拨款本年收入 8 万元，本年支出 8 万元`: what the table of funds prints for all of them. */
function yearOfFunds({ report, topic }: Subject, side: string): Cell[] {
  const isOfFunds = ownTableOf(topic) === 'government-fund' && !topic.includes('国有资本');
  if (!isOfFunds) return [];
  const own = cellsOfTotal(report, 'government-fund', new RegExp(`^本年${side}$`));
  // 本年支出 is taken apart there: its whole is called 小计 or 合计.
  return own.length === 0 && side === '支出' ? cellsOfTotal(report, 'government-fund', WHOLE) : own;
}

/**
 * Whether basic expenditure is that of the general budget, which the tables take apart: the section says so, or there
 * is no other.
 */
export function isOnlyGeneral({ report, topic }: Subject): boolean {
  if (/财政拨款|一般公共/.test(topic)) return true;
  const [all] = cellsOfTotal(report, 'expenditure', /^基本支出$/);
  const [general] = cellsOfTotal(report, 'general-expenditure', /^基本支出$/);
  return all !== undefined && all.amount === general?.amount;
}

/** Not in the name of an agency: 医疗保险基金管理中心. */
const FUNDS = /基金(?!.{0,4}(?:中心|局|处|所))/.source;
const PART_OF_APPROPRIATION = new RegExp(`${FUNDS}|国有资本|公共预算`);
/** Money of one kind, whose table is another than that of all. */
const ONE_KIND = new RegExp(`(?<!非财政)拨款|${PART_OF_APPROPRIATION.source}`);

/** Whether neither the titles above nor the words before speak of money of one kind, whose table is another. */
function isOfAllMoney({ name, topic, above }: Subject): boolean {
  return !ONE_KIND.test(name + topic + above());
}

/** Whether the titles above speak of all appropriation, and the words before of none of its kinds. */
function isOfAppropriation({ name, topic, above }: Subject): boolean {
  return topic.includes('财政拨款') && !PART_OF_APPROPRIATION.test(name + topic + above());
}

/** Whether neither the titles above nor the words before speak of money of one kind, or of units below. */
function isOfWholeReport({ topic, before }: Subject): boolean {
  const words = topic + before();
  return !ONE_KIND.test(words) && !/[下所]属/.test(words);
}
