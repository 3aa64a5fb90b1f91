/** The nine tables that every report must hold are there, or it says why not. */
import type { ReportContent, ReportKind } from '../../report.ts';
import { columnRole } from '../../tables/columns.ts';
import {
  STATUTORY_TABLES,
  tableKindOf,
  tableName,
  type TableKindId,
  tableTitle,
} from '../../tables/statutory-tables.ts';
import type { Check, Outcome } from '../check.ts';
import { noteworthy, unverifiable } from '../comparing/without-amounts.ts';
import {
  MAY_BE_EMPTY,
  lineSayingNothing,
  type MayBeEmpty,
} from '../reading/statements/said-nothing.ts';
import { kindOfId } from '../../tables/tables-of-kind.ts';

/** With fewer tables than this, the report was not read well enough to miss one. */
const FEWEST = 5;

/**
 * The first years that a table was asked for: the ministry added the one of state capital to the accounts of 2020 and
 * to the budgets of 2021.
 */
const SINCE: Partial<Record<TableKindId, Readonly<Record<ReportKind, number>>>> = {
  'state-capital': { final: 2020, budget: 2021 },
};

export const statutoryTables: Check = {
  id: 'statutory-tables',
  family: 'completeness',
  severity: 'wording',
  title: '法定表是否齐全',
  explanation:
    '财政部要求部门公开九张表：收支总表、收入表、支出表、财政拨款收支总表、一般公共预算支出表、一般公共预算基本支出表、政府性基金表、国有资本经营预算表和“三公”经费表。国有资本经营预算表从 2020 年度决算、2021 年度预算起才要求。没有相关资金的，可以不列，但要说明。有表的标题认不出时，不作判断。',
  formula: '法定的表都有，没有的有说明',
  find,
};

function find(report: ReportContent): Outcome[] {
  const asked = STATUTORY_TABLES.filter((kind) => (SINCE[kind]?.[report.kind] ?? 0) <= report.year);
  const found = asked.filter((kind) => tablesOf(report, kind).length > 0);
  if (found.length < FEWEST)
    return [
      unverifiable(
        'all',
        `只读到 ${found.length} 张法定表，可能没有读全，没有核对法定表是否齐全。`,
      ),
    ];
  const missing = asked.filter((kind) => !found.includes(kind));
  const lost = missing.filter((kind) => explained(report, kind) === null);
  const operands = found.flatMap((kind) =>
    tablesOf(report, kind)
      .slice(0, 1)
      .map((table) => ({
        label: tableTitle(table),
        raw: table.title,
        line: table.lines[0],
        table: table.id,
      })),
  );
  if (lost.length === 0)
    return [
      noteworthy({
        place: 'all',
        status: 'holds',
        statement:
          missing.length === 0
            ? `${found.length} 张法定表都有。`
            : `有 ${found.length} 张法定表，另外 ${missing.length} 张说明了没有的原因。`,
        operands,
      }),
    ];
  // A list of units or of staff has no column of money.
  const hasUnknown = report.tables.some(
    ({ title, columns }) =>
      tableKindOf(title) === null && columns.some((column) => columnRole(column) === 'amount'),
  );
  return lost.map((kind) => {
    const name = tableName(kind) ?? kind;
    if (isUnread(report, kind)) return unverifiable(kind, `${name}没有读出来，照原样显示。`);
    return hasUnknown
      ? unverifiable(kind, `没有找到${name}；报告里有认不出标题的表，可能就是它。`)
      : noteworthy({
          place: kind,
          status: 'differs',
          statement: `没有找到${name}，也没有找到为什么没有的说明。`,
          operands: [],
        });
  });
}

/** Whether a title of this kind stands above lines that could not be read as a table. */
function isUnread({ sections }: ReportContent, kind: TableKindId): boolean {
  return sections.some(
    ({ title, blocks }) => title.endsWith('表') && tableKindOf(title) === kind && blocks.length > 0,
  );
}

function tablesOf(report: ReportContent, kind: TableKindId) {
  return report.tables.filter(({ id }) => kindOfId(id) === kind);
}

function explained(report: ReportContent, kind: TableKindId): number | null {
  return kind in MAY_BE_EMPTY ? lineSayingNothing(report, kind as MayBeEmpty) : null;
}
