/** A table without data says why. */
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { noteworthy } from '../comparing/without-amounts.ts';
import { tableTitle } from '../../tables/statutory-tables.ts';
import {
  MAY_BE_EMPTY,
  holdsNothing,
  lineSayingNothing,
  type MayBeEmpty,
} from '../reading/statements/said-nothing.ts';

export const emptyTables: Check = {
  id: 'empty-tables',
  family: 'completeness',
  severity: 'wording',
  title: '空表有没有说明',
  explanation:
    '没有政府性基金、国有资本经营预算或“三公”经费的部门，表是空的，但应当说明没有数据。表下的注或正文里有说明的，都算有。',
  formula: '空表都有说明',
  find: (report) =>
    (Object.keys(MAY_BE_EMPTY) as MayBeEmpty[]).flatMap((kind) => findKind(report, kind)),
};

function findKind(report: ReportContent, kind: MayBeEmpty): Outcome[] {
  return report.tables
    .filter((table) => table.id === kind && holdsNothing(table))
    .map(({ id, title: printed, lines }) => {
      const said = lineSayingNothing(report, kind);
      const title = tableTitle({ id, title: printed });
      const table = { label: title, raw: printed, line: lines[0], table: id };
      return noteworthy({
        place: id,
        status: said === null ? 'differs' : 'holds',
        statement:
          said === null ? `${title}没有数据，也没有找到说明。` : `${title}没有数据，报告里有说明。`,
        operands: said === null ? [table] : [table, { label: '说明', raw: '', line: said }],
      });
    });
}
