/** Which of several tables of one kind is meant where the kind is spoken of. */
import type { ReportTable } from '../report.ts';
import type { TableKindId } from './statutory-tables.ts';

/** A department's report may print, below its own tables, those of each of its units: 单位预算收支总表 beside 部门预算收支总表. */
const OF_UNIT = /^单位[预决]算/;
/** Further than any other words put a title. */
const FARTHEST = 3;

/** How far a title is from what its kind is named after: tables of all items come before those by units and in detail. */
export function distanceFromKind({ id, title }: Pick<ReportTable, 'id' | 'title'>): number {
  const kind = kindOfId(id);
  if (title === '' && kind !== 'other') return 2;
  if (/[分按](?:预算)?单位/.test(title)) return 1;
  const ofUnit = OF_UNIT.test(title) ? FARTHEST : 0;
  const isOther = title.includes('公共预算') ? 0 : 1;
  if (kind === 'general-basic') return ofUnit + isOther + (title.includes('功能') ? 1 : 0);
  if (kind !== 'general-expenditure') return ofUnit;
  return ofUnit + isOther + (title.includes('明细') ? 1 : 0);
}

/** The kind that an id says; the second table of a kind carries a number. */
export function kindOfId(id: string): string {
  return id.replace(/-\d+$/, '');
}

/** The tables that the name of a kind may mean: of all of the kind those whose titles are nearest to it. */
export function tablesOfKind(
  tables: readonly ReportTable[],
  kind: TableKindId,
): readonly ReportTable[] {
  const found = tables.filter(({ id }) => kindOfId(id) === kind);
  const nearest = Math.min(...found.map(distanceFromKind));
  return found.filter((table) => distanceFromKind(table) === nearest);
}
