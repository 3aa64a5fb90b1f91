/** Which columns of a table add up others, read from its header. */
import { HEADER_SEPARATOR, columnRole } from './columns.ts';
import { SUM_NAME, SUM_WORDS, withoutNoise } from '../words.ts';

/** A column of sums and the columns that make it up. */
export interface TotalColumn {
  readonly total: number;
  readonly parts: readonly number[];
  /** Whether all parts are kinds of income, expenditure or money that statutory forms know. */
  readonly isKnown: boolean;
}

const TOTAL = new RegExp(`${SUM_NAME.source}|^计$|^(?:本年)?(?:收入|支出)(?:${SUM_WORDS})$`);
/** 本年支出 is a sum beside the kinds that make it up; between 本年收入 and 年末结转, it is none. */
const YEARS: readonly (readonly [RegExp, RegExp])[] = [
  [/^本年支出$/, /^基本支出$/],
  [/^本年收入$/, /^财政拨款收入$/],
];
const CARRIED = /结转|结余|弥补/;
const KNOWN =
  /财政拨款|拨款收入|上级补助|事业收入|经营|附属单位|其他收入|财政专户|结转|结余|基本支出|项目支出|上[缴解]上级|一般公共预算|政府性?基金|国有资本|社会?保险?基金|单位资金|人员经费|公用经费|弥补|^本年收入$|^本年支出$|因公出国|公务/;

interface Column {
  readonly index: number;
  readonly path: readonly string[];
}

/**
 * The sums of a header: in each group of columns, a column called 合计 or 小计 adds up the others; a group among them
 * counts by its own 小计. Labels part a table in halves that add nothing to each other.
 */
export function totalColumns(columns: readonly string[]): TotalColumn[] {
  return segmentsOf(columns).flatMap((segment) => totalsIn(segment, 0, columns));
}

function segmentsOf(columns: readonly string[]): Column[][] {
  const segments: Column[][] = [[]];
  for (const [index, column] of columns.entries()) {
    const role = columnRole(column);
    const path = column.split(HEADER_SEPARATOR).map(withoutNoise);
    if (role === 'amount') segments.at(-1)?.push({ index, path });
    else if (role === 'label' || role === 'code') segments.push([]);
  }
  return segments;
}

function totalsIn(
  group: readonly Column[],
  level: number,
  columns: readonly string[],
): TotalColumn[] {
  const children = childrenOf(group, level).filter(repeatsNothing);
  const own = children.filter((child) => isTotal(child, children));
  const below = children.flatMap(({ leaf, members }) =>
    leaf === null ? totalsIn(members, level + 1, columns) : [],
  );
  const [total] = own;
  if (total?.leaf == null || own.length > 1) return below;
  const isOfYear = total.name.startsWith('本年');
  const others = children.filter(
    (child) => child !== total && !(isOfYear && CARRIED.test(child.name)),
  );
  const parts = others.flatMap(({ leaf, members }) =>
    leaf === null ? wholeOf(members, level + 1) : [leaf],
  );
  // A form with a single part has left others out.
  const isKnown = parts.length > 1 && others.every(({ name }) => KNOWN.test(name));
  return parts.length === 0 ? below : [{ total: total.leaf, parts, isKnown }, ...below];
}

/** The columns that stand for a whole group: its own sum, else all of them. */
function wholeOf(group: readonly Column[], level: number): number[] {
  const children = childrenOf(group, level).filter(repeatsNothing);
  const total = children.find((child) => isTotal(child, children));
  if (total?.leaf != null) return [total.leaf];
  return children.flatMap(({ leaf, members }) =>
    leaf === null ? wholeOf(members, level + 1) : [leaf],
  );
}

/** 其中 repeats what another column holds already, unless it opens the list of all kinds: 其中：基本支出, 项目支出. */
function repeatsNothing({ name }: Child): boolean {
  return !name.startsWith('其中') || /^其中[:：]?基本支出$/.test(name);
}

function isTotal({ leaf, name }: Child, siblings: readonly Child[]): boolean {
  const isSumOfYear = YEARS.some(
    ([year, kind]) => year.test(name) && siblings.some((sibling) => kind.test(sibling.name)),
  );
  return leaf !== null && (TOTAL.test(name) || isSumOfYear);
}

interface Child {
  readonly name: string;
  /** The column's index; null for a group of columns. */
  readonly leaf: number | null;
  readonly members: readonly Column[];
}

function childrenOf(group: readonly Column[], level: number): Child[] {
  const children: { name: string; leaf: number | null; members: Column[] }[] = [];
  for (const column of group) {
    const name = column.path[level] ?? '';
    const last = children.at(-1);
    const isLeaf = column.path.length <= level + 1;
    if (!isLeaf && last?.leaf === null && last.name === name) last.members.push(column);
    else children.push({ name, leaf: isLeaf ? column.index : null, members: [column] });
  }
  return children;
}
