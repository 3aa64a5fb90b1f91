/** A note that says a table has no data stands below a table without data. */
import type { ReportContent, ReportTable } from '../../report.ts';
import { withoutBlanks } from '../../words.ts';
import { cellsAt, cellWords } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { tableTitle } from '../../tables/statutory-tables.ts';
import { noteworthy } from '../comparing/without-amounts.ts';

export const notesOfEmptyTables: Check = {
  id: 'notes-of-empty-tables',
  family: 'completeness',
  severity: 'wording',
  title: '说“无数据”的表是否没有数据',
  explanation: '表下的注说“本表无数据”或“空表列示”时，表里不应印有金额。',
  formula: '注写“无数据”的，表是空的',
  find: (report) => report.tables.flatMap((table) => findIn(report, table)),
};

function findIn(report: ReportContent, table: ReportTable): Outcome[] {
  const note = table.notes.find(({ text }) =>
    /本表(?:无|没有)(?:任何)?(?:数据|内容)|本表为空|空表列示|以空表/.test(withoutBlanks(text)),
  );
  if (!note) return [];
  const cells = cellsAt(
    report,
    table.rows.flatMap((row) => row.values.map((_, column) => ({ table, row, column }))),
  );
  const filled = cells.find(({ amount }) => amount !== 0);
  const said = { label: `${tableTitle(table)}的注`, raw: note.text, line: note.line };
  return [
    noteworthy({
      place: table.id,
      status: filled ? 'differs' : 'holds',
      statement: filled
        ? `${tableTitle(table)}的注说没有数据，${filled.operand.label}却印 ${cellWords(filled)}。`
        : `${tableTitle(table)}的注说没有数据，表里确实没有金额。`,
      operands: filled ? [said, filled.operand] : [said],
    }),
  ];
}
