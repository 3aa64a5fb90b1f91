/** Why amounts of several reports cannot simply be compared, in words for those who do. */
import { LEVEL_NAMES } from '../report-names.ts';
import type { ReportSummary } from '../report.ts';

/** What decides whether two reports tell of the same kind of thing. */
export type Comparable = Pick<ReportSummary, 'scope' | 'kind' | 'year'> & {
  readonly level: ReportSummary['agency']['level'];
};

/** The differences between these reports that matter, the weightiest first; none for fewer than two. */
export function comparabilityNotes(reports: readonly Comparable[]): string[] {
  const differs = (what: (report: Comparable) => unknown) => new Set(reports.map(what)).size > 1;
  // An agency whose level nothing tells may well be of the same.
  const levels = Object.entries(LEVEL_NAMES).flatMap(([level, name]) =>
    reports.some((report) => report.level === level) ? [name] : [],
  );
  const notes: readonly (readonly [boolean, string])[] = [
    // Weighs most: one of two reports may hold the other's money.
    [
      differs(({ scope }) => scope),
      '部门报告把下属单位也算在内，单位报告只算它自己。两种放在一起，大小不能直接比。',
    ],
    [differs(({ kind }) => kind), '预算是计划花的，决算是实际花的。预算画成空心，决算画成实心。'],
    [
      reports.length > 1 && reports.every(({ kind }) => kind === 'budget'),
      '这里都是预算，画成空心：是计划花的，钱还没有花。',
    ],
    [levels.length > 1, `${levels.join('、')}单位管的人口、范围不同，花多花少和管的事有关。`],
    [differs(({ year }) => year), '这里有不同的年份。价格和政策每年会变。'],
  ];
  return notes.flatMap(([holds, note]) => (holds ? [note] : []));
}
