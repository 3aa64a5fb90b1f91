/**
 * The statutory tables of budget and final-accounts reports, known by their titles.
 *
 * Source of the forms: the Ministry of Finance's model for department final accounts (公开01–09表) and
 * its budget twin; provinces rename, reorder and add tables, so numbers and positions are never used.
 */
import { SUM_NAME, withoutNoise } from '../words.ts';

/** One kind of table: its stable id, what it is called on our pages, and how its printed titles read. */
interface TableKind {
  readonly id: string;
  readonly name: string;
  /** Tested in order against the title without blanks; the first that matches names the table. */
  readonly title: RegExp;
}

const TABLE_KINDS = [
  { id: 'organization', name: '机构设置情况表', title: /机构(?:设置|编制|人员)|单位(?:构成|设置)/ },
  { id: 'three-public', name: '“三公”经费表', title: /三公/ },
  {
    id: 'disclosure-statistics',
    name: '相关信息统计表',
    title: /信息统计|统计信息|机构运行信息|运行经费.*资产.*采购/,
  },
  { id: 'procurement', name: '政府采购表', title: /政府采购/ },
  { id: 'purchased-services', name: '政府购买服务表', title: /购买服务/ },
  { id: 'assets', name: '国有资产占用表', title: /资产(?!出租|处置|收益|经营预算)/ },
  { id: 'state-capital', name: '国有资本经营预算表', title: /国有资(?:本|产经营预算)/ },
  { id: 'government-fund', name: '政府性基金表', title: /政府性?基金/ },
  {
    // Names of agencies hold such words, too: 示例市医疗保障基金管理中心收支总表.
    id: 'social-insurance-fund',
    name: '社会保险基金表',
    title: /(?:社保|医保|保险|保障)基金(?:预算|决算|[收支](?!付))/,
  },
  { id: 'fiscal-accounts', name: '财政专户管理资金表', title: /财政专户/ },
  { id: 'transfer-payments', name: '转移支付表', title: /转移支付/ },
  { id: 'general-basic', name: '一般公共预算基本支出表', title: /基本支出/ },
  {
    id: 'project-expenditure',
    name: '项目支出表',
    title: /项目(?:经费|收入)?支出|项目收支|项目预算|项目情况|专项(?:业务)?经费支出/,
  },
  { id: 'economic-expenditure', name: '支出经济分类表', title: /经济分类/ },
  { id: 'operating-expenses', name: '机关运行经费表', title: /运行经费/ },
  { id: 'carried-over', name: '上年结转资金表', title: /上年结转资金|结转资金支出/ },
  {
    // 收入支出 of one kind of money by item, not the two-sided total of all kinds.
    id: 'general-expenditure',
    name: '一般公共预算财政拨款支出表',
    title: /一般公共预算.*(?:收入支出|收支)(?!.*总表)/,
  },
  {
    id: 'appropriation',
    name: '财政拨款收支总表',
    title: /财政拨款.*(?:收入支出|收支)|(?:收入支出|收支).*财政拨款/,
  },
  {
    id: 'general-expenditure',
    name: '一般公共预算财政拨款支出表',
    title: /(?:一般公共预算|财政拨款).*支出/,
  },
  { id: 'general-income', name: '财政拨款收入表', title: /(?:一般公共预算|财政拨款).*收入/ },
  { id: 'income-expenditure', name: '收支总表', title: /收入支出|收支/ },
  { id: 'expenditure', name: '支出表', title: /支出/ },
  { id: 'income', name: '收入表', title: /收入/ },
] as const satisfies readonly TableKind[];

/** The id of a known kind of table. */
export type TableKindId = (typeof TABLE_KINDS)[number]['id'];

/** The nine tables that every department's report must hold, in the order of the ministry's model. */
export const STATUTORY_TABLES = [
  'income-expenditure',
  'income',
  'expenditure',
  'appropriation',
  'general-expenditure',
  'general-basic',
  'government-fund',
  'state-capital',
  'three-public',
] as const satisfies readonly TableKindId[];

