/** How many travels, cars, guests, meetings and trainings the text tells of is what the table counts. */
import { wideBrackets } from '../../characters.ts';
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { columnLeaf, columnRole } from '../../tables/columns.ts';
import { ownTables } from '../../tables/own-tables.ts';
import { withoutNoise } from '../../words.ts';
import type { Check } from '../check.ts';
import { printedCount } from '../comparing/count-outcome.ts';
import type { Place } from '../reading/cells/placed-cell.ts';
import { isOfThisYear, topicOf } from '../reading/statements/stated.ts';

/** What is counted, by the words of tables and of texts. */
interface Activity {
  readonly name: string;
  readonly printed: RegExp;
  readonly stated: RegExp;
  readonly unit: RegExp;
}

const RECEPTIONS = '国内公务接待批次';
const GUESTS_AT_HOME = '国内公务接待人次';
/** `共安排国内公务接待 32 批次，接待人次 286 人`: the guests of the receptions before. */
const GUESTS = /^接待人[次数]$/;
/** `参加其他单位出国团组 1 个`, `局机关国内公务接待 5 批次`: only some of all, or of another day. */
const OF_SOME = /其他单位|机关|本级|[下所]属|二级|年初/;
const PEOPLE = /^人/;
const CARS = /^[辆台]/;
/** Where a text tells what was done for others: `全年组织培训 120 人次`, who are not those that the table counts. */
const WORK = /绩效|自评|职责|职能|工作|任务|成效/;

const ACTIVITIES: readonly Activity[] = [
  {
    name: '因公出国（境）团组',
    printed: /出国(?:（境）)?团组/,
    stated: /出国(?:（境）)?团组$/,
    unit: /^[个批]/,
  },
  {
    name: '因公出国（境）人次',
    printed: /出国(?:（境）)?人/,
    stated: /出国(?:（境）)?人(?:次|数|员)$/,
    unit: PEOPLE,
  },
  {
    name: '公务用车购置数',
    printed: /公务用车购置[数量]/,
    stated: /购置(?:公务用车|车辆)$|公务用车购置[数量]$/,
    unit: CARS,
  },
  {
    name: '公务用车保有量',
    printed: /公务用车的?保有量/,
    stated: /公务用车的?保有量$/,
    unit: CARS,
  },
  {
    name: RECEPTIONS,
    printed: /国内(?:公务)?接待批次/,
    stated: /国内(?:公务)?接待(?:费|批次)?$/,
    unit: /^批/,
  },
  {
    name: GUESTS_AT_HOME,
    printed: /国内(?:公务)?接待人/,
    stated: /国内(?:公务)?接待(?:费|人次|人数)?$/,
    unit: PEOPLE,
  },
  { name: '参加会议人次', printed: /参加会议人/, stated: /参加会议$/, unit: PEOPLE },
  {
    name: '参加培训人次',
    printed: /参加培训人/,
    stated: /(?:组织|参加)培训$/,
    unit: PEOPLE,
  },
];

export const activityCounts: Check = {
  id: 'activity-counts',
  family: 'prose-table',
  severity: 'figure',
  title: '出国、公车和接待的次数，说明与表是否一致',
  explanation:
    '“三公”经费说明写了出国的团组和人次、公务用车的购置数和保有量、国内接待的批次和人次、会议和培训的人次，“三公”经费表、相关信息统计表也印了的，两处应相同。表里没有印数的、写“约”的、只说一部分的（如局机关、下属单位、参加其他单位的团组）不核对。',
  formula: '说明的数 = 表里的数',
  find: (report) => {
    const stated = statedIn(report);
    const printed = ownTables(report)
      .filter(({ id }) => /^(?:three-public|disclosure-statistics)\b/.test(id))
      .flatMap((table) => placesIn(table));
    return ACTIVITIES.flatMap(({ name, printed: words }) => {
      const told = stated.get(name) ?? [];
      if (told.some(({ subject }) => OF_SOME.test(withoutNoise(subject)))) return [];
      const fact = onlyOne(told, ({ value }) => value);
      const place = onlyOne(
        printed.filter(({ label }) => words.test(label)),
        ({ place: { row, column } }) => row.cells[column],
      );
      return fact && place ? printedCount(fact, name, place.place) : [];
    });
  },
};

/** The first, unless others say something else. */
function onlyOne<Each>(all: readonly Each[], saying: (each: Each) => unknown): Each | null {
  const [first] = all;
  return first !== undefined && all.every((each) => saying(each) === saying(first)) ? first : null;
}

/** What the text states of each activity in the report's own year. */
function statedIn(report: ReportContent): Map<string, Fact[]> {
  const counts = report.facts.filter(
    (fact) =>
      fact.measure === 'count' &&
      isOfThisYear(report, fact) &&
      !WORK.test(topicOf(report, fact.section)),
  );
  const found = new Map<string, Fact[]>();
  /** The section whose last receptions were at home. */
  let atHome: string | null = null;
  for (const fact of counts) {
    const subject = withoutNoise(fact.subject);
    const own = ACTIVITIES.find(({ stated, unit }) => stated.test(subject) && unit.test(fact.unit));
    const isOfGuests: boolean = GUESTS.test(subject) && atHome === fact.section;
    const name: string | null = own?.name ?? (isOfGuests ? GUESTS_AT_HOME : null);
    if (fact.unit.startsWith('批') && !subject.includes('外事'))
      atHome = name === RECEPTIONS ? fact.section : null;
    if (name !== null) found.set(name, [...(found.get(name) ?? []), fact]);
  }
  return found;
}

/** `4．公务用车保有量（辆）` and the cell that counts. */
function placesIn(table: Place['table']): { readonly label: string; readonly place: Place }[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const label = wideBrackets(withoutNoise(cell));
      if (!/（[个批次人辆台]+）$/.test(label) || /外事|外宾/.test(label)) return [];
      const column = countingColumn(table, row, index);
      return column === null ? [] : [{ label, place: { table, row, column } }];
    }),
  );
}

/** The column that counts what a name says, before the next name of its row; null where several could be meant. */
function countingColumn(
  { columns }: Place['table'],
  { cells }: Place['row'],
  named: number,
): number | null {
  const roles = columns.map(columnRole);
  const next = cells.findIndex(
    (cell, index) => index > named && (roles[index] === 'label' || /\p{Script=Han}/u.test(cell)),
  );
  const own = [...columns.keys()].filter(
    (index) =>
      index > named &&
      (next === -1 || index < next) &&
      (roles[index] === 'amount' || roles[index] === 'count'),
  );
  const counting = own.filter((index) => /统计数|决算数?$/.test(columnLeaf(columns[index] ?? '')));
  const [column, ...others] = counting.length > 0 ? counting : own;
  return column === undefined || others.length > 0 ? null : column;
}
