/** What the lines of one side of an overview are to each other: the year's, those carried over, and their sums. */
import type { ReportTable } from '../report.ts';
import { LINE_NUMBER, LINE_NUMBERINGS, withoutNumber } from '../words.ts';
import {
  overviewColumns,
  overviewSide,
  type OverviewEntry,
  type OverviewSide,
} from './overview.ts';

/** Money left from other years, with the kinds that its line is broken down into. */
export interface CarriedLine {
  readonly entry: OverviewEntry;
  readonly kinds: readonly OverviewEntry[];
}

export interface Side {
  readonly name: OverviewSide;
  /** The columns of amounts. */
  readonly columns: readonly number[];
  /** The lines of the year. */
  readonly lines: readonly OverviewEntry[];
  /** 本年收入合计, where it is printed. */
  readonly year: OverviewEntry | null;
  readonly carried: readonly CarriedLine[];
  /** 总计. */
  readonly total: OverviewEntry | null;
  /** Whether every line is known for what it is: only then a gap says that something is wrong. */
  readonly isClear: boolean;
}

const [, BRACKETED, DIGIT] = LINE_NUMBERINGS;
const YEAR = /^(?:本年(?:收入|支出)(?:合计|小计|总计)?|(?:收入|支出)合计|小计)$/;
const TOTAL = /^(?:收入|支出|收支)?总计$/;
const SUM = /^(?:收入|支出)合计$/;
const CARRIED = /结转|结余|弥补|事业基金/;
/** A line of a breakdown: by kind of money, or by basic and project expenditure. */
const KIND =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|\d+[.、．]|其中[:：]?)?(?:一般公共|政府性?基金|国有资本|社会?保险?基金)/;
const OTHER_PART = /^其中|^(?:[（(\d一二三].*)?(?:基本支出|项目支出|经营)/;
/** Repeats part of the line above. */
const REPEATED = /^(?:其中|[（(]|\d)/;

export const SIDES = ['收入', '支出'] as const satisfies readonly OverviewSide[];

/** Both tables that show income and expenditure side by side. */
export const TWO_SIDED = /^(?:income-expenditure|appropriation)(?:-\d+)?$/;

/** A side of the table, or null where it has no such side or no line. */
export function readSide(table: ReportTable, name: OverviewSide): Side | null {
  const columns = overviewColumns(table, name)?.amounts;
  const entries = overviewSide(table, name);
  if (!columns || entries.length === 0) return null;
  const lastAt = entries.length - 1;
  const named = entries.findIndex((entry) => TOTAL.test(entry.name));
  // Forms without a line of carried-over money end with the sum of each side.
  const totalAt = named === -1 && SUM.test(entries[lastAt]?.name ?? '') ? lastAt : named;
  const body = totalAt === -1 ? entries : entries.slice(0, totalAt);
  const total = totalAt === -1 ? null : (entries[totalAt] ?? null);
  return { name, columns, total, ...readBody(body, columns) };
}

function readBody(
  body: readonly OverviewEntry[],
  columns: readonly number[],
): Pick<Side, 'lines' | 'year' | 'carried' | 'isClear'> {
  const yearAt = body.findIndex(({ name }) => YEAR.test(withoutNumber(name)));
  const year = body[yearAt] ?? null;
  const before = yearAt === -1 ? body : body.slice(0, yearAt);
  // 一、本年收入 stands above its lines, 本年收入合计 below.
  const isSum = before.length > 0 && /[合小总]计$/.test(year?.name ?? '');
  const isAbove = year !== null && !isSum && !before.some(({ name }) => LINE_NUMBER.test(name));
  // （一）一般公共服务支出 below it, or the names alone, up to 二、年终结转.
  const isBracketed = BRACKETED.test(body[yearAt + 1]?.name ?? '');
  const isBelow = ({ name }: OverviewEntry) =>
    isBracketed ? BRACKETED.test(name) : !LINE_NUMBER.test(name) && !isCarried(name);
  const end = body.findIndex((entry, index) => index > yearAt && !isBelow(entry));
  const below = body.slice(yearAt + 1, end === -1 ? body.length : end);
  const ofYear = isAbove ? below : before.filter(({ name }) => yearAt !== -1 || !isCarried(name));
  const rest = isAbove
    ? body.slice(yearAt + 1 + below.length)
    : yearAt === -1
      ? before.filter(({ name }) => isCarried(name))
      : body.slice(yearAt + 1);
  const lines = isAbove && isBracketed ? ofYear : numbered(ofYear);
  const { carried, unknown } = readCarried(rest);
  const isLeftOut = (entry: OverviewEntry) => !lines.includes(entry) && !REPEATED.test(entry.name);
  const strange = [...ofYear.filter(isLeftOut), ...unknown].some(({ row }) =>
    columns.some((column) => row.values[column]),
  );
  const isClear = !strange && !countsTwice(lines) && !holdsParts(lines, columns);
  return { lines, year, carried, isClear };
}

/** Whether a line without a number may be the sum of those below it: 财政拨款（补助） above 一般公共预算. */
function holdsParts(lines: readonly OverviewEntry[], columns: readonly number[]): boolean {
  if (lines.some(({ name }) => LINE_NUMBER.test(name))) return false;
  const amounts = lines.map(({ row }) => columns.map((column) => row.values[column] ?? 0));
  return amounts.some((whole, index) => {
    const sums = columns.map(() => 0);
    return amounts.slice(index + 1).some((part) => {
      part.forEach((amount, column) => (sums[column]! += amount));
      return whole.some((amount) => amount > 0) && whole.every((amount, at) => amount === sums[at]);
    });
  });
}

function isCarried(name: string): boolean {
  return CARRIED.test(name);
}

/** The numbered lines, be they （一） or 1.; all that repeat nothing where none is numbered. */
function numbered(entries: readonly OverviewEntry[]): OverviewEntry[] {
  const own = entries.filter(({ name }) => LINE_NUMBER.test(name));
  if (own.length > 0) return own;
  // What is numbered below a line without a number is part of that.
  const style = [BRACKETED, DIGIT].find((number) => number.test(entries[0]?.name ?? ''));
  return entries.filter(({ name }) => (style ? style.test(name) : !REPEATED.test(name)));
}

/** Whether the numbers start anew: two lists of the same money below each other. */
function countsTwice(lines: readonly OverviewEntry[]): boolean {
  return lines.filter(({ name }) => /^(?:一[、.．]|[（(]一[）)]|1[、.．])/.test(name)).length > 1;
}

function readCarried(rest: readonly OverviewEntry[]): {
  carried: CarriedLine[];
  unknown: OverviewEntry[];
} {
  const carried: { entry: OverviewEntry; kinds: OverviewEntry[] }[] = [];
  const unknown: OverviewEntry[] = [];
  for (const entry of rest) {
    const last = carried.at(-1);
    if (last && KIND.test(entry.name)) last.kinds.push(entry);
    else if (last && OTHER_PART.test(entry.name)) continue;
    else if (isCarried(entry.name)) carried.push({ entry, kinds: [] });
    else unknown.push(entry);
  }
  return { carried, unknown };
}