/** `一般公共预算基本支出表－人员经费（工资福利支出）`: a part, which some print beside the whole. */
const PART = /表[-—－]{1,2}(?:人员|公用)/;

/** Narratives of how the year went, and forms: their cells are no accounts. */
const PERFORMANCE = /绩效|自评/;

/** What is levied for the treasury, and what is owed: no income or expenditure of the agency. */
const OTHER_MONEY = /非税收入|征收计划|债务(?:收支|收入|情况|限额|余额)/;

/** Names the kind of table that a printed title speaks of, or null for a title of no known kind. */
export function tableKindOf(title: string): TableKindId | null {
  // Scans read 入 as 人.
  const words = withoutNoise(title).replaceAll('收人', '收入');
  if ([PART, PERFORMANCE, OTHER_MONEY].some((other) => other.test(words))) return null;
  return TABLE_KINDS.find((kind) => kind.title.test(words))?.id ?? null;
}

/** Columns that only one kind of table has, in the ministry's model. */
interface TellingColumns {
  readonly id: TableKindId;
  /** Each stands over a column. */
  readonly over: readonly RegExp[];
  /** Stands over none. */
  readonly not?: RegExp;
}

const TELLING_COLUMNS: readonly TellingColumns[] = [
  { id: 'three-public', over: [/因公出国/, /公务用车/, /公务接待/] },
  { id: 'general-basic', over: [/人员经费/, /公用经费/] },
  { id: 'appropriation', over: [/^收入/, /^支出.*一般公共预算/, /^支出.*政府性基金/] },
  { id: 'income-expenditure', over: [/^收入/, /^支出/] },
  { id: 'expenditure', over: [/基本支出/, /项目支出/, /上缴上级|经营支出|附属单位/] },
  { id: 'income', over: [/财政拨款|一般公共预算/, /事业收入/, /上级补助|经营收入|其他收入/] },
  // What came in and what was left of earlier years, and nothing that went out.
  { id: 'income', over: [/^本年收入/, /^(?:上年|年初)结转/], not: /支出/ },
];

/** The kind of table that flattened columns tell where no title is printed; null where several kinds have such columns. */
export function tableKindByColumns(columns: readonly string[]): TableKindId | null {
  const isOver = (word: RegExp) => columns.some((column) => word.test(column));
  const told = TELLING_COLUMNS.find(({ over, not }) => over.every(isOver) && !(not && isOver(not)));
  return told?.id ?? null;
}

const THREE_PUBLIC_ROWS = [/出国/, /公务用车|公车/, /接待/];
/** What some list beside the three, and what they sum up to. */
const BESIDE_THREE_PUBLIC = new RegExp(`${SUM_NAME.source}|三公|购置|运行|会议费|培训费`);

/** The kind of table that the names of its rows tell where neither title nor columns do. */
export function tableKindByNames(names: readonly string[]): TableKindId | null {
  const words = names.map(withoutNoise).filter(Boolean);
  const isThreePublic =
    THREE_PUBLIC_ROWS.every((part) => words.some((name) => part.test(name))) &&
    words.every((name) =>
      [...THREE_PUBLIC_ROWS, BESIDE_THREE_PUBLIC].some((part) => part.test(name)),
    );
  return isThreePublic ? 'three-public' : null;
}

/** What a table of this id is called on our pages; ids carry a number where a report has two of a kind. */
export function tableName(id: string): string | null {
  const kind = TABLE_KINDS.find(
    (candidate) => id === candidate.id || id.startsWith(`${candidate.id}-`),
  );
  return kind?.name ?? null;
}

/** What a table is called: its title, or what it is where none is printed. */
export function tableTitle({ id, title }: { readonly id: string; readonly title: string }): string {
  return title === '' ? (tableName(id) ?? '没有标题的表') : title;
}
