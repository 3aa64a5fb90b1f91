/** Which of several tables of one kind is meant where the kind is spoken of. */
import type { ReportTable } from '../report.ts';
import type { TableKindId } from './statutory-tables.ts';

/** How far a title is from what its kind is named after: tables of all items come before those by units and in detail. */
export function distanceFromKind({ id, title }: Pick<ReportTable, 'id' | 'title'>): number {
  const kind = kindOfId(id);
  if (title === '' && kind !== 'other') return 2;
  if (/[分按](?:预算)?单位/.test(title)) return 1;
  const isOther = title.includes('公共预算') ? 0 : 1;
  if (kind === 'general-basic') return isOther + (title.includes('功能') ? 1 : 0);
  return kind === 'general-expenditure' ? isOther + (title.includes('明细') ? 1 : 0) : 0;
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
