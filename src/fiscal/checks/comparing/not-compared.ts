/** That two tables could not be compared, and which of them is to blame. */
import { tableName, type TableKindId } from '../../tables/statutory-tables.ts';
import { tablesOfKind } from '../../tables/tables-of-kind.ts';
import type { ReportContent } from '../../report.ts';
import type { Outcome } from '../check.ts';
import { unverifiable } from './without-amounts.ts';

/**
 * One finding that says why; none where a table of the pair is missing in the report: that is told by the rules of
 * completeness.
 */
export function notCompared(
  report: ReportContent,
  kinds: readonly TableKindId[],
  what?: string,
): Outcome[] {
  const counts = kinds.map((kind) => tablesOfKind(report.tables, kind).length);
  if (counts.includes(0) || kinds.some((kind) => isEmpty(report, kind))) return [];
  const names = kinds.map((kind) => tableName(kind) ?? kind).join('与');
  const reason = counts.some((count) => count > 1)
    ? '同一种表不止一张，不知道应当与哪一张核对'
    : `没有读到两处都印出的${what ?? '金额'}`;
  return [unverifiable(kinds.join('-'), `${names}：${reason}，没有核对。`)];
}

function isEmpty(report: ReportContent, kind: TableKindId): boolean {
  return report.tables.some(({ id, empty }) => id === kind && empty);
}
